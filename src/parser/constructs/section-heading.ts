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
  { level: 1, kind: 'han', pattern: new RegExp(`^(?<label>[${HAN}]{1,4}\\s?[、．.])\\s*(?=\\S)`, 'u') },
  { level: 2, kind: 'han-paren', pattern: new RegExp(`^(?<label>[（(〔]\\s?[${HAN}]{1,4}\\s?[）)〕]、?)\\s*(?=\\S)`, 'u') },
  { level: 3, kind: 'arabic', pattern: /^(?<label>\d{1,2}\s?(?:[.．、]|\s(?=\p{sc=Han})))\s*(?=[^\s\d.．])/u },
  { level: 4, kind: 'arabic-paren', pattern: /^(?<label>[（(]\s?\d{1,2}\s?[）)]、?|\d{1,2}[）)]|[①-⑳])\s*(?=\S)/u },
  { level: 1, kind: 'part', pattern: new RegExp(`^(?<label>第\\s?[${HAN}\\d]{1,4}\\s?(?:部分|单元|讲))[、：:\\s]*(?=\\S)`, 'u') },
  { level: 1, kind: 'chapter', pattern: new RegExp(`^(?<label>第\\s?[${HAN}\\d]{1,4}\\s?章)[、：:\\s]*(?=\\S)`, 'u') },
  { level: 2, kind: 'chapter', pattern: new RegExp(`^(?<label>第\\s?[${HAN}\\d]{1,4}\\s?节)[、：:\\s]*(?=\\S)`, 'u') },
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
  const kinds = kindsOpenedBy(text.charCodeAt(0))
  if (!kinds) return undefined
  const head = text.length > 24 ? text.slice(0, 24) : text
  for (const { level, kind, pattern } of PATTERNS) {
    if (!kinds.includes(kind)) continue
    const match = pattern.exec(head)
    if (match?.groups) return { level, kind, label: (match.groups['label'] ?? '').trim(), end: match[0].length }
  }
  return undefined
}

const HAN_CODES = new Set([...HAN].map((char) => char.charCodeAt(0)))
const PARENTHESES = new Set([...'(（〔'].map((char) => char.charCodeAt(0)))

/** Kinds of label that can open with the character; running text has none and costs nothing. */
function kindsOpenedBy(code: number): readonly SectionLabel['kind'][] | undefined {
  if (code >= 0x30 && code <= 0x39) return ['arabic', 'arabic-paren']
  if (code >= 0x2460 && code <= 0x2473) return ['arabic-paren']
  if (PARENTHESES.has(code)) return ['han-paren', 'arabic-paren']
  if (code === 0x7b2c) return ['part', 'chapter']
  return HAN_CODES.has(code) ? ['han'] : undefined
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
