import type { Article } from '../../tree/nodes.ts'
import { defineRule } from '../rule.ts'

/** `计生协` and `计生协会` in one article: a body is shortened one way. Once for each article and form; information. */
export const abbrevConsistency = defineRule(
  {
    id: 'abbrev-consistency',
    group: 'term',
    description: {
      en: 'A body or a list of places is shortened one way within an article.',
      zh: '同一篇中简称前后一致。',
    },
    severity: 'info',
    triggers: ['协', '協', '各县', '各縣', '各市'],
  },
  ({ prose }, report) => {
    const seen = new Map<Article | undefined, Map<string, Map<string, number[]>>>()
    for (const match of prose.matches(FORMS)) {
      const { stem, regions } = match.groups ?? {}
      const key = stem ?? 'regions'
      const form = regions ?? key + match[0]
      const at = regions ? match.index : match.index - key.length
      const { article } = prose.passageAt(at)
      const keys = seen.get(article) ?? new Map<string, Map<string, number[]>>()
      seen.set(article, keys)
      const forms = keys.get(key) ?? new Map<string, number[]>()
      keys.set(key, forms)
      const places = forms.get(form)
      if (places) places.push(at)
      else forms.set(form, [at])
    }
    for (const keys of seen.values()) {
      for (const forms of keys.values()) {
        const [usual, ...others] = [...forms].sort((a, b) => b[1].length - a[1].length)
        if (!usual) continue
        for (const [form, [at = 0]] of others) {
          const [name, [first = 0]] = usual
          report({
            ...prose.range(at, at + form.length),
            message: {
              en: `Unexpected \`${form}\`, expected \`${name}\` as in ${usual[1].length} other places of the article`,
              zh: `“${form}”，本文多作“${name}”（${usual[1].length} 次）`,
            },
            cause: prose.range(first, first + name.length),
          })
        }
      }
    }
  },
)

/** 计生协, 计生协会 (not 计生协会同, 计生协会长); 各县市区, 各县（市、区）, 各县（区）. */
const FORMS =
  /[协協](?<=(?<stem>计生|計生|老科|消|书法|摄影|足).)(?:[会會](?![同员員长長议議])|(?![会會同商调調助作议議定奏力和查办辦管]))|(?<regions>各[县縣](?:市[区區]|（市、[区區]）|（[区區]）|、市、[区區]|[区區]))/g
