import type { Article } from '../../tree/nodes.ts'
import { type Quantity, quantitiesOf } from '../reading/quantities.ts'
import { defineRule } from '../rule.ts'

/**
 * `覆盖率占总人口的2.43%` and, later in the same article, `覆盖率占总人口的2.64%`: the same rate of the same whole with
 * two values. Information only: time and place may differ where the text does not say so.
 */
export const figureContradiction = defineRule(
  {
    id: 'figure-contradiction',
    group: 'math',
    description: {
      en: 'The same rate has one value within an article.',
      zh: '同一篇中同一比率前后一致。',
    },
    severity: 'info',
    triggers: ['率'],
  },
  ({ prose }, report) => {
    const { text, all } = quantitiesOf(prose)
    const seen = new Map<Article | undefined, Map<string, Quantity>>()
    for (const rate of all) {
      if (rate.unit !== '%' || rate.approximate) continue
      const key = keyOf(text, rate)
      if (key === undefined) continue
      const { article } = prose.passageAt(rate.start)
      const rates = seen.get(article) ?? new Map<string, Quantity>()
      seen.set(article, rates)
      const before = rates.get(key)
      if (!before) rates.set(key, rate)
      else if (before.value !== rate.value) {
        const [now, then] = [rate, before].map((quantity) => prose.text.slice(quantity.start, quantity.end))
        report({
          ...prose.range(rate.start, rate.end),
          message: {
            en: `Unexpected \`${key}\` of \`${now}\`, expected \`${then}\` as before, or a word on what differs`,
            zh: `“${key}”此处是“${now}”，前文是“${then}”`,
          },
          cause: prose.range(before.start, before.end),
        })
      }
    }
  },
)

/**
 * The name of a rate whose clause says of nothing else: no place, no other time than now, no comparison, no aim.
 * `undefined` for all others.
 */
function keyOf(text: string, { start, end }: Quantity): string | undefined {
  const from = Math.max(0, start - 40)
  const clause = text.slice(from, start)
  const cut = Math.max(...'，。；：、（*\n'.split('').map((mark) => clause.lastIndexOf(mark)))
  if (cut < 0) return undefined
  // Another time may be named before the comma.
  if (/[年月季]|去|上|前|后|截至/.test(clause.slice(Math.max(0, cut - 8), cut).replace('目前', '')))
    return undefined
  const label = clause
    .slice(cut + 1)
    .replace(
      /\d{4} ?年(?!底|初|末)| |目前|现在|我们的?|我[县市区镇校院会局]的?|仅|只|已|的|达到|达|为|是/g,
      '',
    )
  if (/^.{0,6}(?:目标|任务|要求|以上)/.test(text.slice(end, end + 10))) return undefined
  const read =
    /^(?<rate>[一-鿿]{2,8}率)(?:占?(?:全[县市区镇省国校院])?(?<whole>总人口|总人数|总户数|总数))?$/.exec(
      label,
    )
  if (!read?.groups || /其|最高|最低|上年|去年|同期|提高|增|降|目标|平均|各|等/.test(label)) return undefined
  const { rate, whole } = read.groups
  return whole === undefined ? undefined : `${rate}占${whole}`
}
