import { defineRule } from '../rule.ts'

/** `。。` `，。` `、，`: two marks where one ends the clause (GB/T 15834—2011 4.1 to 4.7). */
export const doublePunct = defineRule(
  {
    id: 'double-punct',
    group: 'punct',
    description: {
      en: 'No two commas or stops stand side by side.',
      zh: '点号不重复，也不两个连用。',
    },
    severity: 'error',
    standard: 'GB/T 15834—2011',
    fixable: true,
  },
  ({ prose }, report) => {
    const { text } = prose
    const pattern = /[，。、；：！？,;:]{2,20}(?:\.(?![\d.A-Za-z]))?|[，。、；：]\.(?![\d.A-Za-z])/g
    for (const { index, 0: marks } of prose.matches(pattern)) {
      if (!/[，。、；：]/.test(marks) || /^。{3}/.test(marks)) continue
      if (new Set(marks).size > 2 || isSpokenOf(text.charAt(index - 1), text.charAt(index + marks.length)))
        continue
      const end = index + marks.length
      const one = oneOf(marks, text.charAt(end) === '\n')
      // A row of marks is something else, and one behind a label is another rule's.
      const isSlip =
        marks.length < 4 && !LABEL.test(text.slice(Math.max(prose.passageAt(index).start, index - 8), index))
      report({
        ...prose.range(index, end),
        message: {
          en: `Unexpected \`${marks}\`, expected ${one === undefined ? 'one mark' : `\`${one}\``}`,
          zh: `“${marks}”重复，只留${one === undefined ? '一个点号' : `“${one}”`}`,
        },
        fix: one === undefined || !isSlip ? undefined : prose.fix(index, end, one),
      })
    }
  },
)

/** A label and nothing more. */
const LABEL = /^[（(第]?[一二三四五六七八九十\d]{0,3}[）)]?是?$/

/** Marks in quotes are the subject of the sentence. */
function isSpokenOf(before: string, after: string): boolean {
  return before !== '' && '“‘「『（('.includes(before) && after !== '' && '”’」』）)'.includes(after)
}

/** The mark that surely was meant; `undefined` where either may be. */
function oneOf(marks: string, last: boolean): string | undefined {
  const kinds = new Set(
    marks.replaceAll(',', '，').replaceAll(';', '；').replaceAll(':', '：').replaceAll('.', '。'),
  )
  if (kinds.size === 1) return [...kinds][0]
  if (!last) return undefined
  if (kinds.has('。')) return kinds.has('：') || kinds.has('！') || kinds.has('？') ? undefined : '。'
  return undefined
}
