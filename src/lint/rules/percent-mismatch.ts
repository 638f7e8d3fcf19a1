import { type Quantity, quantitiesOf } from '../reading/quantities.ts'
import { sentenceAround } from '../reading/sentences.ts'
import { around, judge, percentage, stands, written } from '../reading/verdict.ts'
import { defineRule } from '../rule.ts'

/**
 * `共100人，其中女性40人，占45%`: a share that the two numbers beside it do not give. Rounding and cutting off are
 * allowed, and wherever another number of the paragraph gives the share, nothing is said.
 */
export const percentMismatch = defineRule(
  {
    id: 'percent-mismatch',
    group: 'math',
    description: {
      en: 'A percentage is what the numbers beside it give.',
      zh: '百分比与旁边的数字算得上。',
    },
    severity: 'warning',
    triggers: ['%', '％'],
  },
  ({ prose }, report) => {
    const quantities = quantitiesOf(prose)
    for (const share of quantities.all) {
      if (share.unit !== '%' || share.approximate) continue
      const sentence = sentenceAround(quantities.text, share.start)
      const before = quantities.within(sentence.start, share.start)
      const pair =
        shareOf(share, before, quantities.text) ?? rateOf(share, before, quantities.text, sentence.start)
      if (!pair) continue
      const { part, wholes, others } = pair
      if (part.approximate || wholes.some((whole) => whole.approximate)) continue
      const { start } = prose.passageAt(share.start)
      const fits = (whole: Quantity) => stands(judge(share.value, share.place, shareIn(part, whole)))
      if (wholes.some(fits) || (others && quantities.within(start, part.start).some(fits))) continue
      const [whole] = wholes
      if (wholes.length !== 1 || !whole) continue
      const expected = written((100 * part.value) / whole.value, decimals(share))
      const text = (quantity: Quantity) => prose.text.slice(quantity.start, quantity.end)
      report({
        ...prose.range(share.start, share.end),
        message: {
          en: `Unexpected \`${text(share)}\` for \`${text(part)}\` of \`${text(whole)}\`, expected \`${expected}%\``,
          zh: `“${text(part)}”占“${text(whole)}”的 ${expected}%，此处写作“${text(share)}”`,
        },
        cause: prose.range(whole.start, whole.end),
      })
    }
  },
)

/** A part and what it may be a part of. */
interface Pair {
  readonly part: Quantity
  readonly wholes: readonly Quantity[]
  /** Whether the whole may also stand in another sentence. */
  readonly others: boolean
}

/** `其中女性40人，占45%`, `（占45%）`, `8673人占13846人的62.64%`. */
function shareOf(share: Quantity, before: readonly Quantity[], text: string): Pair | undefined {
  const at = text.lastIndexOf('占', share.start)
  if (at < 0 || share.start - at > 24) return undefined
  const reference = text.slice(at + 1, share.start)
  if (/[，。；：（）]/.test(reference)) return undefined
  const parts = before.filter((quantity) => quantity.end <= at)
  const part = parts.at(-1)
  if (!part || part.unit === '%' || at - part.end > 12) return undefined
  if (/[。；]|其余|其他|同比|比上/.test(text.slice(part.end, at))) return undefined
  const named = before.filter((quantity) => quantity.start > at && sameUnit(quantity, part))
  if (named.length > 0) return { part, wholes: named, others: false }
  if (!GENERAL.test(reference)) return undefined
  const wholes = parts
    .slice(0, -1)
    .filter((quantity) => sameUnit(quantity, part) && quantity.value >= part.value)
  const marked = wholes.filter((whole) => isMarked(text, whole))
  // A whole that is said to be a part itself is seldom what the parts behind are measured by.
  const between = (whole: Quantity) => text.slice(whole.end, part.start)
  const isMeasure = (whole: Quantity) => /^[^占]{0,40}其中/.test(between(whole))
  if (!wholes.some(isMeasure)) return undefined
  return { part, wholes: marked.length > 0 ? marked : wholes, others: true }
}

/** What may stand between 占 and the share where the whole is the number said before. */
const GENERAL =
  /^(?:比例?为?|比重为?|总数的?|总量的?|总额的?|总人数的?|总户数的?|全部的?|其中的?|的|为|到|了| )*$/

/** `抽查100份，合格90份，合格率90%`: the rate is named by what the part is. */
function rateOf(share: Quantity, before: readonly Quantity[], text: string, start: number): Pair | undefined {
  const rate = /(?<stem>[一-鿿]{2})率(?:为|达|达到|是|仅|只有|均为|,|，|：)?$/.exec(
    text.slice(Math.max(start, share.start - 8), share.start),
  )
  const stem = rate?.groups?.stem
  if (stem === undefined || !rate) return undefined
  const [whole, part, more] = before.filter(({ unit }) => unit !== '%')
  if (!whole || !part || more || !sameUnit(whole, part) || part.value > whole.value) return undefined
  if (!text.slice(whole.end, part.start).includes(stem)) return undefined
  if (!WHOLE.test(text.slice(Math.max(start, whole.start - 10), whole.start))) return undefined
  return { part, wholes: [whole], others: false }
}

const WHOLE = /共|总|抽查|检查|抽检|抽样|检测|发放|发出|应到|应|送检|参加|报名|调查|下发|受理|接诊|随访|入户/

function isMarked(text: string, whole: Quantity): boolean {
  return /(?:共|总|合计|总计|全部)[一-鿿]{0,6}$/.test(text.slice(Math.max(0, whole.start - 8), whole.start))
}

/** Whether two quantities count the same things: 40名 of 100人 does. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit !== '' && (a.unit === b.unit || (PERSONS.includes(a.unit) && PERSONS.includes(b.unit)))
}

const PERSONS = ['人', '名', '位']

function shareIn(part: Quantity, whole: Quantity) {
  return percentage(around(part.value, part.slack), around(whole.value, whole.slack))
}

function decimals({ place }: Quantity): number {
  return Math.max(0, Math.round(-Math.log10(place)))
}
