import { defineRule } from '../rule.ts'

/** `第一、加强领导`: behind 第一, 首先 and the like stands `，` (GB/T 15834—2011 B.3.1). */
export const ordinalDiComma = defineRule(
  {
    id: 'ordinal-di-comma',
    group: 'punct',
    description: {
      en: 'Behind `第一`, `首先`, `其一` and the like that number points stands `，`.',
      zh: '“第一”“首先”“其一”等表示序次的词语后面用逗号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 B.3.1',
    fixable: true,
  },
  ({ prose }, report) => {
    for (const { 1: before = '', 2: word = '', 3: mark = '', index } of prose.matches(ORDINAL)) {
      const at = index + before.length + word.length
      report({
        ...prose.range(at, at + 1),
        message: {
          en: `Unexpected \`${mark}\` behind \`${word}\`, expected \`，\``,
          zh: `“${word}”后面的“${mark}”应为“，”`,
        },
        fix: prose.fix(at, at + 1, '，'),
      })
    }
  },
)

const ORDINAL =
  /(^|[。；：！？“「])(第[一二三四五六七八九十]{1,3}|首先|其次|再次|最[后後]|其[一二三四五])([、．.：:])(?=[一-鿿“「《])(?![一二三四五六七八九十]|[第其][一二三四五六七八九十]|其次|再次|最[后後])/gm
