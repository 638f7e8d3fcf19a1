import { pausesIn } from '../reading/marked-lists.ts'
import { defineRule } from '../rule.ts'

/** `“甲”、“乙”`: marks of quotation part the items already (GB/T 15834—2011 4.5.3.5, 通常不用). */
export const quoteListNoDunhao = defineRule(
  {
    id: 'quote-list-no-dunhao',
    group: 'punct',
    description: {
      en: 'No `、` between quoted items that stand side by side.',
      zh: '并列的引号之间通常不用顿号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.5.3.5',
    fixable: true,
    triggers: ['”、“', '』、『', '」、「'],
  },
  (document, report) => {
    const { prose } = document
    for (const { at, isMixed, isHouseStyle, fix } of pausesIn(document, PAUSED, ['”“', '」「', '』『'])) {
      report({
        ...prose.range(at, at + 1),
        ...((isMixed || isHouseStyle) && { severity: 'info' }),
        message: {
          en: `Unexpected \`、\` between quoted items, expected none${isMixed ? '; it may stay where other items of the list have words behind the quote' : ': the marks part them already'}`,
          zh: `并列的引号之间不用“、”${isMixed ? '；同列有的引号后面还有词语，也可以保留' : ''}`,
        },
        fix,
      })
    }
  },
)

const PAUSED = /”、“|」、「|』、『/g
