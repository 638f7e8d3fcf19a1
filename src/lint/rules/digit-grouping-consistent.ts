import { defineRule } from '../rule.ts'

/** `13,846` and `12673` in one article (GB/T 15835—2011 5.1.1). */
export const digitGroupingConsistent = defineRule(
  {
    id: 'digit-grouping-consistent',
    group: 'number',
    description: {
      en: 'Large numbers in one article are grouped in one way.',
      zh: '同一篇文章中多位数的分节方式一致。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.1.1',
    fixable: true,
    triggers: [','],
  },
  ({ prose }, report) => {
    const grouped = [...prose.matches(/(?<![\d.,A-Za-z])\d{1,3}(?:,\d{3}){1,3}(?![\d,A-Za-z])/g)].filter(
      ({ 0: figures }) => figures.length > 5,
    )
    if (grouped.length === 0) return
    const bare = prose.matches(
      /(?<![\d.,A-Za-z#：:〔（([第号-])[1-9]\d{4,8}(?:\.\d{1,2})?(?= ?[人名位户戶家件份册冊场場篇个個元万萬亩畝吨噸公平米株头頭台臺套次斤张張辆輛])/g,
    )
    const articles = new Map<unknown, Styles>()
    for (const match of grouped) stylesOf(prose.passageAt(match.index).article, articles).grouped.push(match)
    for (const match of bare) {
      if (/[话話线線码碼编編拨撥号號]/.test(prose.text.slice(Math.max(0, match.index - 3), match.index)))
        continue
      stylesOf(prose.passageAt(match.index).article, articles).bare.push(match)
    }
    for (const styles of articles.values()) {
      const few = styles.bare.length <= styles.grouped.length ? styles.bare : styles.grouped
      const other = (few === styles.bare ? styles.grouped : styles.bare)[0]
      if (other === undefined) continue
      for (const { index, 0: written } of few) {
        const expected =
          few === styles.bare
            ? written.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',')
            : written.replaceAll(',', '')
        if (written.includes('.') && few === styles.bare) continue
        report({
          ...prose.range(index, index + written.length),
          message: {
            en: `Unexpected \`${written}\` beside \`${other[0]}\`, expected \`${expected}\``,
            zh: `“${written}”与“${other[0]}”分节方式不一致，应为“${expected}”`,
          },
          cause: prose.range(other.index, other.index + other[0].length),
          fix: prose.fix(index, index + written.length, expected),
        })
      }
    }
  },
)

interface Styles {
  readonly grouped: RegExpExecArray[]
  readonly bare: RegExpExecArray[]
}

function stylesOf(article: unknown, articles: Map<unknown, Styles>): Styles {
  const known = articles.get(article)
  if (known) return known
  const fresh: Styles = { grouped: [], bare: [] }
  articles.set(article, fresh)
  return fresh
}
