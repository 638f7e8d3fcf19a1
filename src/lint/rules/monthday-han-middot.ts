import { defineRule } from '../rule.ts'

/** `一二九` → `一二·九`, `五·四` → `五四` (GB/T 15834—2011 4.14.3.5). */
export const monthdayHanMiddot = defineRule(
  {
    id: 'monthday-han-middot',
    group: 'date',
    description: {
      en: 'Names of days in Han numerals have `·` behind 一, 十一 and 十二 only.',
      zh: '汉字月日专名只在一、十一、十二月后用间隔号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.14.3.5',
    fixable: true,
    triggers: ['一二', '一.二', '一．二', '一、二', '一•二', '·', '•'],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(
      /(?<![一二三四五六七八九十百〇])(?<open>[“「『]?)(?<written>一[.．、•]?二[·.．、•]?(?<last>[九八一])(?![一二三四五六七八九十百千万]))(?<close>[”」』]?)(?=(?<behind>.{0,3}))/g,
    )) {
      const { open = '', written = '', last = '', close = '', behind = '' } = match.groups ?? {}
      const expected = last === '八' ? '一·二八' : `一二·${last}`
      if (written === expected || /^[师團团旅军條条号號级]/.test(behind)) continue
      const isEvent =
        last === '九'
          ? /^(?:运动|学生|爱国|抗日|精神|歌咏|合唱|火炬|纪念|運動)/.test(behind)
          : /^(?:事变|抗战|淞沪|运动|惨案|纪念)/.test(behind)
      if (!isEvent && !(last !== '一' && open !== '' && close !== '')) continue
      tell(match.index + open.length, written, expected)
    }
    for (const match of prose.matches(
      /(?<=[“「『])(?<month>[二三四五六七八九十])[·•](?<day>[一二三四五六七八九十卅]{1,3})(?=[”」』])|(?<month2>[二三四五六七八九])[·•](?<day2>[一二三四五六七八九十卅]{1,3})(?=运动|事变|惨案|大罢工|指示|讲话)/g,
    )) {
      const { month, day, month2 = '', day2 = '' } = match.groups ?? {}
      if (/[一二三四五六七八九十]/.test(prose.text.charAt(match.index - 1))) continue
      tell(match.index, match[0], (month ?? month2) + (day ?? day2))
    }

    function tell(index: number, written: string, expected: string): void {
      report({
        ...prose.range(index, index + written.length),
        message: {
          en: `Unexpected \`${written}\`, expected \`${expected}\``,
          zh: `“${written}”应为“${expected}”`,
        },
        fix: prose.fix(index, index + written.length, expected),
      })
    }
  },
)
