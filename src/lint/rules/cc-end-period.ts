import type { PassageType } from '../passages.ts'
import { lineEnd } from '../reading/lines.ts'
import { defineRule } from '../rule.ts'

/** `抄送：市委办公室，市人大办公室`: behind the last body stands `。` (GB/T 9704—2012 7.4.2). */
export const ccEndPeriod = defineRule(
  {
    id: 'cc-end-period',
    group: 'structure',
    description: {
      en: 'The list of bodies behind `抄送：` ends in `。`.',
      zh: '抄送机关最后一个名称后标句号。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.4.2',
    fixable: true,
    triggers: ['抄'],
  },
  ({ prose, source }, report) => {
    const { text, passages } = prose
    for (const [at, passage] of passages.entries()) {
      if (!LINES.has(passage.type) || text.charAt(passage.start) !== '抄') continue
      const end = lineEnd(prose, source, passage)
      const line = text.slice(passage.start, Math.min(end, passage.start + LONGEST + 1))
      if (line.length > LONGEST || !/^抄[ 　]{0,4}[送报報][：:]/.test(line)) continue
      const last = line.charAt(line.length - 1)
      const isMark = '；;，,、.'.includes(last)
      if (!isMark && !/[一-鿿）)]/.test(last)) continue
      // A list that goes on in a line of its own.
      const next = passages[at + 1]
      if (isMark && end === passage.end && next && LINES.has(next.type) && next.end - next.start < 60)
        continue
      // A list inside brackets that the line leaves open.
      if (
        Math.max(line.lastIndexOf('（'), line.lastIndexOf('(')) >
        Math.max(line.lastIndexOf('）'), line.lastIndexOf(')'))
      )
        continue
      const from = isMark ? end - 1 : end
      report({
        ...prose.range(end - 1, end),
        message: {
          en: `Unexpected \`${last}\` at the end of the bodies that receive copies, expected \`。\` behind them`,
          zh: isMark ? `抄送机关末尾的“${last}”应为“。”` : '抄送机关末尾缺“。”',
        },
        fix:
          passage.type === 'recipients' && passages.slice(0, at).some(({ article }) => article)
            ? prose.fix(from, end, '。')
            : undefined,
      })
    }
  },
)

const LONGEST = 400
const LINES: ReadonlySet<PassageType> = new Set<PassageType>(['paragraph', 'recipients', 'note', 'heading'])
