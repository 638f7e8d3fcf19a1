import { type Quantity, quantitiesOf } from '../reading/quantities.ts'
import { sentenceAround } from '../reading/sentences.ts'
import { around, judge, stands, written } from '../reading/verdict.ts'
import { defineRule } from '../rule.ts'

/** `共发放30万元，惠及1000人，人均3000元`: an average that sum and count do not give. */
export const averageMismatch = defineRule(
  {
    id: 'average-mismatch',
    group: 'math',
    description: {
      en: 'An average is what sum and count give.',
      zh: '人均、户均与总数算得上。',
    },
    severity: 'warning',
    triggers: ['人均', '户均', '戶均', '平均每'],
  },
  ({ prose }, report) => {
    const quantities = quantitiesOf(prose)
    const { text } = quantities
    for (const average of quantities.all) {
      if (average.approximate) continue
      const per = PER.exec(text.slice(Math.max(0, average.start - 6), average.start))?.groups
      const counted = per ? COUNTED[per.short ?? per.long ?? ''] : undefined
      if (!counted) continue
      const { start } = sentenceAround(text, average.start)
      const before = quantities.within(start, average.start)
      const sums = before.filter(({ unit }) => unit === average.unit)
      const counts = before.filter(({ unit }) => counted.includes(unit))
      const [sum] = sums
      const [count] = counts
      if (!sum || !count || before.length !== 2 || before.some(({ approximate }) => approximate)) continue
      if (!/[共总][一-鿿]{0,8}$/.test(text.slice(Math.max(start, sum.start - 10), sum.start))) continue
      if (count.value === 0 || stands(judge(average.value, average.place, quotient(sum, count)))) continue
      const shown = (quantity: Quantity) => prose.text.slice(quantity.start, quantity.end)
      const places = Math.max(0, Math.round(-Math.log10(average.place)))
      const expected = `${written(sum.value / count.value, places)}${average.unit}`
      report({
        ...prose.range(average.start, average.end),
        message: {
          en: `Unexpected average \`${shown(average)}\` of \`${shown(sum)}\` over \`${shown(count)}\`, expected \`${expected}\``,
          zh: `“${shown(sum)}”除以“${shown(count)}”是 ${expected}，此处写作“${shown(average)}”`,
        },
        cause: prose.range(sum.start, sum.end),
      })
    }
  },
)

const PER = /(?:(?<short>[人户])均|平均每(?<long>[人户天场]))(?:为|达|是)? ?$/
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '名', '位'],
  户: ['户', '家'],
  天: ['天'],
  场: ['场'],
}

function quotient(sum: Quantity, count: Quantity) {
  const { low, high } = around(sum.value, sum.slack)
  const by = around(count.value, count.slack)
  return { low: low / by.high, high: high / by.low }
}
