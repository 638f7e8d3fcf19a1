import { defineRule } from '../rule.ts'

/** `组长由分管领导担任组长`: the office is said twice. */
export const redundancyRole = defineRule(
  {
    id: 'redundancy-role',
    group: 'term',
    description: { en: 'An office is named once in its sentence.', zh: '职务在一句里只说一次。' },
    severity: 'warning',
    triggers: ['任'],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(said)) {
      const { role = '', verb = '' } = match.groups ?? {}
      const end = match.index + match[0].length
      report({
        ...prose.range(end - role.length, end),
        message: {
          en: `Unexpected second \`${role}\` behind \`${verb}\`, expected it once: \`${role}由…${verb}\` or \`由…${verb}${role}\``,
          zh: `“${role}由……${verb}${role}”重复，写作“${role}由……${verb}”或“由……${verb}${role}”`,
        },
        cause: prose.range(match.index, match.index + role.length),
      })
    }
  },
)

const said =
  /(?<role>(?<![副总總])(?:副?组长|副?組長|副?主任|副?会长|副?會長|副?主席|副?主编|副?主編|副?秘书长|副?秘書長|副?队长|副?隊長|副?院长|副?院長|副?总指挥|副?總指揮|副?指挥长|副?理事长|副?理事長|裁判长|裁判長|评委|評審|联络员|联系人))由[^。；：\n]{1,50}?(?<verb>兼任|担任|擔任|出任|任)\k<role>(?![助室])/g
