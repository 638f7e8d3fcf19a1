import type { PassageType } from '../passages.ts'
import { defineRule } from '../rule.ts'

/** `同志们，` as a line of its own: the readers are addressed with a colon (GB/T 15834—2011 4.7.3.4). */
export const salutationColon = defineRule(
  {
    id: 'salutation-colon',
    group: 'punct',
    description: {
      en: 'The line that addresses the readers or listeners ends with a colon.',
      zh: '讲话稿、书信开头的称呼语之后用冒号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.7.3.4',
    fixable: true,
    triggers: ['们', '們', '各位', '尊敬的', '敬爱的', '敬愛的', '亲爱的', '親愛的'],
  },
  ({ prose, source }, report) => {
    const { text, passages } = prose
    for (const { type, start, article } of passages) {
      if (!article || !FIRST.includes(text.charAt(start)) || !TYPES.has(type)) continue
      const from = prose.range(start, start + 1).start
      const lineEnd = source.text.indexOf('\n', from)
      const line = source.text.slice(from, Math.min(lineEnd < 0 ? from + 41 : lineEnd, from + 41)).trimEnd()
      const stop = line.slice(-1)
      if (line.length > 40 || !ADDRESS.test(line) || !text.startsWith(line, start)) continue
      const at = start + line.length - 1
      report({
        ...prose.range(at, at + 1),
        message: {
          en: `Unexpected \`${stop}\` behind an address, expected \`：\``,
          zh: `称呼语之后用“：”，不用“${stop}”`,
        },
        fix: prose.fix(at, at + 1, '：'),
      })
    }
  },
)

/** What an address begins with. */
const FIRST = '尊敬亲親各女先同朋乡鄉老代委会會读讀来來领領嘉校专專'
const TYPES: ReadonlySet<PassageType> = new Set<PassageType>(['paragraph', 'articleTitle', 'deck', 'heading'])

/** Those addressed and the mark behind; the line must end there. */
const ADDRESS =
  /^(?:(?:尊敬的|敬[爱愛]的|[亲親][爱愛]的|各位|[女先]|同志|朋友|同[学學事仁]|[乡鄉][亲親]|老[师師]|代表|委[员員]|[会會][员員]|[读讀]者)[一-鿿、，（）]{0,30}?)?(?:同志[们們]|朋友[们們]|同[学學][们們]|老[师師][们們]|[来來][宾賓]|代表|委[员員]|[领領][导導]|同[事仁]|[乡鄉][亲親][们們]|[会會]友|嘉[宾賓]|女士|先生|[读讀]者|校友|[专專]家)[们們]?[，,。；;、]$/
