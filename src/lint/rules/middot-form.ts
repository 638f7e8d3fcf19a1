import { isInForeignName } from '../reading/foreign-names.ts'
import { isHan } from '../reading/neighbours.ts'
import { isTraditional } from '../reading/traditional.ts'
import { defineRule } from '../rule.ts'

/** `卡尔•马克思`, `列夫.托尔斯泰`: the dot of a name is `·` (GB/T 15834—2011 4.14.2). */
export const middotForm = defineRule(
  {
    id: 'middot-form',
    group: 'punct',
    description: {
      en: 'The dot inside a name or title is `·`.',
      zh: '间隔号写作“·”。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.14.2',
    fixable: true,
    triggers: ['•', '・', '･', '．', '.', '‧', '⋅', '∙', '﹒', '●'],
  },
  ({ prose, source }, report) => {
    const { text } = prose
    const traditional = isTraditional(source.text)
    for (const { index, 0: dot } of prose.matches(/[•・･．.‧⋅∙﹒●](?=[一-鿿\d])(?<=[一-鿿\d].)/g)) {
      const before = text.charAt(index - 1)
      const after = text.charAt(index + 1)
      if ('.．﹒●'.includes(dot)) {
        if (!isInForeignName(text, index, index + 1)) continue
      } else if (isHan(before) !== isHan(after)) continue
      if (dot !== '•' && dot !== '.' && traditional) continue
      report({
        ...prose.range(index, index + 1),
        message: {
          en: `Unexpected \`${dot}\`, expected \`·\``,
          zh: `间隔号应为“·”，不用“${dot}”`,
        },
        fix: prose.fix(index, index + 1, '·'),
      })
    }
  },
)
