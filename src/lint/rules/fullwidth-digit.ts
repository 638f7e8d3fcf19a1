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
    triggers: ['０', '１', '２', '３', '４', '５', '６', '７', '８', '９'],
  },
  ({ prose }, report) => {
    const pattern = /[０-９](?:[０-９．]{0,30}[０-９])?/g
    const found = [...prose.matches(pattern)]
    let wide = 0
    for (const [figures] of found) wide += figures.length
    const isHabit = wide > 40 && wide > (prose.text.match(/\d/g) ?? []).length
    for (const match of isHabit ? found.slice(0, 1) : found) {
      const end = match.index + match[0].length
      const expected = match[0].replace(/[０-９．]/g, (wideOne) =>
        String.fromCharCode(wideOne.charCodeAt(0) - 0xfee0),
      )
      report({
        ...prose.range(match.index, end),
        message: isHabit
          ? {
              en: `Unexpected full-width figures throughout, expected half-width as in \`${expected}\``,
              zh: `全文的阿拉伯数字是全角的，应为半角，如“${expected}”`,
            }
          : {
              en: `Unexpected full-width \`${match[0]}\`, expected \`${expected}\``,
              zh: `全角数字“${match[0]}”应为半角“${expected}”`,
            },
        fix: isHabit ? undefined : prose.fix(match.index, end, expected),
      })
    }
  },
)
