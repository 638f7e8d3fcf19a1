import { readDate } from '../../text/dates.ts'
import type { Prose } from '../prose.ts'
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
    triggers: ['日）', '日)', '日\n', '日 ', '日印'],
  },
  ({ prose }, report) => {
    if (isTraditional(prose.text)) return
    const pattern =
      /(?<year>[一二][〇零○◯OＯ0一二三四五六七八九]{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十廿卅]{1,3})日/g
    for (const match of prose.matches(pattern, DATE_LINES)) {
      const iso = readDate(match[0].replaceAll('零', '〇'))
      // GB/T 9704—2012 came into force on 1 July 2012.
      if (iso === undefined || iso < '2012-07') continue
      const [year, month, day] = iso.split('-')
      const expected = `${year}年${Number(month)}月${Number(day)}日`
      report({
        ...prose.range(match.index, match.index + match[0].length),
        severity: isSignature(prose, match.index + match[0].length) ? 'warning' : 'info',
        message: {
          en: `Unexpected \`${match[0]}\`, expected \`${expected}\``,
          zh: `落款日期“${match[0]}”应为“${expected}”`,
        },
        fix: prose.fix(match.index, match.index + match[0].length, expected),
      })
    }
  },
)

/** Whether a date signs the text above it; the masthead and the line that says when copies were made (印发) do not. */
function isSignature(prose: Prose, end: number): boolean {
  if (/^ ?印/.test(prose.text.slice(end, end + 2))) return false
  const index = prose.passageIndexAt(end - 1)
  return prose.passages.slice(0, index + 1).some(({ article }) => article !== undefined)
}
