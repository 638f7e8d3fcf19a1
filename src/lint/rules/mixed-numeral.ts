import { figureBefore } from '../reading/figures.ts'
import { isTraditional } from '../reading/traditional.ts'
import { defineRule } from '../rule.ts'

/** `4千`: besides 万 and 亿 no Han numeral stands in a number in figures (GB/T 15835—2011 5.3). */
export const mixedNumeral = defineRule(
  {
    id: 'mixed-numeral',
    group: 'number',
    description: {
      en: 'Figures are not mixed with 十, 百 and 千 in one number.',
      zh: '一个数里不混用阿拉伯数字和“十、百、千”。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.3',
    fixable: true,
    triggers: ['千', '百', '仟', '佰', '十', '分之'],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(
      /[千百仟佰] ?(?=[元圆人名位户戶亩畝份件册冊多余餘个個块塊斤公平株头頭只隻万萬亿億次所篇套台臺辆輛棵箱袋盒艘架间間零\d一二三四五六七八九]|字(?!节)|家(?!万|萬)|条(?!万))/g,
    )) {
      const unit = match[0].charAt(0)
      const figure = figureBefore(prose.text, match.index)
      if (
        !figure ||
        !/^\d{1,2}(?:\.\d)?$/.test(figure.text) ||
        /[A-Za-z\d.,·—–\-~～、/第+]/.test(figure.before)
      )
        continue
      if (figure.start === prose.passageAt(match.index).start && /^[一二三四五六七八九]/.test(match[0]))
        continue
      const end = match.index + 1
      const value = Math.round(Number(figure.text) * (unit === '千' || unit === '仟' ? 1000 : 100))
      const written = prose.text.slice(figure.start, end)
      // 19万7千多: said so in speech, and quoted so.
      const isTail = /[万萬亿億]/.test(figure.before)
      const isSpoken =
        isTail &&
        (/^[多余餘]/.test(prose.text.slice(match.index + match[0].length)) || isTraditional(prose.text))
      const isWhole =
        !isTail &&
        !/[千百]/.test(figure.before) &&
        !/^[\d零一二三四五六七八九]/.test(prose.text.slice(end, end + 1))
      report({
        ...prose.range(figure.start, end),
        severity: isSpoken ? 'info' : 'warning',
        message: isWhole
          ? { en: `Unexpected \`${written}\`, expected \`${value}\``, zh: `“${written}”应为“${value}”` }
          : {
              en: `Unexpected \`${written}\` in a number, expected figures or Han numerals throughout`,
              zh: `“${written}”混用了两种数字，应统一`,
            },
        fix: isWhole ? prose.fix(figure.start, end, String(value)) : undefined,
      })
    }
    for (const { index, 0: written } of prose.matches(/[百千万]分之 ?\d{1,3}(?:\.\d{1,2})?(?![\d.])/g)) {
      report({
        ...prose.range(index, index + written.length),
        message: {
          en: `Unexpected \`${written}\`, expected figures with a sign or Han numerals throughout`,
          zh: `“${written}”混用了两种数字，应全用汉字或全用阿拉伯数字`,
        },
        fix: /^百分之\d/.test(written)
          ? prose.fix(index, index + written.length, `${written.slice(3)}%`)
          : undefined,
      })
    }
    for (const { index, 0: written } of prose.matches(
      /(?<![几数百千第零〇])[二三四五六七八九]十\d(?= ?[户戶名人个個件份天岁歲日家元台辆次])/g,
    )) {
      const expected = `${'〇一二三四五六七八九'.indexOf(written.charAt(0))}${written.charAt(2)}`
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
