import { openings } from '../reading/openings.ts'
import { defineRule } from '../rule.ts'

/** `（一）、加强领导`: behind a label in brackets or a circle stands no mark (GB/T 15834—2011 B.3.4). */
export const parenLabelNoPunct = defineRule(
  {
    id: 'paren-label-no-punct',
    group: 'punct',
    description: {
      en: 'Behind a label in brackets or in a circle stands no mark.',
      zh: '带括号的序次语和带圈的数字后面不用点号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 B.3.4',
    fixable: true,
  },
  ({ prose }, report) => {
    for (const { match } of openings(prose, HEAD)) {
      const { 1: label = '', 2: mark = '', 3: space = '', index } = match
      tell(index + label.length, label, mark, space)
    }
    for (const { 1: before = '', 2: label = '', 3: mark = '', index } of prose.matches(INSIDE))
      tell(index + before.length + label.length, label, mark, '')

    function tell(at: number, label: string, mark: string, space: string): void {
      report({
        ...prose.range(at, at + 1),
        message: {
          en: `Unexpected \`${mark}\` behind the label \`${label}\`, expected none`,
          zh: `序次语“${label}”后面不用“${mark}”`,
        },
        fix: prose.fix(at, at + 1 + space.length, ''),
      })
    }
  },
)

const HEAD =
  /([（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-zA-Z])[）)]|\d{1,2}[）)]|[①-⑳])([、.．，,：:])( ?)(?=[一-鿿“「《])(?![一二三四五六七八九十]*[）)]|第?[（(]|其中|[则則]|即|式)/y
const INSIDE =
  /([：；。])([（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[①-⑳])([、.．，,：:])(?=[一-鿿“「《])/g
