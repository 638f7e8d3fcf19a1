import { defineRule } from '../rule.ts'

/** `28万元份`: money and copies in one number; one of the units was left over. */
export const unitCollision = defineRule(
  {
    id: 'unit-collision',
    group: 'number',
    description: {
      en: 'Two units do not run together.',
      zh: '两个单位不连写在一起。',
    },
    severity: 'warning',
  },
  ({ prose }, report) => {
    const pattern =
      /(?:(?<first>元)(?<second>份(?![额額子儿兒饭飯])|人次|户次|戶次|册(?!页)|冊|辆|輛|株|元(?=[，。；、的）]))|(?<sign>[%％])(?<point>个百分点|個百分點)|(?<great>亿万|億萬)元)/g
    for (const match of prose.matches(pattern)) {
      const before = /\d ?(?<unit>[万萬亿億]?)$/.exec(
        prose.text.slice(Math.max(0, match.index - 3), match.index),
      )
      if (!before) continue
      const start = match.index - (before.groups?.unit ?? '').length
      const { first, second, sign, point, great } = match.groups ?? {}
      const units: readonly [string, string] =
        first !== undefined
          ? [(before.groups?.unit ?? '') + first, second ?? '']
          : sign !== undefined
            ? [sign, point ?? '']
            : [great ?? '', '元']
      const written = prose.text.slice(start, match.index + match[0].length)
      report({
        ...prose.range(start, start + written.length),
        message:
          great !== undefined
            ? {
                en: `Unexpected \`${written}\`, expected one of 亿 and 万`,
                zh: `“${written}”中“亿”“万”不能连用`,
              }
            : {
                en: `Unexpected \`${units[0]}\` and \`${units[1]}\` side by side, expected one unit`,
                zh: `“${written}”连用了“${units[0]}”和“${units[1]}”两个单位`,
              },
      })
    }
  },
)
