import { readDate } from '../../text/dates.ts'
import { DATE_LINES } from '../reading/places.ts'
import { isTraditional } from '../reading/traditional.ts'
import { defineRule } from '../rule.ts'

/** A sign-off dated `二〇二〇年四月十八日`: documents are dated in Arabic figures (GB/T 9704—2012 7.3.5.4). */
export const dateHanSignature = defineRule(
  {
    id: 'date-han-signature',
    group: 'date',
    description: {
      en: 'Documents are dated in Arabic figures.',
      zh: '落款和印发日期用阿拉伯数字。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.3.5.4',
    fixable: true,
    triggers: ['日'],
  },
  ({ prose }, report) => {
    const pattern =
      /(?<year>[一二][〇零○◯OＯ0一二三四五六七八九]{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十廿卅]{1,3})日/g
    for (const match of prose.matches(pattern, DATE_LINES)) {
      const iso = readDate(match[0].replaceAll('零', '〇'))
      if (iso === undefined || isTraditional(prose.text)) continue
      const [year, month, day] = iso.split('-')
      const expected = `${year}年${Number(month)}月${Number(day)}日`
      report({
        ...prose.range(match.index, match.index + match[0].length),
        message: {
          en: `Unexpected \`${match[0]}\`, expected \`${expected}\``,
          zh: `落款日期“${match[0]}”应为“${expected}”`,
        },
        fix: prose.fix(match.index, match.index + match[0].length, expected),
      })
    }
  },
)
