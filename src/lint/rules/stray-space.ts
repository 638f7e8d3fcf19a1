import { isPersonName } from '../../text/names.ts'
import type { Passage, Prose } from '../prose.ts'
import { isInBrackets, isInShortQuote } from '../reading/quotes.ts'
import { isInSentence } from '../reading/sentence-lines.ts'
import { defineRule } from '../rule.ts'

/**
 * 普及优 生优育: a space inside running text. Spaces are right in titles of two parts, in labels (第一章 总则), between
 * names and in slogans, and a text that is spaced throughout means it.
 */
export const straySpace = defineRule(
  {
    id: 'stray-space',
    group: 'ocr',
    description: {
      en: 'No space inside a sentence.',
      zh: '句中汉字之间、标点前后没有多余的空格。',
    },
    severity: 'warning',
    fixable: true,
  },
  ({ prose, source }, report) => {
    const spaced = new Map<Passage, number[]>()
    for (const { index, 0: found } of prose.matches(SPACE, PARAGRAPHS)) {
      const passage = prose.passageAt(index)
      const at = index + found.length - 1
      const known = spaced.get(passage)
      if (known) known.push(at)
      else spaced.set(passage, [at])
    }
    if (isUsual(spaced.size, prose)) return
    for (const [passage, spaces] of spaced)
      if (spaces.length <= MOST)
        for (const at of spaces) {
          if (isMeant(prose, passage, at) || !isInSentence(source, prose.range(at, at + 1).start)) continue
          const before = prose.text.charAt(at - 1)
          const after = prose.text.charAt(at + 1)
          report({
            ...prose.range(at, at + 1),
            message: {
              en: `Unexpected space between \`${before}\` and \`${after}\`, expected none`,
              zh: `“${before}”与“${after}”之间不空格`,
            },
            fix: isInsideClause(prose.text, at) ? prose.fix(at, at + 1, '') : undefined,
          })
        }
  },
)

/** Whether so many paragraphs hold a space that it is the way of the text. */
function isUsual(count: number, { passages }: Prose): boolean {
  if (count < 5) return false
  const paragraphs = passages.filter(({ type }) => type === 'paragraph').length
  return count * 4 > paragraphs
}

/** Whether a space stands within one clause, and not where a mark may be missing between two. */
function isInsideClause(text: string, at: number): boolean {
  if (!HAN.test(text.charAt(at - 1)) || !HAN.test(text.charAt(at + 1))) return true
  let from = at
  while (HAN.test(text.charAt(from - 1)) && at - from < CLAUSE) from--
  let to = at + 1
  while (HAN.test(text.charAt(to)) && to - at < CLAUSE) to++
  return Math.min(at - from, to - at) <= CLAUSE / 2 && to - from < CLAUSE
}

/** Characters that a clause may have and still be one. */
const CLAUSE = 24

const PARAGRAPHS = new Set(['paragraph'] as const)

/** A space between Han characters, or beside a mark that has its own white. */
const SPACE = /[一-鿿] (?=[一-鿿，。；、！？）”])|[，；] (?=[一-鿿])/g

/** More spaces than this in a paragraph are its way of writing. */
const MOST = 2

function isMeant(prose: Prose, { start, end, headLength }: Passage, at: number): boolean {
  const { text } = prose
  const passage = text.slice(start, end)
  const isBetweenHan = HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 1))
  if (at < start + headLength) return true
  if (!isBetweenHan) return false
  if (at - start <= LABEL && passage.length > SHORT) return true
  if (isInShortQuote(text, at) || isInBrackets(text, at) || prose.isInQuotedTitle(at)) return true
  if (partsTitle(text.slice(start, end), at - start)) return true
  const before = text.slice(Math.max(start, at - 8), at)
  const after = text.slice(at + 1, Math.min(end, at + 9))
  if (LABELLED.test(before) || POST.test(before) || CREDIT.test(after)) return true
  if (endsInName(before) && (isPersonName(after.slice(0, 2)) || isPersonName(after.slice(0, 3)))) return true
  const next = after.charAt(1)
  const endsName =
    POST.test(before.slice(0, -1)) || next === '' || !HAN.test(next) || NAME_GOES_ON.includes(next)
  return endsName && isPersonName(before.slice(-1) + after.charAt(0))
}

/** Whether clauses stand on both sides that more spaces part, or that make a title at the head of a paragraph. */
function partsTitle(passage: string, at: number): boolean {
  const next = /[，。；：、！？\s—]/.exec(passage.slice(at + 1, at + 60))?.[0] ?? ''
  const previous = lastMark(passage, at)
  if (
    (previous === ' ' || next === ' ') &&
    HAN.test(passage.charAt(at - 1)) &&
    HAN.test(passage.charAt(at + 1))
  )
    return true
  return previous === '' && next === '—'
}

/** The nearest mark or space before a place, `''` for none. */
function lastMark(passage: string, at: number): string {
  for (let i = at - 1; i >= 0; i--) if (/[，。；：、！？\s]/.test(passage.charAt(i))) return passage.charAt(i)
  return ''
}

/** Whether a name, of someone whose post stands before it, ends the text. */
function endsInName(text: string): boolean {
  return [2, 3].some((length) => POST.test(text.slice(0, -length)) && isPersonName(text.slice(-length)))
}

/** Characters at the head of a paragraph in which a label or a place and date may stand apart. */
const LABEL = 4
/** Length of a paragraph that is one short sentence, without a head. */
const SHORT = 12
const HAN = /[一-鿿]/
const NAME_GOES_ON = '说說任同担擔等介表在是和与與、为為'
/** A label in running text, whose title stands apart. */
const LABELLED =
  /(?:第[一二三四五六七八九十百零〇\d]{1,5}[章节節条條款编編部分篇讲講届屆期]|[附图圖表][件表]?[一二三四五六七八九十\d]{1,3}|[一二三四五六七八九十]|[\d〇][年月日号號])$/
/** Who took a picture or wrote a text. */
const CREDIT = /^[摄攝]|^[一-鿿]{0,4}(?:摄|攝|文|图|圖|供图|画|报道)(?:$|[\n）。])/
/** What stands before a name that is set apart. */
const POST =
  /(?:记者|記者|通讯员|通訊員|作者|编辑|編輯|摄影|攝影|电|電|讯|訊|报道|報道|主编|主編|校对|校對|责编|责任编辑|文|图|圖|摄|攝|长|長|主任|书记|書記|委员|委員|主席|总理|理事|代表|院士|教授|同志|编审|审核|供稿|作词|作曲)$/
