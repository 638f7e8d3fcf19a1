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
    const { text } = prose
    for (const match of prose.matches(
      /一[.．、•]?二[·.．、•]?(?<last>[九八一])(?![一二三四五六七八九十百千万])(?<close>[”」』]?)/g,
    )) {
      const { last = '', close = '' } = match.groups ?? {}
      const end = match.index + match[0].length
      const written = text.slice(match.index, end - close.length)
      const before = text.charAt(match.index - 1)
      const behind = text.slice(end, end + 3)
      const expected = last === '八' ? '一·二八' : `一二·${last}`
      if (
        written === expected ||
        NUMERALS.includes(before || ' ') ||
        /^[师師團团旅军條条號号级]/.test(behind)
      )
        continue
      const isEvent =
        last === '九'
          ? /^(?:运动|学生|爱国|抗日|精神|歌咏|合唱|火炬|纪念|運動)/.test(behind)
          : /^(?:事变|抗战|淞沪|运动|惨案|纪念)/.test(behind)
      const isQuoted = /[“「『]/.test(before) && close !== ''
      if (isEvent || (last !== '一' && isQuoted)) tell(match.index, written, expected)
    }
    for (const match of prose.matches(
      /[·•](?<day>[一二三四五六七八九十卅]{1,3})(?=[”」』](?!历史|歷史|纪念馆|紀念館|博物馆)|运动|事变|惨案|大罢工|指示|讲话)/g,
    )) {
      const month = text.charAt(match.index - 1)
      const before = text.charAt(match.index - 2)
      const isQuoted = /[”」』]/.test(text.charAt(match.index + match[0].length))
      if (month === '一' || !NUMERALS.includes(month || ' ') || NUMERALS.includes(before || ' ')) continue
      if (isQuoted !== /[“「『]/.test(before)) continue
      tell(match.index - 1, month + match[0], month + match[0].slice(1))
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

const NUMERALS = '一二三四五六七八九十百〇'
