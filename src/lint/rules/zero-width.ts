import { defineRule } from '../rule.ts'

/** U+200B and its like: invisible characters that break searching, comparing and line ends. */
export const zeroWidth = defineRule(
  {
    id: 'zero-width',
    group: 'ocr',
    description: { en: 'No invisible characters.', zh: '文中没有看不见的字符。' },
    severity: 'warning',
    fixable: true,
  },
  ({ source: { text }, prose }, report) => {
    const isListed = prose.passages.some(({ type }) => type === 'tocEntry')
    for (const { 0: run, index } of text.matchAll(INVISIBLE)) {
      const end = index + run.length
      if (isMeant(text, index, end)) continue
      const code = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      const before = text
        .slice(Math.max(0, index - 4), index)
        .replace(/^[\s\S]*\n/, '')
        .replace(INVISIBLE, '')
      report({
        start: index,
        end,
        message: {
          en: `Unexpected invisible character \`${code}\`${before ? ` after \`${before}\`` : ''}, expected none`,
          zh: `${before ? `“${before}”后` : '行首'}有看不见的字符 ${code}，应删去`,
        },
        // A line that a table of contents may list is put right there too, by hand.
        fix: isListed && !isInSentence(text, end) ? undefined : [{ start: index, end, text: '' }],
      })
    }
  },
)

/** Soft hyphen, zero-width space and joiners, marks of direction, word joiner, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g

/** Whether a stop follows in the same line. */
function isInSentence(text: string, from: number): boolean {
  return /^[^\n]{0,200}?[。；！？]/.test(text.slice(from, from + 201))
}

/** Whether emoji or letters of a script that joins or runs from right to left stand beside the characters. */
function isMeant(text: string, start: number, end: number): boolean {
  return NEEDS.test(text.slice(Math.max(0, start - 2), start)) || NEEDS.test(text.slice(end, end + 2))
}

/** Emoji; Hebrew and Arabic to Malayalam, Tibetan, Mongolian. */
const NEEDS =
  /[\ufe0f\ud83c-\ud83e\u2600-\u27bf\u0590-\u0dff\u0f00-\u0fff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc]/
