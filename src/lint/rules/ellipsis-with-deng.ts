import { defineRule } from '../rule.ts'

/** `宣传、收费……等工作`: `……` and 等 say the same (GB/T 15834—2011 A.9.2). */
export const ellipsisWithDeng = defineRule(
  {
    id: 'ellipsis-with-deng',
    group: 'punct',
    description: {
      en: 'An ellipsis and 等 are not used together.',
      zh: '省略号与“等”“等等”不同时使用。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 A.9.2',
    fixable: true,
    triggers: ['…等', '...等', '。。。等', '···等', '⋯等'],
  },
  ({ prose }, report) => {
    const { text } = prose
    const pattern =
      /(?<dots>、?(?:…{1,4}|⋯{1,4}|\.{3,6}|。{3,6}|·{3,6}))(?:等等|等)(?![到待候着著他她它你我您了不于於级級同])/g
    for (const { index, groups } of prose.matches(pattern)) {
      const { dots = '' } = groups ?? {}
      const end = index + dots.length
      if (/^等(?:一会|一下|一會|一等)/.test(text.slice(end, end + 3)) || !isList(text, index)) continue
      report({
        ...prose.range(index, end),
        message: {
          en: `Unexpected \`${dots}\` before 等, expected one of the two`,
          zh: `“${dots}”与“等”作用相同，只用一个`,
        },
        fix: prose.fix(index, end, ''),
      })
    }
  },
)

/** Whether the words before a place are items of a list. */
function isList(text: string, index: number): boolean {
  const clause =
    text
      .slice(Math.max(0, index - 60), index)
      .split(/[。；！？\n]/)
      .at(-1) ?? ''
  return clause.includes('、') || /[》”」』][《“「『]|[》”」』]$/.test(clause)
}
