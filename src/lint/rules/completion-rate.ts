import { type Quantity, quantitiesOf } from '../reading/quantities.ts'
import { sentenceAround } from '../reading/sentences.ts'
import { around, judge, percentage, stands, written } from '../reading/verdict.ts'
import { defineRule } from '../rule.ts'

/** `任务19000份，完成19302份，完成率95%`: a rate of completion that target and result do not give. */
export const completionRate = defineRule(
  {
    id: 'completion-rate',
    group: 'math',
    description: {
      en: 'A rate of completion is what target and result give.',
      zh: '完成率与任务数、完成数算得上。',
    },
    severity: 'warning',
    triggers: ['任务', '任務', '目标', '目標', '计划', '計劃', '計畫', '指标', '指標', '预算', '預算'],
  },
  ({ prose }, report) => {
    const quantities = quantitiesOf(prose)
    const { text } = quantities
    for (const rate of quantities.all) {
      if (rate.unit !== '%' || rate.approximate) continue
      if (!RATE.test(text.slice(Math.max(0, rate.start - 16), rate.start))) continue
      const sentence = sentenceAround(text, rate.start)
      const before = quantities.within(sentence.start, rate.start).filter(({ unit }) => unit !== '%')
      const targets = before.filter((quantity) => TARGET.test(labelOf(quantity, text, sentence.start)))
      const results = before.filter((quantity) => RESULT.test(labelOf(quantity, text, sentence.start)))
      const [target] = targets
      const [result] = results
      if (!target || !result || target.unit !== result.unit || before.some(({ approximate }) => approximate))
        continue
      const fits = before.some((whole) =>
        before.some((part) => part !== whole && stands(judge(rate.value, rate.place, ratio(part, whole)))),
      )
      if (fits || targets.length > 1 || results.length > 1 || target.value === 0) continue
      const shown = (quantity: Quantity) => prose.text.slice(quantity.start, quantity.end)
      const places = Math.max(0, Math.round(-Math.log10(rate.place)))
      const expected = written((100 * result.value) / target.value, places)
      report({
        ...prose.range(rate.start, rate.end),
        message: {
          en: `Unexpected rate \`${shown(rate)}\` for \`${shown(result)}\` against a target of \`${shown(target)}\`, expected \`${expected}%\``,
          zh: `任务“${shown(target)}”、完成“${shown(result)}”，完成率应为 ${expected}%，此处写作“${shown(rate)}”`,
        },
        cause: prose.range(target.start, target.end),
      })
    }
  },
)

const RATE =
  /(?:完成率|执行率|达成率|完成(?:了)?(?:全年|年度|年初|当年|既定|预定|总)?(?:目标任务|任务目标|目标|任务|计划|指标|预算)(?:数|总数)?的|占(?:全年|年度)?(?:目标任务|任务目标|目标|任务|计划|指标|预算)(?:数|总数)?的?)(?:为|达到|达|是|：)? ?$/

const TARGET = /(?:任务|目标|计划|指标|预算)(?!.*(?:完成|实际|实现))[一-鿿：]{0,6} ?$/
const RESULT =
  /(?:完成|实际|实现|达|执行|支出|收取|征收|已缴|参保|收缴)(?:了|任务|参保|数|为|份数|收入|支出|投资|征收|收缴|到)* ?$/

/** What stands before a quantity, back to the clause's beginning; at most 14 characters. */
function labelOf({ start }: Quantity, text: string, least: number): string {
  const label = text.slice(Math.max(least, start - 14), start)
  const comma = Math.max(label.lastIndexOf('，'), label.lastIndexOf('；'), label.lastIndexOf('（'))
  return label.slice(comma + 1)
}

function ratio(part: Quantity, whole: Quantity) {
  return percentage(around(part.value, part.slack), around(whole.value, whole.slack))
}
