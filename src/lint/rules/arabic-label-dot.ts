import { openings } from '../reading/openings.ts'
import { defineRule } from '../rule.ts'

/**
 * `1、加强领导`: behind an Arabic numeral stands a dot (GB/T 15834—2011 B.3.3); `1．` is the same dot. Who writes `1、`
 * writes it throughout: the first one is a warning, the others are information.
 */
export const arabicLabelDot = defineRule(
  {
    id: 'arabic-label-dot',
    group: 'punct',
    description: {
      en: 'Behind a label in Arabic numerals without brackets stands a dot.',
      zh: '不带括号的阿拉伯数字作序次语，后面用下脚点。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 B.3.3',
    fixable: true,
  },
  ({ prose }, report) => {
    let told = false
    for (const { match } of openings(prose, HEAD)) {
      const { 1: number = '', 2: mark = '', index } = match
      tell(index + number.length, number, mark)
    }
    // Inside a paragraph only where a list of them begins or goes on: `：1、…；2、…`.
    for (const { 1: before = '', 2: number = '', index } of prose.matches(INSIDE)) {
      const at = index + before.length + number.length
      tell(at, number, '、')
    }

    function tell(at: number, number: string, mark: string): void {
      const isFollowedByFigure = /\d/.test(prose.text.charAt(at + 1))
      report({
        ...prose.range(at, at + 1),
        ...(told && { severity: 'info' as const }),
        message: {
          en: `Unexpected \`${mark}\` behind the label \`${number}\`, expected \`.\``,
          zh: `序次语“${number}”后面的“${mark}”应为“.”`,
        },
        fix: isFollowedByFigure ? undefined : prose.fix(at, at + 1, '.'),
      })
      told = true
    }
  },
)

const HEAD =
  /(\d{1,2})([、，])(?=[一-鿿“「《A-Za-z]{2}|\d{4}年)(?!第\d|[一二三四五六七八九十]+[年月日班组組等]|[月日号號楼樓层層栋棟班年])/y
const INSIDE =
  /([：；。])(\d{1,2})、(?=[一-鿿“「《]{2})(?!第\d|[一二三四五六七八九十]+[年月日班组組等]|[月日号號楼樓层層栋棟班年])/g
