import { addUp, listedAfter, listedBefore } from '../reading/parts.ts'
import { type Quantity, quantitiesOf } from '../reading/quantities.ts'
import { written } from '../reading/verdict.ts'
import { defineRule } from '../rule.ts'

/**
 * `共127件，其中：身故12件、住院60件、津贴56件`: parts that do not make up their sum. What stands behind 其中 may be
 * some of the parts; it is wrong only where it exceeds the whole. A sum behind its parts (…，共127件) is one of all.
 */
export const sumMismatch = defineRule(
  {
    id: 'sum-mismatch',
    group: 'math',
    description: {
      en: 'Parts make up the sum that is given for them.',
      zh: '分项之和与总数相符。',
    },
    severity: 'warning',
    triggers: ['其中', '共', '合计', '合計', '总计', '總計', '分别', '分別', '包括'],
  },
  ({ prose }, report) => {
    const quantities = quantitiesOf(prose)
    for (const whole of quantities.all) {
      if (whole.approximate || whole.unit === '' || whole.unit === '%') continue
      const list = listedAfter(whole, quantities) ?? listedBefore(whole, quantities)
      if (!list) continue
      const { parts, complete } = list
      const sum = addUp(parts)
      const decimals = Math.max(0, ...parts.map(decimalsOf), decimalsOf(whole))
      const slack = whole.slack + parts.reduce((total, { slack }) => total + slack, 0)
      const off = sum - whole.value
      if (Math.abs(off) <= slack + 1e-6 * whole.place || (off < 0 && !complete)) continue
      const shown = prose.text.slice(whole.start, whole.end)
      const first = parts[0]
      const last = parts.at(-1)
      if (!first || !last) continue
      const terms = parts.map((part) => prose.text.slice(part.start, part.numberEnd).trim()).join('+')
      const scale = scaleOf(whole, prose.text)
      const total = written(sum / scale, decimals + Math.log10(scale)) + nameOf(whole, prose.text)
      report({
        ...prose.range(whole.start, whole.end),
        message: {
          en: `Unexpected \`${shown}\` for ${terms}, expected \`${total}\``,
          zh: `${terms}＝${total}，与“${shown}”不符`,
        },
        cause: prose.range(first.start, last.end),
      })
    }
  },
)

function decimalsOf({ place }: Quantity): number {
  return Math.max(0, Math.round(-Math.log10(place)))
}

/** 10 000 for a number written in 万, else what its scale word says. */
function scaleOf({ start, numberEnd }: Quantity, text: string): number {
  const number = text.slice(start, numberEnd)
  if (number.endsWith('万') || number.endsWith('萬')) return 1e4
  if (number.endsWith('亿') || number.endsWith('億')) return 1e8
  return 1
}

/** What stands behind the digits: scale word and unit. */
function nameOf({ start, end }: Quantity, text: string): string {
  return text
    .slice(start, end)
    .replace(/^[\d.,\s]+/, '')
    .trim()
}
