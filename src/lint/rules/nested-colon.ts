import { defineRule } from '../rule.ts'

/** `会议强调：要做到两点：一是……`: one sentence, one colon (GB/T 15834—2011 4.7.3.5, 一般). */
export const nestedColon = defineRule(
  {
    id: 'nested-colon',
    group: 'punct',
    description: {
      en: 'A sentence has one colon.',
      zh: '一个句子内部一般不套用冒号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.7.3.5',
    triggers: ['：'],
  },
  ({ prose }, report) => {
    for (const { index, 0: match } of prose.matches(PATTERN)) {
      const first = index + match.indexOf('：')
      const second = index + match.length
      report({
        ...prose.range(first, first + 1),
        message: {
          en: 'Unexpected `：` in a sentence with a second one, expected `，`',
          zh: '一个句子内部一般不套用冒号，此处可改用“，”',
        },
        cause: prose.range(second, second + 1),
      })
    }
  },
)

const PATTERN =
  /(?:强调|強調|指出|要求|认为|認為|提出|表示|明确|明確|决定|決定|建议|建議|希望|介绍说|介紹說|宣布|说|說)：[^：。！？；“”「」《》（）\n]{2,40}(?=：)/g
