import { scriptOf } from '../../text/variants.ts'
import { defineRule } from '../rule.ts'

/** `其它乡镇`: official prose of the mainland writes 其他 for people and things alike. */
export const qita = defineRule(
  {
    id: 'qita',
    group: 'term',
    description: {
      en: '`其他`, not `其它`, for people and things alike.',
      zh: '公文用“其他”，不用“其它”。',
    },
    severity: 'warning',
    fixable: true,
    triggers: ['其它'],
  },
  ({ prose, source }, report) => {
    if (scriptOf(source.text) === 'Hant') return
    for (const { index } of prose.matches(/其它/g)) {
      report({
        ...prose.range(index, index + 2),
        message: { en: 'Unexpected `其它`, expected `其他`', zh: '“其它”宜作“其他”' },
        fix: prose.fix(index + 1, index + 2, '他'),
      })
    }
  },
)
