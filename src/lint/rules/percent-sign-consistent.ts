import { defineRule } from '../rule.ts'

/** `%` and `％` in one document: an editor would set one form. */
export const percentSignConsistent = defineRule(
  {
    id: 'percent-sign-consistent',
    group: 'number',
    description: {
      en: 'One form of the percent sign in a document.',
      zh: '同一份文件中百分号的形式一致。',
    },
    severity: 'info',
    triggers: ['％'],
  },
  ({ prose }, report) => {
    const signs = [...prose.matches(/[%％]/g)]
    const narrow = signs.filter(({ 0: sign }) => sign === '%')
    const wide = signs.filter(({ 0: sign }) => sign === '％')
    if (narrow.length === 0 || wide.length === 0) return
    const few = wide.length <= narrow.length ? wide : narrow
    const other = few === wide ? '%' : '％'
    for (const { index, 0: sign } of few) {
      report({
        ...prose.range(index, index + 1),
        message: {
          en: `Unexpected \`${sign}\`, expected \`${other}\` as elsewhere in the document`,
          zh: `百分号“${sign}”应与文中其他各处一致，用“${other}”`,
        },
      })
    }
  },
)
