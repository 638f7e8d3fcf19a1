import { nestedPairs } from '../reading/nesting.ts'
import { defineRule } from '../rule.ts'

/** `《关于印发《办法》的通知》`: inside 《》 stand 〈〉 (GB/T 15834—2011 4.15.3.5). */
export const bookNesting = defineRule(
  {
    id: 'book-nesting',
    group: 'punct',
    description: {
      en: 'Inside double marks of a title stand single ones.',
      zh: '书名号里面再用书名号时，外双内单。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.15.3.5',
    triggers: ['《'],
  },
  ({ prose }, report) => {
    for (const { open, close, outer } of nestedPairs(prose, '《》〈〉', 200)) {
      if (prose.text.charAt(open) !== '《') continue
      const now = prose.text.slice(open, close + 1)
      const asked = `〈${now.slice(1, -1)}〉`
      report({
        ...prose.range(open, close + 1),
        message: {
          en: `Unexpected \`${now}\` inside \`《》\`, expected \`${asked}\``,
          zh: `书名号内再用书名号，“${now}”应为“${asked}”`,
        },
        cause: prose.range(outer, outer + 1),
      })
    }
  },
)
