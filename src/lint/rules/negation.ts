import { defineRule } from '../rule.ts'

/** `防止事故不再发生`: to prevent is to deny already, and the second negation says the opposite. */
export const negation = defineRule(
  {
    id: 'negation',
    group: 'term',
    description: {
      en: 'No second negation behind 防止, 避免, 切忌.',
      zh: '“防止、避免、切忌”之后不再否定。',
    },
    severity: 'warning',
    triggers: [
      '不再',
      '不会',
      '不會',
      '不要',
      '不被',
      '不可',
      '不得',
      '不发生',
      '不發生',
      '不出现',
      '不出現',
    ],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(denied)) {
      const no = match.groups?.no ?? match.groups?.never ?? ''
      const end = match.index + match[0].length
      report({
        ...prose.range(end - no.length, end),
        message: {
          en: `Unexpected \`${no}\` behind \`${match[0].slice(0, 2)}\`, expected no second negation`,
          zh: `“${match[0].slice(0, 2)}”已含否定，“${no}”意思相反`,
        },
        cause: prose.range(match.index, match.index + 2),
      })
    }
  },
)

const denied =
  /(?:防止|避免|杜绝|杜絕|谨防|謹防|严防|嚴防|以免|免得)[一-鿿]{0,14}?(?<no>不再(?:次)?(?:发生|發生|出现|出現|重演|重现|重現|犯|有)|不(?:发生|發生|出现|出現)|不会(?:再)?(?:发生|出现)|不會(?:再)?(?:發生|出現)|不被(?:盗|盜|泄|洩|侵|破|污|损|損|滥|濫))|(?:切忌|禁止|严禁|嚴禁)(?<never>不要|不可|不得|不能)/g
