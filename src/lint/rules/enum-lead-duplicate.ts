import { stepsOf } from '../reading/steps.ts'
import { defineRule } from '../rule.ts'

/** `二是合作创新…三是合作创新…`: two points of one list that open with the same words. */
export const enumLeadDuplicate = defineRule(
  {
    id: 'enum-lead-duplicate',
    group: 'structure',
    description: {
      en: 'The points of a list open with different words.',
      zh: '列举的各点，领句不重复。',
    },
    severity: 'info',
    triggers: ['二是', '三是'],
  },
  ({ prose }, report) => {
    const { text } = prose
    for (const { markers } of stepsOf(prose).values()) {
      const leads = new Map<string, number>()
      for (const { family, value, end } of markers) {
        if (family !== '是') continue
        if (value === 1) leads.clear()
        const start = end + ('，、：'.includes(text.charAt(end)) ? 1 : 0)
        const lead = /^[^，。；：、\n]{4,8}(?=[，。；：])/.exec(text.slice(start, start + 9))?.[0]
        if (lead === undefined) continue
        const before = leads.get(family + lead)
        if (before === undefined) leads.set(family + lead, start)
        else
          report({
            ...prose.range(start, start + lead.length),
            message: {
              en: `Unexpected \`${lead}\` for the second time in one list, expected other words`,
              zh: `同一列举中“${lead}”重复`,
            },
            cause: prose.range(before, before + lead.length),
          })
      }
    }
  },
)
