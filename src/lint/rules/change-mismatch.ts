import { type Quantity, quantitiesOf } from '../reading/quantities.ts'
import { around, judge, percentage, stands, written } from '../reading/verdict.ts'
import { defineRule } from '../rule.ts'

/**
 * `由200人增加到260人，增长20%`: a change that the two numbers do not give, or that goes the other way than its verb
 * says. A change of per cent by per cent is left to `percent-point`.
 */
export const changeMismatch = defineRule(
  {
    id: 'change-mismatch',
    group: 'math',
    description: {
      en: 'A growth or fall is what the numbers before and after give.',
      zh: '增减的数与前后两个数字算得上。',
    },
    severity: 'warning',
    triggers: ['由', '从', '從'],
  },
  ({ prose }, report) => {
    const { text, all } = quantitiesOf(prose)
    for (let i = 0; i + 1 < all.length; i++) {
      const change = changeAt(all, i, text)
      if (!change) continue
      const { before, after, up, by } = change
      const shown = (quantity: Quantity) => prose.text.slice(quantity.start, quantity.end)
      if (before.value === after.value || up !== after.value > before.value) {
        report({
          ...prose.range(before.start, after.end),
          message: {
            en: `Unexpected ${up ? 'growth' : 'fall'} from \`${shown(before)}\` to \`${shown(after)}\`, expected a ${up ? 'higher' : 'lower'} number behind`,
            zh: `从“${shown(before)}”到“${shown(after)}”不是${up ? '增加' : '减少'}`,
          },
        })
      } else if (by && by.up === up) {
        const expected = expectedChange(before, after, by.quantity)
        if (expected === undefined) continue
        // Without rounding, the difference of two numbers is exact; a quotient never is.
        const place = by.quantity.unit === '%' || expected.low < expected.high ? by.quantity.place : 0
        if (stands(judge(by.quantity.value, place, expected))) continue
        const places = Math.max(0, Math.round(-Math.log10(by.quantity.place)))
        const right =
          by.quantity.unit === '%'
            ? `${written((expected.low + expected.high) / 2, places)}%`
            : `${written(Math.abs(after.value - before.value) / scaleOf(by.quantity, prose.text), 6)}${prose.text.slice(by.quantity.start, by.quantity.end).replace(/^[\d.,\s]+/, '')}`
        report({
          ...prose.range(by.quantity.start, by.quantity.end),
          message: {
            en: `Unexpected \`${shown(by.quantity)}\` between \`${shown(before)}\` and \`${shown(after)}\`, expected \`${right}\``,
            zh: `从“${shown(before)}”到“${shown(after)}”相差 ${right}，此处写作“${shown(by.quantity)}”`,
          },
          cause: prose.range(before.start, after.end),
        })
      }
    }
  },
)

/** What the digits of a quantity are counted in: 10 000 for a number written in 万. */
function scaleOf({ start, end, value }: Quantity, text: string): number {
  return value / Number.parseFloat(text.slice(start, end).replaceAll(',', '')) || 1
}

/** A change as the text states it. */
interface Change {
  readonly before: Quantity
  readonly after: Quantity
  /** Whether the verb says that the number grows. */
  readonly up: boolean
  /** By how much, and which way, if it is said. */
  readonly by: { readonly quantity: Quantity; readonly up: boolean } | undefined
}

/** `由200人增加到260人，增长30%` with its first number at `all[i]`. */
export function changeAt(all: readonly Quantity[], i: number, text: string): Change | undefined {
  const before = all[i]
  const after = all[i + 1]
  if (!before || !after || before.approximate || after.approximate) return undefined
  if (
    after.start - before.end > 12 ||
    !/[由从][一-鿿\d年月（）]{0,12}$/.test(text.slice(Math.max(0, before.start - 14), before.start))
  )
    return undefined
  const verb = VERB.exec(text.slice(before.end, after.start))?.groups?.verb
  if (verb === undefined || RANKS.has(before.unit)) return undefined
  if (after.unit !== before.unit && before.unit !== '') return undefined
  const next = all[i + 2]
  const by = next && next.start - after.end < 16 ? BY.exec(text.slice(after.end, next.start)) : null
  return {
    before,
    after,
    up: UP.includes(verb),
    by:
      next && by && !next.approximate
        ? { quantity: next, up: UP.includes(by.groups?.verb ?? '') }
        : undefined,
  }
}

const UP = ['提高', '增加', '增长', '上升', '提升', '扩大', '发展', '攀升', '扩展', '增', '升']
const VERBS =
  '提高|增加|增长|上升|提升|扩大|发展|攀升|扩展|下降|减少|降低|缩短|缩减|压缩|精简|下滑|增|升|降|减'
const VERB = new RegExp(`^[一-鿿]{0,3}?(?<verb>${VERBS})(?:到了?|至|为)[一-鿿]{0,3} ?$`)
const BY = new RegExp(
  `^[一-鿿]{0,2}[，,（](?:共计?|累计|净|一共|总共)?(?<verb>${VERBS})(?:了|幅度?(?:为|达)?)? ?$`,
)

/** Units in which a smaller number may be the better one, so that 提高 may go down. */
const RANKS: ReadonlySet<string> = new Set(['位', '名', '级', '档', '秒', '分'])

/** What the change may be; `undefined` where it is not a matter of these two numbers. */
function expectedChange(before: Quantity, after: Quantity, by: Quantity) {
  const off = around(Math.abs(after.value - before.value), before.slack + after.slack)
  if (by.unit === '%') {
    if (after.unit === '%' || before.value === 0) return undefined
    return percentage({ low: Math.max(off.low, 0), high: off.high }, around(before.value, before.slack))
  }
  if (after.unit === '%') return by.unit === '个百分点' ? off : undefined
  return by.unit === after.unit ? off : undefined
}
