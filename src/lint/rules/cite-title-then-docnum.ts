import type { Edit } from '../../tree/nodes.ts'
import { defineRule } from '../rule.ts'

/** `（桂发〔2020〕1号）《…》`: a document is cited by its title, its number behind it. */
export const citeTitleThenDocnum = defineRule(
  {
    id: 'cite-title-then-docnum',
    group: 'punct',
    description: {
      en: 'A document is cited by its title first, then by its number in brackets.',
      zh: '引用公文先引标题，后在括号内引发文字号。',
    },
    severity: 'warning',
    fixable: true,
    triggers: [
      '号）《',
      '号)《',
      '號）《',
      '號)《',
      '号《',
      '號《',
      '号文《',
      '號文《',
      '号文件《',
      '號文件《',
    ],
  },
  ({ prose }, report) => {
    const { text } = prose
    for (const { 0: number, 1: before = '', index } of prose.matches(CITED)) {
      const lead = LEAD.exec(number.slice(before.length))?.[0].length ?? 0
      const start = index + before.length + lead
      const end = index + number.length
      const ahead = text.slice(end, end + 82).indexOf('》')
      const close = end + ahead
      const inner = text.slice(end + 1, close)
      if (ahead < 0 || inner.includes('\n') || inner.includes('《')) continue
      const given = text.slice(start, end)
      const bracketed = given.endsWith('）') || given.endsWith(')')
      // 《甲》（…号）《乙》（…号）: the number belongs to the title before it.
      if (bracketed && /[》知见見定法案例告函复復报報要]/.test(before)) continue
      // A list of documents, one to a line: the number, then the title.
      const passage = prose.passageAt(start)
      if (start === passage.start && (!bracketed || close + 1 === passage.end)) continue
      const cut = bracketed ? prose.fix(start, end, '') : undefined
      const put = bracketed ? prose.fix(close + 1, close + 1, given) : undefined
      const fix: readonly Edit[] | undefined =
        cut && put && !/^[（(]/.test(text.slice(close + 1)) ? [...cut, ...put] : undefined
      report({
        ...prose.range(start, end),
        message: {
          en: `Unexpected \`${given}\` before the title, expected it behind \`《${inner}》\``,
          zh: `发文字号“${given}”应放在标题“《${inner}》”后面`,
        },
        cause: prose.range(end, close + 1),
        fix,
      })
    }
  },
)

/** Words that lead to a number without brackets and are no part of it. */
const LEAD =
  /^[一-鿿]*(?:根[据據]|按照|依[据據照]|遵照|[贯貫][彻徹]|落[实實]|[执執]行|[传傳][达達]|[印下转轉][发發]|[发發]布|出[台臺]|收到|起草|制定|[学學][习習]|以|和|及|[与與]|的)/

const CITED =
  /(^|[^〔\d])([（(][一-鿿]{1,12}[〔[［【（(]\d{4}[〕\]］】）)]第?\d{1,4}[号號][）)]|[一-鿿]{2,8}[〔[［【]\d{4}[〕\]］】]第?\d{1,4}[号號](?:文件?)?)(?=《)/gm
