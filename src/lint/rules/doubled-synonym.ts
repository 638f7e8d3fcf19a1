import { heldWords } from '../reading/held-words.ts'
import { defineRule } from '../rule.ts'

/** `推进促进`, `加强强化`: two verbs for one thing, of which the writer meant to strike one. */
export const doubledSynonym = defineRule(
  {
    id: 'doubled-synonym',
    group: 'term',
    description: { en: 'One verb for one thing.', zh: '同义动词不叠用。' },
    severity: 'info',
  },
  ({ prose }, report) => {
    const pairs = heldWords(prose, PAIRS)
    if (!pairs) return
    for (const match of prose.matches(pairs)) {
      // 推进促进会: the second may begin a name; 不断提高提升空间: or be no verb.
      if (
        /^(?:[会會部组組]|能力|空间|工程|行动|计划)/.test(prose.text.slice(match.index + 4, match.index + 6))
      )
        continue
      report({
        ...prose.range(match.index, match.index + 4),
        message: {
          en: `Unexpected \`${match[0]}\`, expected one of the two verbs`,
          zh: `“${match[0]}”同义叠用，保留一个即可`,
        },
      })
    }
  },
)

const PAIRS: readonly string[] =
  '推进促进|促进推进|推動促進|加强强化|强化加强|加強強化|提高提升|提升提高|开展进行|进行开展|開展進行|完善健全|推动推进|推进推动|改善改进|改进改善|防止避免|避免防止|解决处理|增加增长|带动拉动|获得取得|取得获得|帮助协助|落实执行|宣传宣讲|使用利用'.split(
    '|',
  )
