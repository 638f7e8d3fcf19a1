import { hanUpTo99 } from '../reading/figures.ts'
import { defineRule } from '../rule.ts'

/** `正月15`, `星期3`: what is not of the Gregorian calendar is written in Han numerals (GB/T 15835—2011). */
export const numeralLunar = defineRule(
  {
    id: 'numeral-lunar',
    group: 'number',
    description: {
      en: 'Days of the lunar calendar and of the week are written in Han numerals.',
      zh: '农历日期和星期用汉字数字。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011',
    fixable: true,
  },
  ({ prose }, report) => {
    const lunar =
      /(?:(?<month>正月|腊月|臘月|冬月)(?<early>初)?|(?<calendar>[农農阴陰夏][历曆]) ?(?<moon>\d{1,2}) ?月 ?|大年(?<new>初)?) ?(?<day>\d{1,2})(?!\d|\.\d|年|月|[个個名人户戶份项項%％～~—-]|天)/g
    const hasMoon = MOONS.some((word) => prose.mayHold(word))
    for (const match of hasMoon ? prose.matches(lunar) : []) {
      const { month, early, calendar, moon, day = '' } = match.groups ?? {}
      const value = Number(day)
      if (value < 1 || value > 30) continue
      const opening =
        calendar === undefined
          ? (month ?? '大年') + (early ?? match.groups?.new ?? '')
          : `${calendar}${moonName(Number(moon))}`
      const isEarly = value <= 10 && !opening.endsWith('初')
      const expected = `${opening}${isEarly ? '初' : ''}${hanUpTo99(value)}`
      const end = match.index + match[0].length
      report({
        ...prose.range(match.index, end),
        message: {
          en: `Unexpected \`${match[0]}\`, expected \`${expected}\``,
          zh: `“${match[0]}”应为“${expected}”`,
        },
        fix: prose.fix(match.index, end, expected),
      })
    }
    const reign =
      /(?:(?:咸丰|光绪|康熙|乾隆|雍正|道光|嘉庆|同治|宣统|顺治|万历|洪武|永乐|嘉靖|崇祯|贞观|光緒|順治|萬曆)(?=\d{1,2}年)|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年(?=\d{1,2}月))(?<figures>\d{1,2})/g
    for (const match of prose.matches(reign)) {
      const figures = match.groups?.figures ?? ''
      const end = match.index + match[0].length
      const expected = hanUpTo99(Number(figures))
      report({
        ...prose.range(end - figures.length, end),
        message: {
          en: `Unexpected \`${figures}\` in \`${match[0]}\`, expected \`${expected}\``,
          zh: `“${match[0]}”中的“${figures}”应为“${expected}”`,
        },
        fix: prose.fix(end - figures.length, end, expected),
      })
    }
    const week =
      /(?<name>星期|礼拜|禮拜)(?<day>[1-6])(?![\d.、个個次天人场場期节節课課户戶位件名小时時年月日条本份站])|[（(]周(?<short>[1-6])(?=[）)])/g
    const hasWeek = WEEKS.some((word) => prose.mayHold(word))
    for (const match of hasWeek ? prose.matches(week) : []) {
      const { day, short } = match.groups ?? {}
      const before = prose.text.charAt(match.index - 1)
      if (short === undefined && /[个個每一两兩半几上下数多]/.test(before)) continue
      const at = match.index + match[0].length - 1
      const written = match[0].replace(/^[（(]/, '')
      const expected = written.slice(0, -1) + hanUpTo99(Number(day ?? short))
      report({
        ...prose.range(at + 1 - written.length, at + 1),
        message: {
          en: `Unexpected \`${written}\`, expected \`${expected}\``,
          zh: `“${written}”应为“${expected}”`,
        },
        fix: prose.fix(at, at + 1, expected.slice(-1)),
      })
    }
  },
)

/** What every match of a day in figures holds, and every match of a day of the week. */
const MOONS: readonly string[] =
  '正月 腊月 臘月 冬月 大年 农历 农曆 農历 農曆 阴历 阴曆 陰历 陰曆 夏历 夏曆'.split(' ')
const WEEKS: readonly string[] = ['期', '拜', '周'].flatMap((name) =>
  [1, 2, 3, 4, 5, 6].map((day) => `${name}${day}`),
)

function moonName(month: number): string {
  return month === 1 ? '正月' : `${hanUpTo99(month)}月`
}
