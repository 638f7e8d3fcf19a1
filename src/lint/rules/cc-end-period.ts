import type { PassageType } from '../passages.ts'
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
  ({ prose }, report) => {
    const { text, passages } = prose
    for (const [at, passage] of passages.entries()) {
      if (!LINES.has(passage.type) || text.charAt(passage.start) !== '抄') continue
      const line = text.slice(passage.start, Math.min(passage.end, passage.start + 401))
      if (line.length > 400 || !/^抄[ 　]{0,4}[送报報][：:]/.test(line)) continue
      const last = line.charAt(line.length - 1)
      const isMark = '；;，,、.'.includes(last)
      if (!isMark && !/[一-鿿）)]/.test(last)) continue
      // A list that goes on in a line of its own.
      const next = passages[at + 1]
      if (isMark && next && LINES.has(next.type) && next.end - next.start < 60) continue
      if (/[（(][^）)]*$/.test(line)) continue
      const from = isMark ? passage.end - 1 : passage.end
      report({
        ...prose.range(passage.end - 1, passage.end),
        message: {
          en: `Unexpected \`${last}\` at the end of the bodies that receive copies, expected \`。\` behind them`,
          zh: isMark ? `抄送机关末尾的“${last}”应为“。”` : '抄送机关末尾缺“。”',
        },
        fix: prose.fix(from, passage.end, '。'),
      })
    }
  },
)

const LINES: ReadonlySet<PassageType> = new Set<PassageType>(['paragraph', 'recipients', 'note', 'heading'])
