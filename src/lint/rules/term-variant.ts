import { defineRule } from '../rule.ts'

/**
 * `全面二孩政策` and `全面两孩政策` in one article: two forms of one term. Terms of the list only, and titles of documents
 * (《…》) that differ in one character.
 */
export const termVariant = defineRule(
  {
    id: 'term-variant',
    group: 'term',
    description: { en: 'One term in one form within an article.', zh: '同一术语、同一文件名前后一致。' },
    severity: 'warning',
  },
  ({ prose }, report) => {
    for (const forms of TERMS) {
      const found = new Map<string, number[]>()
      for (const { index, 0: form } of prose.matches(new RegExp(forms.join('|'), 'g'))) {
        found.set(form, [...(found.get(form) ?? []), index])
      }
      if (found.size < 2) continue
      const [usual, ...others] = forms
        .filter((form) => found.has(form))
        .sort((a, b) => (found.get(b)?.length ?? 0) - (found.get(a)?.length ?? 0))
      for (const form of others) for (const at of found.get(form) ?? []) tell(at, form, usual ?? '', found)
    }

    function tell(at: number, form: string, usual: string, found: ReadonlyMap<string, number[]>): void {
      const { article } = prose.passageAt(at)
      const other = (found.get(usual) ?? []).find((index) => prose.passageAt(index).article === article)
      if (other === undefined) return
      report({
        ...prose.range(at, at + form.length),
        message: {
          en: `Unexpected \`${form}\`, expected \`${usual}\` as elsewhere in the article`,
          zh: `“${form}”，本文别处作“${usual}”`,
        },
        cause: prose.range(other, other + usual.length),
      })
    }
  },
)

/** Forms of one term; the first is the usual one where both are as frequent. */
const TERMS: readonly (readonly string[])[] = [
  ['全面两孩', '全面二孩', '全面二胎'],
  ['两孩政策', '二孩政策', '二胎政策'],
  ['三孩政策', '三胎政策'],
  ['新型冠状病毒肺炎', '新型冠状病毒的肺炎', '新型冠状肺炎'],
  ['乡村振兴战略', '乡村振兴策略'],
  ['精准扶贫', '精确扶贫', '精淮扶贫'],
  ['退役军人事务局', '退伍军人事务局'],
]
