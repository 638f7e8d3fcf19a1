import { defineRule } from '../rule.ts'

/** The user's own words: what is written in place of what. Nothing is found before they are given. */
export const termList = defineRule(
  {
    id: 'term-list',
    group: 'term',
    description: {
      en: "The user's own list of words: what is written in place of what.",
      zh: '使用者自己的词表：什么写作什么。',
    },
    severity: 'warning',
    fixable: true,
    options: {
      terms: {
        type: 'map',
        default: {},
        description: {
          en: 'Wrong word to right word; an empty right word only forbids.',
          zh: '错词对正词；正词留空则只报不改。',
        },
      },
    },
  },
  ({ prose }, report, { terms }) => {
    const { text } = prose
    for (const [wrong, right] of Object.entries(terms)) {
      if (wrong === '') continue
      // 计生协 → 计生协会 must not find itself inside the right word.
      const inside = right.indexOf(wrong)
      for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
        if (inside >= 0 && text.startsWith(right, at - inside)) continue
        report({
          ...prose.range(at, at + wrong.length),
          message:
            right === ''
              ? { en: `Unexpected \`${wrong}\`: it is on the list of words`, zh: `词表不用“${wrong}”` }
              : {
                  en: `Unexpected \`${wrong}\`, expected \`${right}\``,
                  zh: `“${wrong}”应作“${right}”`,
                },
          ...(right !== '' && { fix: prose.fix(at, at + wrong.length, right) }),
        })
      }
    }
  },
)
