import type { Prose } from '../prose.ts'
import { isTraditional } from '../reading/traditional.ts'
import { defineRule } from '../rule.ts'

/** `…生活。”。`: a quotation and its sentence end with one stop, not with two (GB/T 15834—2011 B.2.1). */
export const quoteInnerPeriod = defineRule(
  {
    id: 'quote-inner-period',
    group: 'punct',
    description: {
      en: 'No stop both inside and behind a mark of quotation.',
      zh: '引号内外不重复使用点号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 B.2.1',
    fixable: true,
  },
  ({ prose, source }, report) => {
    const traditional = isTraditional(source.text)
    for (const { index, 0: match } of prose.matches(/[。，；、][”’」』]{1,2}(?:[。，；、]|的(?=[一-鿿]))/g)) {
      const inner = match.charAt(0)
      const behind = match.slice(-1)
      const whole = inner === '。' && behind === '。' && isWholeSentence(prose, index)
      const at = whole ? index + match.length - 1 : index
      const now = prose.text.charAt(at)
      const asked = match.slice(0, at - index) + match.slice(at - index + 1)
      report({
        ...prose.range(at, at + 1),
        ...(traditional && !(inner === '。' && behind === '。') && { severity: 'info' as const }),
        message: {
          en: `Unexpected \`${now}\` in \`${match}\`, expected \`${asked}\``,
          zh: `引号内外点号重复，“${match}”应为“${asked}”`,
        },
        fix: inner === '。' && behind !== '。' && behind !== '的' ? undefined : prose.fix(at, at + 1, ''),
      })
    }
    if (traditional) return
    for (const { index, 0: match } of prose.matches(/[^。！？…，；、“”（）\n]”。/g)) {
      const at = index + 1
      const said = speechBefore(prose, at)
      if (said === undefined) continue
      const asked = `${match.charAt(0)}。”`
      report({
        ...prose.range(at, at + 2),
        message: {
          en: `Unexpected stop behind the mark in \`${match}\`, expected \`${asked}\`: what is said is a sentence of its own`,
          zh: `引语是完整的句子，句号放在引号内，“${match}”应为“${asked}”`,
        },
        fix: prose.fix(at, at + 2, '。”'),
      })
    }
  },
)

/** What is said in `某某说：“…”`, up to its closing mark; `undefined` where a colon and a verb of saying do not stand before, or it is short. */
function speechBefore({ text }: Prose, close: number): string | undefined {
  const from = Math.max(0, close - 160)
  const open = text.lastIndexOf('“', close)
  if (open < from || text.charAt(open - 1) !== '：') return undefined
  const said = text.slice(open + 1, close)
  if (said.length < 9 || /[”\n]/.test(said)) return undefined
  return SAYS.test(text.slice(Math.max(0, open - 5), open - 1)) ? said : undefined
}

const SAYS = /(?:说道?|表示|指出|强调|感慨道?|感叹道?|告诉记者|回忆道)$/

/** Whether what is quoted stands behind a colon, as a sentence of its own. */
function isWholeSentence({ text }: Prose, index: number): boolean {
  for (let i = index, depth = 0; i > index - 400 && i >= 0; i--) {
    const unit = text.charAt(i)
    if (unit === '\n') return false
    if (unit === '”' || unit === '」') depth++
    else if ((unit === '“' || unit === '「') && depth-- === 0)
      return '：:'.includes(text.charAt(i - 1) || '-')
  }
  return false
}
