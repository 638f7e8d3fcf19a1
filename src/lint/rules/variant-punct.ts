import { isHan } from '../reading/neighbours.ts'
import { defineRule } from '../rule.ts'

const USUAL: Readonly<Record<string, string>> = {
  '﹐': '，',
  '﹑': '、',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '‚': '，',
  '｡': '。',
  '､': '、',
  '｢': '「',
  '｣': '」',
  '﹙': '（',
  '﹚': '）',
  '︐': '，',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
  '︵': '（',
  '︶': '）',
  '︽': '《',
  '︾': '》',
  '﹁': '「',
  '﹂': '」',
  '﹃': '『',
  '﹄': '』',
}

/** Marks that come in pairs: one put right alone would lack its partner. */
const BRACKETS = /[「」『』（）《》]/

/** Whether no other mark stands beside it that it would run together with. */
function isBetweenWords(text: string, index: number): boolean {
  return isHan(text.charAt(index - 1)) && /^[一-鿿\dA-Za-z“「《\n]?$/.test(text.charAt(index + 1))
}

/** `﹐` `｡` `‚`: small, half-width and vertical forms that conversion and recognition leave behind. */
export const variantPunct = defineRule(
  {
    id: 'variant-punct',
    group: 'punct',
    description: {
      en: 'Marks are in their usual form, not a small, half-width or vertical one.',
      zh: '标点用通常的字形，不用小形、半角形或竖排形。',
    },
    severity: 'warning',
    fixable: true,
    triggers: Object.keys(USUAL),
  },
  ({ prose }, report) => {
    for (const { index, 0: mark } of prose.matches(/[‚﹐-﹚｡-､︐-︖︵-﹄]/g)) {
      const usual = USUAL[mark]
      if (usual === undefined || (mark === '‚' && !isHan(prose.text.charAt(index - 1)))) continue
      report({
        ...prose.range(index, index + 1),
        message: {
          en: `Unexpected \`${mark}\` (U+${mark.charCodeAt(0).toString(16).toUpperCase()}), expected \`${usual}\``,
          zh: `“${mark}”应为“${usual}”`,
        },
        fix:
          BRACKETS.test(usual) || !isBetweenWords(prose.text, index)
            ? undefined
            : prose.fix(index, index + 1, usual),
      })
    }
  },
)
