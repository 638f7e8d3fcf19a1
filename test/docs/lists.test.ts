import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { factsOf } from '../../src/cli/rules/facts.ts'
import { rulesMarkdown } from '../../src/cli/rules/markdown.ts'
import { RULES } from '../../src/lint/rules/index.ts'
import { root, textOfPage } from './blocks.ts'

const page = 'docs/rules/README.md'
const tables = rulesMarkdown(factsOf(RULES))

/** What stands before the tables. */
const HEAD = `# Rules 规则

What each rule finds, why, and when not to use it stands on its page; \`bulletin rules ID\` prints it. “fix” means that
\`bulletin lint --fix\` mends what is certain. Levels are set in \`bulletin.config.json\`, by rule or by group
(\`punct/*\`); a rule of your own is made by \`defineRule\`.
每条规则查什么、为什么、何时不用，见各页，也可以用 \`bulletin rules 规则名\` 查看。fix 一栏为 yes 的，有把握的可用 \`bulletin lint --fix\` 改好。

`

test('docs/rules/README.md lists the rules there are; `npm run docs:rules` writes it', async () => {
  await expect(HEAD + tables).toMatchFileSnapshot(join(root, page))
})

test('every rule in it is linked to its page', () => {
  const links = [...tables.matchAll(/\]\((?<path>[^)]+)\)/gu)].map(({ groups }) => groups?.path)
  expect(links).toHaveLength(RULES.length)
  expect(links.filter((path) => !existsSync(join(root, 'docs/rules', path ?? '')))).toEqual([])
})

test.each(['README.md', 'README.zh-CN.md'])('%s lists the commands there are', (readme) => {
  const listed = [...textOfPage(readme).matchAll(/^\| `bulletin (?<name>[a-z]+)\b/gmu)]
  expect(listed.map(({ groups }) => groups?.name)).toEqual(Object.keys(COMMANDS))
})
