import { quantitiesOf } from '../reading/quantities.ts'
import { defineRule } from '../rule.ts'
import { changeAt } from './change-mismatch.ts'

/** `由92%提高到95%，提高3%`: the difference of two percentages is counted in percentage points (个百分点). */
export const percentPoint = defineRule(
  {
    id: 'percent-point',
    group: 'math',
    description: {
      en: 'The difference of two percentages is given in percentage points.',
      zh: '两个百分比相差多少，用“个百分点”。',
    },
    severity: 'warning',
    fixable: true,
    triggers: ['%', '％', '百分比'],
  },
  ({ prose }, report) => {
    const { text, all } = quantitiesOf(prose)
    for (let i = 0; i + 1 < all.length; i++) {
      const before = all[i]
      if (before?.unit !== '%') continue
      const change = changeAt(all, i, text)
      const by = change?.by?.quantity
      if (!change || by?.unit !== '%') continue
      const off = Math.abs(change.after.value - before.value)
      if (Math.abs(off - by.value) > 1e-9) continue
      // 100 % to 200 % is a growth by 100 % and by 100 points.
      if (Math.abs((100 * off) / before.value - by.value) < 1e-9) continue
      report({
        ...prose.range(by.start, by.end),
        message: {
          en: `Unexpected \`${prose.text.slice(by.start, by.end)}\` between two percentages, expected \`个百分点\``,
          zh: `百分比由“${prose.text.slice(before.start, before.end)}”变为“${prose.text.slice(change.after.start, change.after.end)}”，差数应写“个百分点”`,
        },
        cause: prose.range(before.start, change.after.end),
        fix: prose.fix(by.end - 1, by.end, '个百分点'),
      })
    }
    for (const { index } of prose.matches(/[\d一二三四五六七八九十] ?[个個]百分比(?!例)/g)) {
      const at = prose.text.indexOf('百分比', index)
      report({
        ...prose.range(at, at + 3),
        message: {
          en: 'Unexpected `百分比` as a unit, expected `百分点`',
          zh: '计量相差多少用“百分点”，不用“百分比”',
        },
        fix: prose.fix(at, at + 3, prose.text.charAt(at - 1) === '個' ? '百分點' : '百分点'),
      })
    }
  },
)
