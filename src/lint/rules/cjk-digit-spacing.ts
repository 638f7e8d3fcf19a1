import type { Edit } from '../../tree/nodes.ts'
import { BODY } from '../prose.ts'
import { type DigitBorder, digitBorders } from '../reading/digit-borders.ts'
import { defineRule } from '../rule.ts'

/** `2月27日发出，3 月 5 日完成`: spaces around some numbers of a paragraph, and none around the others. */
export const cjkDigitSpacing = defineRule(
  {
    id: 'cjk-digit-spacing',
    group: 'ocr',
    description: {
      en: 'Numbers stand between Han characters with a space or without, alike throughout.',
      zh: '汉字与数字之间空格与否，前后一致。',
    },
    severity: 'warning',
    fixable: true,
  },
  (document, report) => {
    const { prose } = document
    const borders = digitBorders(document, BODY)
    if (!borders) return
    const { groups, countBare, firstBare } = borders
    let spaced = 0
    let inGroups = 0
    for (const group of groups)
      for (const border of group) {
        inGroups++
        if (border.spaced) spaced++
      }
    if (spaced === 0 || (spaced === inGroups && firstBare === undefined)) return
    let counted: number | undefined
    /** The styles of paragraphs as they are, or as the fixes leave them. */
    const styles = new Set<boolean>(firstBare === undefined ? [] : [false])
    for (const group of groups) {
      const apart = group.filter((border) => border.spaced).length
      const expected = apart * 2 === group.length ? isUsuallySpaced() : apart * 2 > group.length
      styles.add(expected)
      if (apart === 0 || apart === group.length) continue
      const odd = group.filter((border) => border.spaced !== expected)
      const [first] = odd
      if (!first) continue
      const edits = odd.map(({ at }) => (expected ? prose.fix(at, at, ' ') : prose.fix(at, at + 1, '')))
      report({
        ...rangeOf(first),
        message: expected ? MISSING : EXTRA,
        fix: edits.every((edit) => edit !== undefined) ? (edits.flat() as Edit[]) : undefined,
      })
    }
    if (styles.size < 2) return
    const usual = isUsuallySpaced()
    const lone = groups.flat().find((border) => border.spaced !== usual)
    const first =
      usual && firstBare !== undefined && !(lone && lone.at < firstBare)
        ? { at: firstBare, spaced: false }
        : lone
    if (first)
      report({
        ...rangeOf(first),
        severity: 'info',
        message: {
          en: `Unexpected ${usual ? 'lack of a space' : 'space'} between Han characters and digits, expected what most paragraphs have: ${spaced} borders are spaced, ${total() - spaced} are not`,
          zh: `全文汉字与数字之间有 ${spaced} 处空格、${total() - spaced} 处不空格，宜统一`,
        },
      })

    function total(): number {
      counted ??= inGroups + countBare()
      return counted
    }

    function isUsuallySpaced(): boolean {
      return spaced * 2 > total()
    }

    function rangeOf({ at, spaced: isSpaced }: DigitBorder) {
      return isSpaced ? prose.range(at, at + 1) : prose.range(at - 1, at + 1)
    }
  },
)

const MISSING = {
  en: 'Unexpected number without a space, expected a space between Han characters and digits as in the rest of the paragraph',
  zh: '本段汉字与数字之间多有空格，此处没有，应当一致',
}
const EXTRA = {
  en: 'Unexpected space between Han characters and digits, expected none as in the rest of the paragraph',
  zh: '本段汉字与数字之间多不空格，此处有空格，应当一致',
}
