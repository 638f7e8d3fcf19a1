import type { Prose } from '../prose.ts'
import { DATE_LINES, SIGNED } from '../reading/places.ts'
import { isTraditional } from '../reading/traditional.ts'
import { defineRule } from '../rule.ts'

/** `二零二零年`, `二○二○年`: zero in a year is 〇 (GB/T 15835—2011 5.2.5). */
export const yearHanZero = defineRule(
  {
    id: 'year-han-zero',
    group: 'date',
    description: {
      en: 'The zero of a year in Han numerals is 〇.',
      zh: '汉字年份中的零写作“〇”。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.2.5',
    fixable: true,
    triggers: ['零', '○', '◯', 'O', 'o', 'Ｏ', '0', '０'],
  },
  ({ prose }, report) => {
    const severity = isTraditional(prose.text) ? 'info' : 'warning'
    let told = ''
    for (const match of prose.matches(
      /[一二](?<![〇零○一二三四五六七八九十百千万].)[〇零○◯OoＯ0０一二三四五六七八九]{3}(?= ?年)/g,
      SIGNED,
    )) {
      const written = match[0]
      const expected = written.replace(/[零○◯OoＯ0０]/g, '〇')
      if (written === expected) continue
      const zero = /[零○◯OoＯ0０]/.exec(written)?.[0] ?? ''
      report({
        ...prose.range(match.index, match.index + 4),
        message: {
          en: `Unexpected year \`${written}\`, expected \`${expected}\``,
          zh: `年份“${written}”应为“${expected}”`,
        },
        // A habit is told once; the rest is for those who fix it.
        severity: told.includes(zero) ? 'info' : severity,
        fix: isFixedElsewhere(prose, match.index + 4)
          ? undefined
          : prose.fix(match.index, match.index + 4, expected),
      })
      told += zero
    }
  },
)

/** Dates that another rule writes in figures as a whole: 二○二○年3月, and those that sign a document. */
function isFixedElsewhere(prose: Prose, end: number): boolean {
  const behind = prose.text.slice(end, end + 9)
  if (/^ ?年 ?(?:\d{1,2} ?月|[一二三四五六七八九十]{1,2}月 ?\d)/.test(behind)) return true
  return (
    DATE_LINES.has(prose.passageAt(end).type) &&
    /^年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日/.test(behind)
  )
}
