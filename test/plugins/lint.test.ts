import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { defineRule, rules } from '../../src/index.ts'
import {
  bulletinLint,
  bulletinParse,
  bulletinStringifyJson,
  type RulePluginSetting,
  rulePlugin,
} from '../../src/plugins/index.ts'

const article = `# 青榆县文化馆开展送戏下乡活动

“春风”、“秋实”两支小分队走进各乡镇，运行 \`“a”、“b”\` 脚本。
`

const quoteList = rules['quote-list-no-dunhao']
if (!quoteList) throw new Error('the rule is gone')

async function remark(setting: RulePluginSetting = true) {
  const file = await unified()
    .use(remarkParse)
    .use(rulePlugin(quoteList as NonNullable<typeof quoteList>), setting)
    .use(remarkStringify)
    .process(new VFile({ path: 'a.md', value: article }))
  return file.messages.map((message) => [message.ruleId, message.line, message.column, message.fatal])
}

test('one rule stands among the plug-ins of remark, with the severity it is given', async () => {
  expect(await remark()).toEqual([['quote-list-no-dunhao', 3, 5, false]])
  expect(await remark('error')).toEqual([['quote-list-no-dunhao', 3, 5, true]])
  expect(await remark(['info', {}])).toEqual([['quote-list-no-dunhao', 3, 5, undefined]])
  expect(await remark(false)).toEqual([])
  expect(await remark('off')).toEqual([])
})

test('the tree of bulletinParse is linted as it is, with a rule of the user', async () => {
  const shortTitle = defineRule(
    {
      id: 'short-title',
      group: 'structure',
      description: { en: 'Titles are short.', zh: '标题要短。' },
      severity: 'warning',
      options: {
        most: { type: 'number', default: 30, description: { en: 'characters', zh: '字数' } },
      },
    },
    ({ prose }, report, { most }) => {
      for (const { type, start, end } of prose.passages) {
        if (type !== 'articleTitle' || end - start <= most) continue
        report({ ...prose.range(start, end), message: { en: 'Too long', zh: '太长' } })
      }
    },
  )
  const file = await unified()
    .use(bulletinParse)
    .use(bulletinLint, {
      rules: [{ rule: shortTitle, severity: 'warning', options: { most: 9 } }],
      lang: 'zh',
    })
    .use(bulletinStringifyJson)
    .process(
      new VFile({ path: 'a.txt', value: '青榆县文化馆送戏下乡活动\n\n本月走进各乡镇，受到群众欢迎。\n' }),
    )
  expect(file.messages.map(String)).toEqual(['a.txt:1:1-1:13: 太长'])
})
