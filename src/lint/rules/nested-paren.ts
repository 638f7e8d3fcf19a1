import { parensOf } from '../reading/parens.ts'
import { defineRule } from '../rule.ts'

/** `（含市（区））`: brackets of one form are better not set inside one another (GB/T 15834—2011 4.9.3.6, 宜). */
export const nestedParen = defineRule(
  {
    id: 'nested-paren',
    group: 'punct',
    description: {
      en: 'Round brackets do not stand inside round brackets.',
      zh: '圆括号内不宜再套圆括号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.9.3.6',
    triggers: ['（', '('],
  },
  ({ prose }, report) => {
    const { text } = prose
    const pairs = parensOf(prose)
    for (let i = 0; i < pairs.length; i++) {
      const inner = pairs[i]
      if (inner?.depth !== 1) continue
      const outer = pairs.slice(i + 1, i + 40).find(({ depth }) => depth === 0)
      if (!outer || outer.open > inner.open || outer.close - outer.open > 200) continue
      if (!isHeldDirectly(text, outer.open, inner.open, inner.close)) continue
      const now = text.slice(inner.open, inner.close + 1)
      report({
        ...prose.range(inner.open, inner.close + 1),
        message: {
          en: `Unexpected \`${now}\` inside round brackets, expected another form of brackets, or none`,
          zh: `圆括号内不宜再套圆括号“${now}”，可改用方括号或改写`,
        },
        cause: prose.range(outer.open, outer.open + 1),
      })
    }
  },
)

/** Not by a title or quotation that stands between, nor the label of a clause cited, a formula or a foreign name. */
function isHeldDirectly(text: string, outer: number, open: number, close: number): boolean {
  if (!/[一-鿿]/.test(text.slice(open + 1, close))) return false
  if (/^[（(](?:第?[一二三四五六七八九十百零〇\d]{1,4}[条款项]?)[）)]$/.test(text.slice(open, close + 1)))
    return false
  let depth = 0
  for (const unit of text.slice(outer + 1, open))
    if ('《“「『〈‘【〔'.includes(unit)) depth++
    else if ('》”」』〉’】〕'.includes(unit)) depth--
  return depth <= 0
}
