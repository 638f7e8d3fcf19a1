import { CLOSING, isHan } from '../reading/neighbours.ts'
import { defineRule } from '../rule.ts'

/** `？？？？`: at most three in a row (GB/T 15834—2011 4.2.3.3, 4.3.3.2). */
export const questionMarkRun = defineRule(
  {
    id: 'question-mark-run',
    group: 'punct',
    description: {
      en: 'At most three `？` or `！` in a row.',
      zh: '问号、叹号叠用不超过三个。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.2.3.3',
    fixable: true,
  },
  ({ prose }, report) => {
    for (const { index, 0: marks } of prose.matches(/[！？!?]{4,40}/g)) {
      const before = prose.text.charAt(index - 1)
      if (!isHan(before) && !CLOSING.includes(before || ' ')) continue
      const end = index + marks.length
      const mark = marks.charAt(0) === '?' ? '？' : marks.charAt(0) === '!' ? '！' : marks.charAt(0)
      const same = new Set(marks).size === 1
      report({
        ...prose.range(index, end),
        message: {
          en: `Unexpected ${marks.length} marks in a row, expected at most three`,
          zh: `“${marks}”叠用${marks.length}个，最多三个`,
        },
        fix: same ? prose.fix(index, end, mark.repeat(3)) : undefined,
      })
    }
  },
)
