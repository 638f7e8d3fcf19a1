import { defineRule } from '../rule.ts'

/** `一百〇八`: zero in a count is 零, in a number of a thing 〇 (GB/T 15835—2011 5.2.5). */
export const countingHanZero = defineRule(
  {
    id: 'counting-han-zero',
    group: 'number',
    description: {
      en: 'In Han numerals that count, zero is 零; 〇 stands in years and numbers of things.',
      zh: '计数的汉字数字中的零写作“零”，“〇”用于年份和编号。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.2.5',
    fixable: true,
    triggers: ['〇', '○'],
  },
  ({ prose }, report) => {
    for (const { index } of prose.matches(
      /[〇○](?<=[一二两兩三四五六七八九十][百千万萬].)(?=[一二三四五六七八九])/g,
    )) {
      const around = prose.text.slice(index - 1, index + 2)
      report({
        ...prose.range(index, index + 1),
        message: {
          en: `Unexpected \`${around.charAt(1)}\` in \`${around}\`, expected \`零\` in a number that counts`,
          zh: `“${around}”中的“${around.charAt(1)}”应为“零”`,
        },
        fix: prose.fix(index, index + 1, '零'),
      })
    }
  },
)
