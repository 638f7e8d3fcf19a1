import { defineRule } from '../rule.ts'

/** `每一位乡镇`, `特殊家庭203名`: 位 and 名 count people. */
export const measureWord = defineRule(
  {
    id: 'measure-word',
    group: 'term',
    description: { en: '位 and 名 count people, not places or households.', zh: '“位”“名”用于人。' },
    severity: 'info',
    triggers: ['位', '名'],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(PLACES)) {
      const word = match.groups?.word ?? match.groups?.count ?? ''
      const at = match.index + match[0].lastIndexOf(word)
      report({
        ...prose.range(match.index, match.index + match[0].length),
        message: {
          en: `Unexpected measure word \`${word}\` in \`${match[0]}\`: it counts people`,
          zh: `“${match[0]}”中的量词“${word}”用于人`,
        },
        cause: prose.range(at, at + 1),
      })
    }
  },
)

/** A place or household with 位 or 名; what is counted may itself be a part of a name of people (乡镇干部). */
const PLACES =
  /[每一两兩几幾各](?<word>位)(?:乡镇|鄉鎮|单位|單位|部门|部門|企业|企業|村庄|社区|社區|机构|機構)(?=[，。；、都均要在])|(?:特殊家庭|困难家庭|困難家庭|低保户|贫困户|企业|企業|乡镇|鄉鎮|社区|社區|学校|學校)\d{1,6}(?<count>名)(?=[，。；、）]|每[人户戶]|[购購][买買])/g
