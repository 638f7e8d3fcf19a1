import type { Passage, Prose } from '../prose.ts'
import { type Label, LEVELS, labelsOf } from '../reading/labels.ts'
import { defineRule } from '../rule.ts'

/**
 * `1.` over `（一）`: levels are 一、（一）1.（1）, in this order (GB/T 9704—2012 7.3.3, GB/T 15834—2011 B.3.8). Levels may be left
 * out, and a text may begin at any of them; never is a higher one set under a lower one.
 */
export const headingOrder = defineRule(
  {
    id: 'heading-order',
    group: 'structure',
    description: {
      en: 'Levels of numbering are `一、` `（一）` `1.` `（1）`, never a higher one under a lower one.',
      zh: '层次序号依次为“一、”“（一）”“1.”“（1）”，不把上级序号用在下级序号之下。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.3.3',
  },
  ({ prose }, report) => {
    const { text } = prose
    for (const list of byArticle(prose)) examine(list)

    function examine(list: readonly Seen[]): void {
      const told = new Set<Label>()
      list.forEach((entry, i) => {
        const next = list[i + 1]
        if (next && isUnder(entry, next)) tell(entry.label, next.label)
        // 1. （一） （二） 2.: the list in between stands under 1.
        const first = next?.label
        if (first?.value !== 1 || LEVELS[first.kind] >= LEVELS[entry.label.kind]) return
        // 15. 某议员问：（一）…（二）…: the parts of one sentence.
        if (entry.isLeadIn) return
        let end = i + 1
        while (end < list.length && end <= i + REACH && list[end]?.label.form !== entry.label.form) end++
        if (end > i + REACH || list[end]?.label.value !== entry.label.value + 1) return
        const parts = list.slice(i + 1, end)
        if (
          parts.every(
            ({ label }, k) =>
              LEVELS[label.kind] > LEVELS[first.kind] ||
              (label.form === first.form && label.value === countBefore(parts, k, first)),
          )
        )
          tell(entry.label, first)
      })

      function tell(upper: Label, label: Label): void {
        if (told.has(label)) return
        told.add(label)
        const given = text.slice(label.start, label.end)
        const above = text.slice(upper.start, upper.end)
        report({
          ...prose.range(label.start, label.end),
          message: {
            en: `Unexpected \`${given}\` under \`${above}\`, expected a level below it: the order is \`一、\` \`（一）\` \`1.\` \`（1）\``,
            zh: `“${above}”之下不应为“${given}”，层次依次为“一、”“（一）”“1.”“（1）”`,
          },
          cause: prose.range(upper.start, upper.end),
        })
      }
    }
  },
)

interface Seen {
  readonly label: Label
  /** Index of the passage. */
  readonly at: number
  /** A heading without text behind it. */
  readonly isShort: boolean
  /** It ends in ：. */
  readonly isLeadIn: boolean
}

const REACH = 60

/** A first `（一）` right below a first `1.` that is a heading and nothing more. */
function isUnder(upper: Seen, lower: Seen): boolean {
  return (
    lower.at === upper.at + 1 &&
    upper.isShort &&
    upper.label.value === 1 &&
    lower.label.value === 1 &&
    LEVELS[lower.label.kind] < LEVELS[upper.label.kind]
  )
}

/** How many labels of the form stand in a list up to an index, inclusive. */
function countBefore(list: readonly Seen[], to: number, { form }: Label): number {
  let count = 0
  for (let i = 0; i <= to; i++) if (list[i]?.label.form === form) count++
  return count
}

function* byArticle(prose: Prose): Generator<readonly Seen[]> {
  const { text, passages } = prose
  const labels = labelsOf(prose)
  let list: Seen[] = []
  let article: Passage['article']
  for (const [at, passage] of passages.entries()) {
    if (passage.article !== article) {
      if (list.length > 1) yield list
      list = []
    }
    article = passage.article
    const label = passage.quoted ? undefined : labels[at]
    if (!label || LEVELS[label.kind] === 0 || LEVELS[label.kind] > 4) continue
    const isShort = passage.end - passage.start < 40 && !/[。；]/.test(text.slice(label.end, passage.end - 1))
    list.push({ label, at, isShort, isLeadIn: text.charAt(passage.end - 1) === '：' })
  }
  if (list.length > 1) yield list
}
