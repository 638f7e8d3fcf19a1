import { defineRule } from '../rule.ts'

/** `对甲进行表彰、对乙进行督导`: clauses are parted by `，` (GB/T 15834—2011 B.1.4). */
export const dunhaoBetweenClauses = defineRule(
  {
    id: 'dunhao-between-clauses',
    group: 'punct',
    description: {
      en: 'Clauses are parted by `，`, not by `、`.',
      zh: '分句之间用逗号，不用顿号。',
    },
    severity: 'info',
    standard: 'GB/T 15834—2011 B.1.4',
    triggers: ['、'],
  },
  ({ prose }, report) => {
    const { text } = prose
    for (let at = text.indexOf('、对'); at >= 0; at = text.indexOf('、对', at + 2)) {
      const before = text.slice(Math.max(0, at - 30), at)
      if (!/对[^，。、；：\n]{2,18}进行[一-鿿]{2,4}$/.test(before)) continue
      if (/^、对[^，。、；：\n]{2,18}进行/.test(text.slice(at, at + 30))) tell(at)
    }
    for (const { index } of prose.matches(VERB)) {
      const at = text.indexOf('、', index)
      const behind = text.slice(at + 1, at + 60)
      const clause = behind.slice(0, behind.search(/[，。；：\n]|$/))
      const verb = clause.search(
        /(?:介绍|介紹|通报|通報|汇报|匯報|[作做]|宣读|宣讀|传达|傳達|讲解|講解|部署|发表|發表)了/,
      )
      if (
        verb >= 4 &&
        /(?:长|長|主任|书记|書記|经理|經理|主席|同志|代表|教授|专家|專家|老师|老師|员|員)/.test(
          clause.slice(0, verb),
        )
      )
        tell(at)
    }

    function tell(at: number): void {
      report({
        ...prose.range(at, at + 1),
        message: {
          en: 'Unexpected `、` between clauses, expected `，`',
          zh: '分句之间的“、”应为“，”',
        },
      })
    }
  },
)

/** One clause with a verb that somebody does at a meeting, up to the `、` behind it. */
const VERB =
  /(?:介绍|介紹|通报|通報|汇报|匯報|[作做]|宣读|宣讀|传达|傳達|讲解|講解|部署|发表|發表)了[^，。、；：\n]{4,30}、/g
