import { defineRule } from '../rule.ts'

/** `.46`: the zero before the decimal point must be written (GB/T 15835—2011 5.1.2). */
export const leadingZero = defineRule(
  {
    id: 'leading-zero',
    group: 'number',
    description: {
      en: 'A decimal fraction below one is written with its zero.',
      zh: '纯小数写出小数点前的“0”。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.1.2',
    fixable: true,
    triggers: ['.', '．'],
  },
  ({ prose }, report) => {
    const pattern =
      /[.．](?<figures>\d{1,4}) ?(?=[%％‰万亿萬億倍元米吨噸度亩畝秒]|个百分点|個百分點|公里|公斤|平方|毫米|厘米|千米|小时|小時)/g
    for (const match of prose.matches(pattern)) {
      const { index } = match
      const before = prose.text.charAt(index - 1)
      if (/[\w.．…*)）\]】第·/]/.test(before) || before === '\ufffc') continue
      if (/\s/.test(before) && /[\w.．\s]$/.test(prose.text.slice(Math.max(0, index - 3), index - 1)))
        continue
      if (index === prose.passageAt(index).start) continue
      const figures = match.groups?.figures ?? ''
      report({
        ...prose.range(index, index + 1 + figures.length),
        message: {
          en: `Unexpected \`.${figures}\`, expected \`0.${figures}\``,
          zh: `“.${figures}”应为“0.${figures}”，小数点前的0不能省`,
        },
        fix: prose.fix(index, index + 1, '0.'),
      })
    }
  },
)
