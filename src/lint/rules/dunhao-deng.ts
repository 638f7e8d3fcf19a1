import { defineRule } from '../rule.ts'

/**
 * `学习、宣传、等工作`: between the last item and 等 stands no mark (GB/T 15834—2011 B.1.2). Not where 等 opens another
 * item: 等级, 等待, 等同, 要、等、靠.
 */
export const dunhaoDeng = defineRule(
  {
    id: 'dunhao-deng',
    group: 'punct',
    description: {
      en: 'No `、` before `等` or `等等` that closes a list.',
      zh: '并列成分与后面的“等”“等等”之间不用点号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 B.1.2',
    fixable: true,
    triggers: ['、等'],
  },
  ({ prose }, report) => {
    for (const { 1: word = '', index } of prose.matches(
      /、(等等?)(?![级級候待同额額次价價于於比值差闲閒你我他她它到离離效势勢高分式腰身号號压壓边邊温溫第着著了过過不靠要、车車船客饭飯菜药藥红紅绿綠位座门門电電答消雨时時米距宽寬轴軸速幅径徑角量积積概]|[长長](?![期效远遠足])|重(?![点點大要])|一[等下会會]|人(?:来|來|上门))/g,
    )) {
      report({
        ...prose.range(index, index + 1),
        message: {
          en: `Unexpected \`、\` before \`${word}\`, expected none`,
          zh: `“${word}”前面不用“、”`,
        },
        fix: prose.fix(index, index + 1, ''),
      })
    }
  },
)
