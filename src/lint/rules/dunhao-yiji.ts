import { isHan } from '../reading/neighbours.ts'
import { defineRule } from '../rule.ts'

/** `甲、乙、以及丙`: before 以及 or 及 that joins the last item stands `，` (GB/T 15834—2011 A.3). */
export const dunhaoYiji = defineRule(
  {
    id: 'dunhao-yiji',
    group: 'punct',
    description: {
      en: 'Before `以及` or `及` that joins the last item of a list stands `，`, not `、`.',
      zh: '“以及（及）”连接最后一个并列成分时，前面用逗号，不用顿号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 A.3',
    fixable: true,
    triggers: ['、以及', '、及'],
  },
  ({ prose }, report) => {
    for (const { 1: word = '', index } of prose.matches(
      /、(以及(?![物人])|及(?![时時格第笄早至冠膝物])(?=[一-鿿]))/g,
    )) {
      report({
        ...prose.range(index, index + 1),
        message: {
          en: `Unexpected \`、\` before \`${word}\`, expected \`，\``,
          zh: `“${word}”前面的“、”应为“，”`,
        },
        fix:
          isHan(prose.text.charAt(index - 1)) && index - prose.passageAt(index).start > LABEL
            ? prose.fix(index, index + 1, '，')
            : undefined,
      })
    }
  },
)

/** Characters at the head of a paragraph in which its label may stand, whose mark is another rule's. */
const LABEL = 4
