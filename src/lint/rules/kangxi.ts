import { characterOf } from '../reading/radicals.ts'
import { defineRule } from '../rule.ts'

/** ⼯ for 工: radicals and compatibility characters that look right and are found by no search. */
export const kangxi = defineRule(
  {
    id: 'kangxi',
    group: 'ocr',
    description: {
      en: 'No radicals or compatibility characters in place of Han characters.',
      zh: '不用部首字符和兼容汉字代替汉字。',
    },
    severity: 'warning',
    fixable: true,
  },
  ({ source: { text } }, report) => {
    for (const { 0: found, index } of text.matchAll(/[\u2e80-\u2fdf\uf900-\ufaff]/g)) {
      const character = characterOf(found)
      if (character === found || standsAlone(text, index)) continue
      const code = `U+${found.charCodeAt(0).toString(16).toUpperCase()}`
      report({
        start: index,
        end: index + 1,
        message: {
          en: `Unexpected \`${found}\` (${code}), expected ${character ? `the character \`${character}\`` : 'a Han character'}`,
          zh: `“${found}”（${code}）不是通用汉字${character ? `，应为“${character}”` : ''}`,
        },
        fix: character ? [{ start: index, end: index + 1, text: character }] : undefined,
      })
    }
  },
)

/** Whether the character is quoted by itself: the text is about it. */
function standsAlone(text: string, index: number): boolean {
  return (
    '“‘「『【'.includes(text.charAt(index - 1) || ' ') && '”’」』】'.includes(text.charAt(index + 1) || ' ')
  )
}
