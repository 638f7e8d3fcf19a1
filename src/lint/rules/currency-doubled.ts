import { defineRule } from '../rule.ts'

/** `¥300元`: the sign and the word say the same. */
export const currencyDoubled = defineRule(
  {
    id: 'currency-doubled',
    group: 'number',
    description: {
      en: 'A sum names its currency once.',
      zh: '金额只标明一次币种。',
    },
    severity: 'warning',
    fixable: true,
    triggers: ['¥', '￥', '$', '人民币', '人民幣'],
  },
  ({ prose }, report) => {
    const pattern =
      /(?<sign>[¥￥]|(?:US|HK|NT)\$|\$) ?(?<sum>\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,2})? ?[万亿萬億]?)(?<unit>美元|港元|欧元|元)|(?<name>人民币|人民幣)(?<again> ?[¥￥]| ?(?=\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,2})? ?[万亿萬億]?元人民[币幣]))/g
    for (const match of prose.matches(pattern)) {
      const { sign, sum = '', unit = '', name = '' } = match.groups ?? {}
      const end = match.index + match[0].length
      if (sign !== undefined) {
        const isYuan = /[¥￥]/.test(sign) && unit === '元'
        report({
          ...prose.range(match.index, end),
          message: {
            en: `Unexpected \`${match[0]}\`, expected \`${sum}${unit}\` or \`${sign}${sum}\``,
            zh: `“${match[0]}”的“${sign}”与“${unit}”重复，应保留一个`,
          },
          fix: isYuan ? prose.fix(match.index, match.index + sign.length, '') : undefined,
        })
      } else {
        report({
          ...prose.range(match.index, end),
          message: {
            en: `Unexpected \`${name}\` together with another sign of the currency, expected one`,
            zh: `“${name}”与后面的币种标志重复，应保留一个`,
          },
        })
      }
    }
  },
)
