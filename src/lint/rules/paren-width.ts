import type { Prose } from '../prose.ts'
import { misbracketedNumbers } from '../reading/document-numbers.ts'
import { CLOSING, isAmongLatin, isHan } from '../reading/neighbours.ts'
import { type Paren, parensOf } from '../reading/parens.ts'
import { isReference } from '../reading/references.ts'
import { isTraditional } from '../reading/traditional.ts'
import { defineRule } from '../rule.ts'

/** `办法(试行)`: brackets in Chinese text take the width of a character (GB/T 15834—2011 4.9.2). */
export const parenWidth = defineRule(
  {
    id: 'paren-width',
    group: 'punct',
    description: {
      en: 'Brackets around or behind Chinese words are full-width.',
      zh: '中文里的括号用全角形式。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.9.2',
    fixable: true,
    triggers: ['('],
  },
  ({ prose, source }, report) => {
    const { text } = prose
    const isOwnStyle = isTraditional(source.text) && !isMostlyWide(text)
    let numbers: ReadonlySet<number> | undefined
    for (const paren of parensOf(prose)) {
      const { open, close } = paren
      if (text.charAt(open) !== '(' || text.charAt(close) !== ')' || !belongsToChinese(prose, paren)) continue
      numbers ??= new Set(misbracketedNumbers(prose).map((number) => number.open))
      if (numbers.has(open)) continue
      const asked = `（${text.slice(open + 1, close)}）`
      const now = text.slice(open, close + 1)
      const before = text.charAt(open - 1) === ' ' && isHan(text.charAt(open - 2)) ? open - 1 : open
      const first = prose.fix(before, open + 1, '（')
      const last = prose.fix(close, close + 1, '）')
      report({
        ...prose.range(open, close + 1),
        ...(isOwnStyle && { severity: 'info' as const }),
        message: {
          en: `Unexpected half-width brackets in \`${shorten(now)}\`, expected \`${shorten(asked)}\``,
          zh: `中文里用全角括号，“${shorten(now)}”应为“${shorten(asked)}”`,
        },
        fix: first && last && [...first, ...last],
      })
    }
  },
)

/** Half-width brackets are at home in Traditional text that has mostly those; elsewhere they are slips. */
function isMostlyWide(text: string): boolean {
  return text.split('（').length >= text.split('(').length
}

function belongsToChinese(prose: Prose, { open, close }: Paren): boolean {
  const { text } = prose
  const inside = text.slice(open + 1, close)
  if (close - open > 300 || inside.trim() === '' || isAmongLatin(text, open)) return false
  const before = text.charAt(text.charAt(open - 1) === ' ' ? open - 2 : open - 1)
  const behindHan = isHan(before) || (before !== '' && CLOSING.includes(before))
  const holdsHan = /[一-鿿]/.test(inside)
  if (!holdsHan && !(behindHan && isAside(inside))) return false
  return !isReference(prose, prose.passageAt(open))
}

/** Words or a share; not a number alone, which may be a label, a year of publication or a dialling code. */
function isAside(inside: string): boolean {
  return /^[A-Z][A-Za-z .&-]+$/.test(inside) || /^[\d.]+[%％‰]$/.test(inside)
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 11)}……${text.slice(-11)}` : text
}
