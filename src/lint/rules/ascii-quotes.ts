import type { LintDocument } from '../document.ts'
import type { Passage } from '../prose.ts'
import { RUNNING } from '../prose.ts'
import { isAmongLatin, isDigit, isHan } from '../reading/neighbours.ts'
import { isTraditional } from '../reading/traditional.ts'
import { defineRule, type Report } from '../rule.ts'

/** `"暖心"`: Chinese is quoted with “” and ‘’ (GB/T 15834—2011 4.8.2), in Traditional text with 「」 and 『』. */
export const asciiQuotes = defineRule(
  {
    id: 'ascii-quotes',
    group: 'punct',
    description: {
      en: 'Chinese words are quoted with “” or 「」, not with straight marks.',
      zh: '中文用弯引号“”或直角引号「」，不用直引号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.8.2',
    fixable: true,
    triggers: ['"', "'", '＂'],
  },
  (document, report) => {
    const { text, passages } = document.prose
    let passage = 0
    let marks: number[] = []
    const finish = () => {
      const at = passages[passage]
      if (at && RUNNING.has(at.type)) pairUp(document, at, marks, report)
      marks = []
    }
    const pattern = /["＂]/g
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if ((passages[passage + 1]?.start ?? Number.POSITIVE_INFINITY) <= match.index) {
        finish()
        passage = document.prose.passageIndexAt(match.index)
      }
      if (marks.length % 2 === 1 || !isDigit(text.charAt(match.index - 1))) marks.push(match.index)
    }
    finish()
    findSingle(document, report)
  },
)

/** Takes the marks of a passage two by two; where one has a curly other half, or none, nothing is sure. */
function pairUp(
  document: LintDocument,
  { start, end }: Passage,
  marks: readonly number[],
  report: Report,
): void {
  const { prose } = document
  const { text } = prose
  const even = marks.length % 2 === 0
  for (let i = 0; i < marks.length; i += 2) {
    const open = marks[i] ?? 0
    const close = marks[i + 1]
    const inside = text.slice(open + 1, close)
    if (!even) {
      reportLone(document, marks, start, end, report)
      return
    }
    if (close === undefined || !isAboutChinese(text, open, close) || isAmongLatin(text, open)) continue
    if (inside.trim() === '') continue
    say(document, report, open, close, text.startsWith('、"', close + 1) || text.startsWith('"、', open - 2))
  }
}

function isAboutChinese(text: string, open: number, close: number): boolean {
  if (/[一-鿿]/.test(text.slice(open + 1, close))) return true
  return isHan(text.charAt(open - 1)) && isHan(text.charAt(close + 1))
}

/** One that a curly mark belongs to: `“暖心"`. */
function reportLone(
  { prose }: LintDocument,
  marks: readonly number[],
  start: number,
  end: number,
  report: Report,
): void {
  const { text } = prose
  const curly = /[“”]/.test(text.slice(start, end))
  for (const index of marks) {
    if (!isHan(text.charAt(index - 1)) && !isHan(text.charAt(index + 1))) continue
    const before = Math.max(text.lastIndexOf('“', index), text.lastIndexOf('”', index), start - 1)
    const asked = curly && before >= start && text.charAt(before) === '“' ? '”' : '“'
    // The other half is a curly mark that faces it.
    const isSure = marks.length === 1 && (asked === '”' || /[“”]/.exec(text.slice(index, end))?.[0] === '”')
    report({
      ...prose.range(index, index + 1),
      message: {
        en: `Unexpected \`${text.charAt(index)}\`, expected ${curly && marks.length === 1 ? `\`${asked}\`` : 'a pair of “”'}`,
        zh:
          curly && marks.length === 1
            ? `“${text.charAt(index)}”应为“${asked}”`
            : `直引号“${text.charAt(index)}”不成对，应为弯引号“”`,
      },
      fix: isSure ? prose.fix(index, index + 1, asked) : undefined,
    })
    return
  }
}

/** `'碘'`: single straight marks with nothing but Chinese inside. */
function findSingle(document: LintDocument, report: Report): void {
  const { prose } = document
  for (const { index, 0: match } of prose.matches(/(?<![A-Za-z\d])'[一-鿿][^'\n"]{0,40}'(?![A-Za-z\d])/g)) {
    if (isAmongLatin(prose.text, index)) continue
    const { start } = prose.passageAt(index)
    const isUnsure = prose.text.slice(Math.max(start, index - 200), index).includes('"')
    say(document, report, index, index + match.length - 1, isUnsure)
  }
}

function say(document: LintDocument, report: Report, open: number, close: number, isUnsure: boolean): void {
  const { prose } = document
  const { text } = prose
  const corner = hasCorners(document)
  const inner = isQuoted(text, open)
  const marks = corner ? (inner ? '『』' : '「」') : inner ? '‘’' : '“”'
  const now = text.slice(open, close + 1)
  const asked = marks.charAt(0) + now.slice(1, -1) + marks.charAt(1)
  const first = prose.fix(open, open + 1, marks.charAt(0))
  const last = prose.fix(close, close + 1, marks.charAt(1))
  report({
    ...prose.range(open, close + 1),
    message: {
      en: `Unexpected straight marks in \`${now}\`, expected \`${asked}\``,
      zh: `不用直引号，“${now}”应为“${asked}”`,
    },
    fix: isUnsure || !first || !last ? undefined : [...first, ...last],
  })
}

/** Whether a document is quoted with 「」. */
function hasCorners(document: LintDocument): boolean {
  let corners = known.get(document)
  if (corners === undefined) {
    const { text } = document.source
    corners = isTraditional(text) && (text.includes('「') || !text.includes('“'))
    known.set(document, corners)
  }
  return corners
}

const known = new WeakMap<LintDocument, boolean>()

/** Whether a place stands inside “” or 「」 of its paragraph. */
function isQuoted(text: string, index: number): boolean {
  for (let i = index - 1; i >= 0 && i > index - 400; i--) {
    const unit = text.charAt(i)
    if (unit === '\n' || unit === '”' || unit === '」') return false
    if (unit === '“' || unit === '「') return true
  }
  return false
}
