import { readNumeral } from '../../text/numerals.ts'
import { BODY } from '../prose.ts'
import { attachmentNotes } from '../reading/attachments.ts'
import { defineRule } from '../rule.ts'

/** `（见附件3）` where the note names two attachments (GB/T 9704—2012 7.3.4, 7.3.7). */
export const attachmentXref = defineRule(
  {
    id: 'attachment-xref',
    group: 'structure',
    description: {
      en: 'An attachment that the text mentions by number is named in the note below it.',
      zh: '正文提到的附件在附件说明中列出。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.3.4',
    triggers: ['附件：', '附件:', '附 件：'],
  },
  ({ prose, source }, report) => {
    const { text, passages } = prose
    let from = 0
    for (const { passage, items } of attachmentNotes(prose, source)) {
      const at = prose.passageIndexAt(passage.start)
      const first = from
      from = at + 1
      const numbers = items.map(({ number }) => number ?? 1)
      if (numbers.some((number, i) => number !== i + 1)) continue
      for (const other of passages.slice(first, at)) {
        if (other.article !== passage.article || !BODY.has(other.type)) continue
        for (const found of text.slice(other.start, other.end).matchAll(MENTIONED)) {
          const number = readNumeral(found[2] ?? '')
          if (number === undefined || number <= numbers.length) continue
          const start = other.start + found.index + (found[1]?.length ?? 0)
          const end = other.start + found.index + found[0].length
          report({
            ...prose.range(start, end),
            message: {
              en: `Unexpected \`${text.slice(start, end)}\`, expected one of the ${numbers.length} that the note names`,
              zh: `“${text.slice(start, end)}”未列入附件说明（共${numbers.length}个附件）`,
            },
            cause: prose.range(passage.start, items.at(-1)?.end ?? passage.end),
          })
        }
      }
    }
  },
)

/** Not 《…》附件3 and …号附件3: attached to something else. */
const MENTIONED = /(^|[^》号號的文规則书\d])附件([2-9]|1\d|[二三四五六七八九])(?![\d、.．\-—－至到十])/g
