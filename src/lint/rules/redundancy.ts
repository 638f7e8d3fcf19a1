import { heldWords } from '../reading/held-words.ts'
import { defineRule } from '../rule.ts'

/** `凯旋归来`, `亲眼目睹`: a word that says again what the one beside it says. */
export const redundancy = defineRule(
  {
    id: 'redundancy',
    group: 'term',
    description: { en: 'No word that repeats its neighbour.', zh: '避免语义重复。' },
    severity: 'info',
  },
  ({ prose }, report) => {
    const phrases = heldWords(prose, PHRASES)
    if (!phrases) return
    for (const { 0: phrase, index } of prose.matches(phrases)) {
      report({
        ...prose.range(index, index + phrase.length),
        message: {
          en: `Unexpected \`${phrase}\`, expected one of its two halves: both say the same`,
          zh: `“${phrase}”语义重复`,
        },
      })
    }
  },
)

const PHRASES: readonly string[] =
  '胜利凯旋|勝利凱旋|凯旋归来|凱旋歸來|凯旋而归|凱旋而歸|亲眼目睹|親眼目睹|亲自目睹|悬殊很大|懸殊很大|切忌不要|付诸于|付諸於|诉诸于|公诸于众|目前的当务之急|目前的當務之急|当前的当务之急|令人堪忧|令人堪憂|过高的奢望|毫无根据的诬陷|大概左右|报刊杂志|報刊雜誌|第一部处女作|邂逅相遇|多年的夙愿|忍不住忍俊不禁|再三重申|反复重申|非常十分|十分非常|互相厮打|自己亲自|国际间各国'.split(
    '|',
  )
