import { SIGNED } from '../reading/places.ts'
import { defineRule } from '../rule.ts'

/** `2010、03、02`: no `、` in dates (GB/T 15834—2011 A.4.2); no 月 in a date with signs. */
export const dateNoDunhao = defineRule(
  {
    id: 'date-no-dunhao',
    group: 'date',
    description: {
      en: 'The parts of a date are joined by hyphens or by 年, 月 and 日, not by `、` or a mixture.',
      zh: '年月日之间不用顿号，也不混用符号与“年月日”。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 A.4.2',
    fixable: true,
    triggers: ['19', '20'],
  },
  ({ prose }, report) => {
    const pause =
      /(?<![\d、])(?<year>(?:19|20)\d{2})、(?<month>0?[1-9]|1[0-2])、(?<day>0?[1-9]|[12]\d|3[01])(?=[日）)，。；：\n]|(?<=、0\d、\d\d)[^\d、.％%年月])/g
    for (const match of prose.matches(pause, SIGNED)) {
      const { year = '', month = '', day = '' } = match.groups ?? {}
      const hasDay = prose.text.charAt(match.index + match[0].length) === '日'
      const expected = hasDay
        ? `${year}年${Number(month)}月${Number(day)}`
        : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      tell(match.index, match[0], expected)
    }
    const mixed =
      /(?<![\d./-])(?<year>(?:19|20)\d{2})(?<mark>[.．/-])(?<month>0?[1-9]|1[0-2])(?:月|[.．/-](?<day>0?[1-9]|[12]\d|3[01])日)/g
    for (const match of prose.matches(mixed, SIGNED)) {
      const { year = '', month = '', day } = match.groups ?? {}
      tell(match.index, match[0], `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`)
    }

    function tell(index: number, written: string, expected: string): void {
      report({
        ...prose.range(index, index + written.length),
        message: {
          en: `Unexpected \`${written}\`, expected \`${expected}\``,
          zh: `日期“${written}”应为“${expected}”`,
        },
        fix: prose.fix(index, index + written.length, expected),
      })
    }
  },
)
