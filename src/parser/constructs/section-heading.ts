import { codesOf, isDigit, isSpace, skipSpace } from '../../text/characters.ts'

/** The label of a numbered section: what level it is and where the title behind it begins. */
export interface SectionLabel {
  readonly level: 1 | 2 | 3 | 4
  /** Label as printed: `一、`, `（一）`, `1.`, `（1）`, `第一章`. */
  readonly label: string
  /** Index just behind the label and the space after it. */
  readonly end: number
  /** Ordinal value where it can be read cheaply, else 0. */
  readonly kind: 'han' | 'han-paren' | 'arabic' | 'arabic-paren' | 'chapter' | 'part'
}

const HAN = '一二三四五六七八九十〇百廿卅'
const PATTERNS: readonly { level: 1 | 2 | 3 | 4; kind: SectionLabel['kind']; pattern: RegExp }[] = [
  {
    level: 2,
    kind: 'han-paren',
    pattern: new RegExp(`^(?<label>[（(〔]\\s?[${HAN}]{1,4}\\s?[）)〕]、?)\\s*(?=\\S)`, 'u'),
  },
  {
    level: 3,
    kind: 'arabic',
    pattern:
      /^(?<label>\d{1,2}\s?(?:[.．、]|\s(?=[\u4e00-\u9fff](?<![项条个名人件次份万亿年月日户处家种类届场期天元岁米]))))\s*(?=[^\s\d.．])/u,
  },
  {
    level: 4,
    kind: 'arabic-paren',
    pattern: /^(?<label>[（(]\s?\d{1,2}\s?[）)]、?|\d{1,2}[）)]|[①-⑳])\s*(?=\S)/u,
  },
  {
    level: 1,
    kind: 'part',
    pattern: new RegExp(`^(?<label>第\\s?[${HAN}\\d]{1,4}\\s?(?:部分|单元|讲))[、：:\\s]*(?=\\S)`, 'u'),
  },
  {
    level: 1,
    kind: 'chapter',
    pattern: new RegExp(`^(?<label>第\\s?[${HAN}\\d]{1,4}\\s?章)[、：:\\s]*(?=\\S)`, 'u'),
  },
  {
    level: 2,
    kind: 'chapter',
    pattern: new RegExp(`^(?<label>第\\s?[${HAN}\\d]{1,4}\\s?节)[、：:\\s]*(?=\\S)`, 'u'),
  },
]

/**
 * Reads the label that opens a section heading or a numbered paragraph.
 *
 * ```text
 * （一）继续投身基层群防群治
 * ^^^
 * ```
 *
 * Levels are those of GB/T 9704-2012 §7.3.3. `text` is folded; only its first characters are looked at.
 */
export function readSectionLabel(text: string): SectionLabel | undefined {
  const kinds = kindsOpenedBy(text)
  if (!kinds) return undefined
  const head = text.length > 24 ? text.slice(0, 24) : text
  if (kinds === HAN_LABEL) return readHan(head)
  for (const { level, kind, pattern } of PATTERNS) {
    if (!kinds.includes(kind)) continue
    const match = pattern.exec(head)
    if (match?.groups) return { level, kind, label: (match.groups.label ?? '').trim(), end: match[0].length }
  }
  return undefined
}

const HAN_CODES = new Set([...HAN].map((char) => char.charCodeAt(0)))
const PARENTHESES = new Set([...'(（〔'].map((char) => char.charCodeAt(0)))

type Kinds = readonly SectionLabel['kind'][]
const ARABIC_LABEL: Kinds = ['arabic', 'arabic-paren']
const CIRCLED_LABEL: Kinds = ['arabic-paren']
const PAREN_LABEL: Kinds = ['han-paren', 'arabic-paren']
const WORDED_LABEL: Kinds = ['part', 'chapter']
const HAN_LABEL: Kinds = ['han']
/** What stands behind the figures of an arabic label. */
const BEHIND_FIGURES = codesOf('.．、）)')

/** Kinds of label that can open with the text's first characters; running text has none and costs nothing. */
function kindsOpenedBy(text: string): Kinds | undefined {
  const code = text.charCodeAt(0)
  if (isDigit(code)) {
    const behind = text.charCodeAt(isDigit(text.charCodeAt(1)) ? 2 : 1)
    return BEHIND_FIGURES.has(behind) || isSpace(behind) ? ARABIC_LABEL : undefined
  }
  if (code >= 0x2460 && code <= 0x2473) return CIRCLED_LABEL
  if (!PARENTHESES.has(code) && code !== 0x7b2c) return HAN_CODES.has(code) ? HAN_LABEL : undefined
  const next = text.charCodeAt(isSpace(text.charCodeAt(1)) ? 2 : 1)
  if (!HAN_CODES.has(next) && !isDigit(next)) return undefined
  return code === 0x7b2c ? WORDED_LABEL : PAREN_LABEL
}

/** `一、`: up to four numerals and a stop; the commonest label, read without a pattern. */
function readHan(head: string): SectionLabel | undefined {
  let i = 0
  while (i < 4 && HAN_CODES.has(head.charCodeAt(i))) i++
  if (isSpace(head.charCodeAt(i))) i++
  const code = head.charCodeAt(i)
  if (code !== 0x3001 && code !== 0xff0e && code !== 0x2e) return undefined
  const end = skipSpace(head, i + 1)
  return end < head.length ? { level: 1, kind: 'han', label: head.slice(0, i + 1), end } : undefined
}

/** Longest title a run-in heading may have, in UTF-16 units. */
const RUN_IN = 36

/**
 * Where the title of a run-in heading ends: the index just behind its 。, or −1 when the text behind the label is
 * not a heading followed by more text. `text` begins behind the label.
 */
export function runInEnd(text: string, level: number): number {
  const limit = Math.min(text.length, RUN_IN + 1)
  let commas = 0
  for (let i = 0; i < limit; i++) {
    const char = text.charAt(i)
    if (char === '。' || char === '！' || char === '？') {
      const title = text.slice(0, i)
      if (i < 2 || i + 1 >= text.length || /^(?:\d{2,4}年|[今近]|截至|据)/u.test(title)) return -1
      return level >= 3 && commas > 2 ? -1 : i + 1
    }
    if (char === '，' || char === '、') commas++
    if (char === '；' || commas > 4) return -1
    if ((char === '：' || char === ':') && (level >= 3 || i > 12)) return -1
  }
  return -1
}
