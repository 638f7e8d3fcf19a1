import { figureBefore, hanUpTo99 } from '../reading/figures.ts'
import { defineRule } from '../rule.ts'

/** `10几户`: rough numbers with 几 are written in Han numerals (GB/T 15835—2011 4.2.2). */
export const jiWithArabic = defineRule(
  {
    id: 'ji-with-arabic',
    group: 'number',
    description: {
      en: '几 and 数 in a rough number stand with Han numerals.',
      zh: '含“几”“数”的概数用汉字数字。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 4.2.2',
    fixable: true,
    triggers: ['0几', '0幾', '0 几', '几1', '几 1', '幾1', '数1', '數1', '数 1'],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(
      /[几幾](?=十? ?[户戶名人个個件份天年岁歲位家次公里米元万萬亩畝册冊本篇场場所台臺辆輛间間分小斤层層张張块塊种種条條项項期届屆])/g,
    )) {
      const figure = figureBefore(prose.text, match.index)
      if (!figure || !/^[1-9]0{1,2}$/.test(figure.text) || /[A-Za-z·—–\-第]/.test(figure.before)) continue
      const end = match.index + 1
      const ten =
        figure.text.length === 2
          ? hanUpTo99(Number(figure.text))
          : `${hanUpTo99(Number(figure.text.charAt(0)))}百`
      const written = prose.text.slice(figure.start, end)
      const expected = ten + match[0]
      report({
        ...prose.range(figure.start, end),
        message: {
          en: `Unexpected \`${written}\`, expected \`${expected}\``,
          zh: `概数“${written}”应为“${expected}”`,
        },
        fix: prose.fix(figure.start, end, expected),
      })
    }
    for (const match of prose.matches(
      /[几幾数數] ?(?<ten>10{1,4})(?= ?[多余餘]?[户戶名人个個件份天年岁歲位家次公里米元万萬亩畝册冊本篇场場所台臺辆輛间間分小斤层層张張块塊种種条條项項期届屆])/g,
    )) {
      const before = prose.text.charAt(match.index - 1)
      const isWord = /[几幾]/.test(match[0].charAt(0))
        ? /[这這那前后後上下茶]/.test(before)
        : !/[达達了有需约約费費过過近入，出]/.test(before)
      if (isWord) continue
      const expected = match[0].charAt(0) + ('十百千万'.charAt((match.groups?.ten ?? '').length - 2) || '')
      report({
        ...prose.range(match.index, match.index + match[0].length),
        message: {
          en: `Unexpected \`${match[0]}\`, expected \`${expected}\``,
          zh: `概数“${match[0]}”应为“${expected}”`,
        },
        fix: prose.fix(match.index, match.index + match[0].length, expected),
      })
    }
  },
)
