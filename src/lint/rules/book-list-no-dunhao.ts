import { pausesIn } from '../reading/marked-lists.ts'
import { defineRule } from '../rule.ts'

/** `《甲》、《乙》`: the marks part the titles already (GB/T 15834—2011 4.5.3.5, 通常不用). */
export const bookListNoDunhao = defineRule(
  {
    id: 'book-list-no-dunhao',
    group: 'punct',
    description: {
      en: 'No `、` between titles in `《》` that stand side by side.',
      zh: '并列的书名号之间通常不用顿号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.5.3.5',
    fixable: true,
    triggers: ['》、《', '〉、〈'],
  },
  (document, report) => {
    const { prose } = document
    for (const { at, isMixed, isHouseStyle, fix } of pausesIn(document, PAUSED, ['》《', '〉〈'])) {
      report({
        ...prose.range(at, at + 1),
        ...((isMixed || isHouseStyle) && { severity: 'info' }),
        message: {
          en: `Unexpected \`、\` between titles in marks, expected none${isMixed ? '; it may stay where other titles of the list have words behind them' : ': the marks part them already'}`,
          zh: `并列的书名号之间不用“、”${isMixed ? '；同列有的书名号后面还有词语，也可以保留' : ''}`,
        },
        fix,
      })
    }
  },
)

const PAUSED = /》、《|〉、〈/g
