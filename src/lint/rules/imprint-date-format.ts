import { readDate } from '../../text/dates.ts'
import { lookBack } from '../reading/look-back.ts'
import { defineRule } from '../rule.ts'

/**
 * The date of printing in the colophon is written in figures with year, month and day: 2020年4月18日印发. Bulletins often write
 * it in Han numerals, which is only information.
 */
export const imprintDateFormat = defineRule(
  {
    id: 'imprint-date-format',
    group: 'structure',
    description: {
      en: 'The date of printing gives year, month and day in figures.',
      zh: '印发日期用阿拉伯数字写全年、月、日。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.4.3',
    fixable: true,
    triggers: ['印发', '印發'],
  },
  ({ prose }, report) => {
    const { text } = prose
    for (const { start: index, at } of lookBack(prose, /印[发發](?=\n)/g, DATE, 13, ANYWHERE)) {
      const date = text.slice(index, at).trim()
      const iso = readDate(date)
      if (iso === undefined || /^\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日$/.test(date)) continue
      const before = text.charAt(index - 1)
      if (!(before === '' || /[\s\u3000]/.test(before))) continue
      const [year, month, day] = iso.split('-')
      const whole = day !== undefined
      const right = `${year}年${Number(month)}月${Number(day)}日`
      const end = index + date.length
      report({
        ...prose.range(index, end),
        ...(date.includes('年') && { severity: 'info' }),
        message: {
          en: `Unexpected date of printing \`${date}\`, expected ${whole ? `\`${right}\`` : 'year, month and day'}`,
          zh: `印发日期“${date}”${whole ? `应写作“${right}”` : '应写全年、月、日'}`,
        },
        fix: whole ? prose.fix(index, end, right) : undefined,
      })
    }
  },
)

/** A date before 印发. */
const DATE =
  /(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?|\d{4} ?年 ?\d{1,2} ?月) ?$/

const ANYWHERE = new Set(['imprint', 'note', 'paragraph', 'signOff', 'recipients', 'editors'] as const)
