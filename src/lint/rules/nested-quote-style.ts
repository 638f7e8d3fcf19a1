import type { LintDocument } from '../document.ts'
import { type NestedPair, nestedPairs } from '../reading/nesting.ts'
import { defineRule, type Report } from '../rule.ts'

/** `““碘”亮人生”`: inside double marks of quotation stand single ones (GB/T 15834—2011 4.8.3.4). */
export const nestedQuoteStyle = defineRule(
  {
    id: 'nested-quote-style',
    group: 'punct',
    description: {
      en: 'Inside double marks of quotation stand single ones.',
      zh: '引号里面再用引号时，外双内单。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.8.3.4',
    fixable: true,
    triggers: ['“', '「', '『'],
  },
  (document, report) => {
    for (const pair of nestedPairs(document.prose, '“”‘’', 200)) say(document, report, pair, '‘’')
    for (const pair of nestedPairs(document.prose, '「」『』', 200)) say(document, report, pair, '『』')
  },
)

function say(
  { prose }: LintDocument,
  report: Report,
  { open, close, outer }: NestedPair,
  inside: string,
): void {
  const now = prose.text.slice(open, close + 1)
  const around = prose.text.charAt(outer)
  if (around !== '“' && around !== '「') return
  const asked = inside.charAt(0) + now.slice(1, -1) + inside.charAt(1)
  const first = prose.fix(open, open + 1, inside.charAt(0))
  const last = prose.fix(close, close + 1, inside.charAt(1))
  report({
    ...prose.range(open, close + 1),
    message: {
      en: `Unexpected \`${now}\` inside \`${around}\`, expected \`${asked}\``,
      zh: `引号内再用引号，“${now}”应为“${asked}”`,
    },
    cause: prose.range(outer, outer + 1),
    fix: first && last && [...first, ...last],
  })
}
