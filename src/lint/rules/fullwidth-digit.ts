import { defineRule } from '../rule.ts'

/** `１２３`: figures take half the width of a Han character (GB/T 15835—2011 5.1.7.1). */
export const fullwidthDigit = defineRule(
  {
    id: 'fullwidth-digit',
    group: 'number',
    description: {
      en: 'Figures are half a character wide.',
      zh: '阿拉伯数字用半角。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.1.7.1',
    fixable: true,
  },
  ({ prose }, report) => {
    const { text } = prose
    const found = [...prose.matches(/[０-９](?:[０-９．]{0,30}[０-９])?/g)].filter(
      // １．加强领导: a label is set as its mark is.
      ({ index, 0: figures }) =>
        !(index === prose.passageAt(index).start && /[．、）]/.test(text.charAt(index + figures.length))),
    )
    let wide = 0
    for (const [figures] of found) wide += figures.length
    const isHabit = wide > 10 && wide > (text.match(/\d/g) ?? []).length
    found.forEach(({ index, 0: written }, i) => {
      const end = index + written.length
      const expected = written.replace(/[０-９．]/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
      )
      report({
        ...prose.range(index, end),
        severity: isHabit && i > 0 ? 'info' : 'warning',
        message: {
          en: `Unexpected full-width \`${written}\`, expected \`${expected}\``,
          zh: `全角数字“${written}”应为半角“${expected}”`,
        },
        fix: prose.fix(index, end, expected),
      })
    })
  },
)
