import { isTraditional } from '../reading/traditional.ts'
import { defineRule } from '../rule.ts'

/** `二户`: a count of two is 两 before a measure word; narrow, for 二 is right in ordinals and laws. */
export const liang = defineRule(
  {
    id: 'liang',
    group: 'number',
    description: {
      en: 'Two of something is 两, not 二, before a measure word.',
      zh: '量词前的“二”写作“两”。',
    },
    severity: 'warning',
    fixable: true,
    triggers: [
      '二户',
      '二名',
      '二个',
      '二台',
      '二辆',
      '二张',
      '二件',
      '二只',
      '二头',
      '二块',
      '二份',
      '二册',
      '二座',
      '二家',
      '二艘',
      '二棵',
      '二盏',
    ],
  },
  ({ prose }, report) => {
    const { text } = prose
    if (isTraditional(text)) return
    for (const { index, 0: written } of prose.matches(
      /二(?:[户名个台辆张件只头块座家艘棵盏](?![以内月])|[份册](?!子))(?=[一-鿿…⋯])/g,
    )) {
      if (
        /(?:至少|最少|不少于|不得少于|应由|应当有)[^，。；\n]?$/.test(
          text.slice(Math.max(0, index - 5), index),
        )
      )
        continue
      if (
        /[第十百千万零〇一二三四五六七八九初老小前后上下倒负点分之年月廿东西南北中大其数至到不无独周期届组级号部科周週\d～~—\-·、“‘《]/.test(
          text.charAt(index - 1),
        )
      )
        continue
      if (
        index === prose.passageAt(index).start ||
        text.charAt(index - 1) === written.charAt(1) ||
        /^二(?:名[单册誉]|个人|个体|头肌|只[有是能要]|件套|张[家某]|户口|户外|家庭|台[词阶])/.test(
          text.slice(index, index + 3),
        )
      )
        continue
      report({
        ...prose.range(index, index + 1),
        message: {
          en: `Unexpected \`${written}\`, expected \`两${written.charAt(1)}\``,
          zh: `“${written}”应为“两${written.charAt(1)}”`,
        },
        fix: prose.fix(index, index + 1, '两'),
      })
    }
  },
)
