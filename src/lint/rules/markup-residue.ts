import type { Edit } from '../../tree/nodes.ts'
import { defineRule } from '../rule.ts'

/** `**整体**`, `## 一、`, `<b>`, `&nbsp;` in plain text: marks that a converter or a chat program left behind. */
export const markupResidue = defineRule(
  {
    id: 'markup-residue',
    group: 'ocr',
    description: {
      en: 'No marks of Markdown or HTML in plain text.',
      zh: '纯文本中不残留 Markdown 或 HTML 标记。',
    },
    severity: 'warning',
    fixable: true,
    triggers: ['**', '__', '# ', '`', '<', '&', ']('],
  },
  ({ source: { format, text } }, report) => {
    if (format === 'markdown') return
    for (const { pattern, trigger } of KINDS) {
      if (!text.includes(trigger)) continue
      for (const match of text.matchAll(pattern)) {
        const found = marksIn(match)
        if (found === undefined) continue
        const [first] = found
        const mark = text.slice(first.start, first.end).trim()
        report({
          start: first.start,
          end: first.end,
          message: {
            en: `Unexpected \`${mark}\`, expected plain text without markup`,
            zh: `“${mark}”是残留的标记，应删去`,
          },
          fix: found.every((edit) => leavesSeam(edit, found, text)) ? found : undefined,
        })
      }
    }
  },
)

/**
 * Whether what stands on both sides of a mark may meet: Han characters, or a full-width mark, a space or a line end and
 * what is no half-width mark. Others (`整体`,) would be a new fault.
 */
function leavesSeam({ start, end, text: put }: Edit, fix: readonly Edit[], text: string): boolean {
  if (put !== '' || fix.length < 2) return true
  const left = text.charAt(start - 1)
  const right = text.charAt(end)
  if (HAN.test(left) && HAN.test(right)) return true
  return (OPEN.test(left) || OPEN.test(right)) && !HALF.test(left) && !HALF.test(right)
}

const HAN = /[一-鿿]/
const OPEN = /^$|[\s，。；：！？、（）“”‘’《》「」『』〔〕…]/
const HALF = /[!-/:-@[-`{-~]/

/** One kind of mark. The groups `open` and `close` are what goes; without them the whole match does. */
interface Kind {
  readonly trigger: string
  readonly pattern: RegExp
}

/** Bold type, headings, code, links, tags and entities; two stars that hide a name (张**、李**) are none. */
const KINDS: readonly Kind[] = [
  {
    trigger: '**',
    pattern: /(?<![*\\])(?<open>\*\*)(?<body>(?![\s*、，和与及])[^*\n]{2,300}?)(?<close>\*\*)(?!\*)/g,
  },
  {
    trigger: '__',
    pattern:
      /(?<![_A-Za-z0-9])(?<open>__)(?<body>[一-鿿“（][^_\n]{0,100}[一-鿿”）。，：])(?<close>__)(?![_A-Za-z0-9])/g,
  },
  { trigger: '# ', pattern: /^[ \t]{0,3}(?<open>#{1,6} +)(?=[一-鿿（“《\d])/gm },
  { trigger: '`', pattern: /(?<![`\\])(?<open>`)(?<body>[^`\n]{1,60})(?<close>`)(?!`)/g },
  {
    trigger: '](',
    pattern: /(?<open>!?\[)(?<body>[^[\]\n]{1,60})(?<close>\]\((?:https?:)?[!-'*-~]{1,300}\))/g,
  },
  {
    trigger: '<',
    pattern:
      /<\/?(?:a|b|big|br|center|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>\n]{0,200})?\s?\/?>/gi,
  },
  {
    trigger: '&',
    pattern: /&(?:nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|mdash|hellip|middot|#\d{2,5}|#x[\da-f]{2,5});/gi,
  },
]

/** What the entities stand for that are not simply left out. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&mdash;', '—'],
  ['&hellip;', '…'],
  ['&middot;', '·'],
])

/** The edits that take the marks of a match away; `undefined` where they are no markup. */
function marksIn({ 0: whole, index, groups }: RegExpMatchArray): [Edit, ...Edit[]] | undefined {
  const start = index ?? 0
  const open = groups?.open
  if (open === undefined)
    return [{ start, end: start + whole.length, text: ENTITIES.get(whole.toLowerCase()) ?? '' }]
  const from = start + whole.indexOf(open)
  const first = { start: from, end: from + open.length, text: '' }
  const close = groups?.close
  if (close === undefined) return [first]
  const body = groups?.body ?? ''
  if (!/[一-鿿]/.test(body)) return undefined
  const end = start + whole.length
  return [first, { start: end - close.length, end, text: '' }]
}
