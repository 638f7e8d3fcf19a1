import { isInShortQuote } from '../reading/quotes.ts'
import { defineRule } from '../rule.ts'

/** `疫情防控 and 乡村振兴`: a word that translating or recognising software left behind between Han characters. */
export const ocrLatinFunctionWord = defineRule(
  {
    id: 'ocr-latin-function-word',
    group: 'ocr',
    description: {
      en: 'No English function words between Han characters.',
      zh: '汉字之间不夹英文虚词。',
    },
    severity: 'warning',
    fixable: true,
    triggers: ['and', 'And', 'the', 'The', ' of ', ' or ', ' with ', ' but '],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(WORD)) {
      const [whole] = match
      const start = match.index + 1
      const end = match.index + whole.length
      if (prose.isInQuotedTitle(start) || isInShortQuote(prose.text, start)) continue
      const word = whole.slice(1).trim()
      const at = start + whole.slice(1).indexOf(word)
      const chinese = CHINESE.get(word.toLowerCase())
      report({
        ...prose.range(at, at + word.length),
        message: {
          en: `Unexpected \`${word}\` between Han characters, expected ${chinese ? `\`${chinese}\`` : 'Chinese'}`,
          zh: `汉字之间夹有“${word}”${chinese ? `，应为“${chinese}”` : ''}`,
        },
        fix: chinese === '和' ? prose.fix(start, end, chinese) : undefined,
      })
    }
  },
)

const WORD = /[一-鿿](?: ?[Aa]nd ?(?!的)| [Tt]he ?| ?[Tt]he | (?:of|or|with|but) )(?=[一-鿿])/g

const CHINESE: ReadonlyMap<string, string> = new Map([
  ['and', '和'],
  ['or', '或'],
  ['of', '的'],
  ['with', '与'],
  ['but', '但'],
])
