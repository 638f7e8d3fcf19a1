import { defineRule } from '../rule.ts'

/** `一是，加强学习`: behind 一是, 二是 stands no mark (GB/T 15834—2011 B.3.7). */
export const yishiNoPunct = defineRule(
  {
    id: 'yishi-no-punct',
    group: 'punct',
    description: {
      en: 'Behind `一是`, `二是` and so on stands no mark.',
      zh: '“一是”“二是”等后面不用点号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 B.3.7',
    fixable: true,
    triggers: ['是，', '是：', '是:', '是、', '是,'],
  },
  ({ prose }, report) => {
    for (const { 1: before = '', 2: word = '', 3: mark = '', index } of prose.matches(STEP)) {
      const at = index + before.length + word.length
      report({
        ...prose.range(at, at + 1),
        message: {
          en: `Unexpected \`${mark}\` behind \`${word}\`, expected none`,
          zh: `“${word}”后面不用“${mark}”`,
        },
        fix: prose.fix(at, at + 1, ''),
      })
    }
  },
)

const STEP =
  /(^|[，。；：！？、“「*])([一二三四五六七八九十]是)([，、：:,])(?=[一-鿿“「《])(?![二三四五六七八九十]是)/gm
