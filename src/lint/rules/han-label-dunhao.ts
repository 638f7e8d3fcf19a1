import { openings } from '../reading/openings.ts'
import { defineRule } from '../rule.ts'

/** `一. 总体要求`: behind a numeral in Han characters stands `、` (GB/T 15834—2011 B.3.2). */
export const hanLabelDunhao = defineRule(
  {
    id: 'han-label-dunhao',
    group: 'punct',
    description: {
      en: 'Behind a label in Han numerals without brackets stands `、`.',
      zh: '不带括号的汉字数字作序次语，后面用顿号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 B.3.2',
    fixable: true,
  },
  ({ prose }, report) => {
    for (const { match } of openings(prose, LABEL)) {
      const { 1: numeral = '', 2: mark = '', 3: space = '', index } = match
      const at = index + numeral.length
      report({
        ...prose.range(at, at + 1),
        message: {
          en: `Unexpected \`${mark}\` behind the label \`${numeral}\`, expected \`、\``,
          zh: `序次语“${numeral}”后面的“${mark}”应为“、”`,
        },
        fix: prose.fix(at, at + 1 + space.length, '、'),
      })
    }
  },
)

const LABEL = /([一二三四五六七八九十]{1,3})([.．，,：:。])( ?)(?=[一-鿿“「《]{2})(?![一二三四五六七八九十])/y
