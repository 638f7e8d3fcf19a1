import { defineRule } from '../rule.ts'

/** `“互联网+”` and, in the same paragraph, `互联网+`: a coined term is quoted throughout or not at all. Information. */
export const quoteConsistency = defineRule(
  {
    id: 'quote-consistency',
    group: 'term',
    description: {
      en: 'A coined term is quoted throughout a paragraph or not at all.',
      zh: '同一段里同一个词语，要么都加引号，要么都不加。',
    },
    severity: 'info',
    triggers: ['+”', '＋”', '+」', '＋」', '一”', '制”', '课”', '化”'],
  },
  ({ prose }, report) => {
    for (const { index, groups } of prose.matches(COINED)) {
      const term = groups?.term ?? ''
      const { start, end } = prose.passageAt(index)
      const at = unquoted(prose.text, term, start, end)
      if (at === undefined) continue
      report({
        ...prose.range(at, at + term.length),
        message: {
          en: `Unexpected \`${term}\` without marks of quotation, expected them as elsewhere in the paragraph`,
          zh: `“${term}”此处没有加引号，本段别处加了`,
        },
        cause: prose.range(index, index + term.length + 2),
      })
    }
  },
)

/** Terms that nobody writes but as coined ones: 互联网+, 三会一课, 两学一做. */
const COINED =
  /[“「](?<term>[一-鿿]{2,4}[+＋]|[一二三四五六七八九十两][一-鿿][一二三四五六七八九十两][一-鿿])[”」]/g

/** The first place in a paragraph where the term stands without a mark of quotation on either side. */
function unquoted(text: string, term: string, start: number, end: number): number | undefined {
  for (let at = text.indexOf(term, start); at >= 0 && at < end; at = text.indexOf(term, at + term.length)) {
    const inside = text.lastIndexOf('“', at) > text.lastIndexOf('”', at) && text.lastIndexOf('“', at) >= start
    if (!inside && !'“「《'.includes(text.charAt(at - 1)) && !'”」》'.includes(text.charAt(at + term.length)))
      return at
  }
  return undefined
}
