import type { Command } from 'commander'
import { GROUPS } from '../../lint/rule.ts'
import { showRules } from '../rules/index.ts'
import type { Run } from './index.ts'

/** `bulletin rules [ID]`: the rules of the linter, or one of them. */
export function define(command: Command, run: Run): void {
  const text = TEXTS[run.language]
  command
    .argument('[id]', text.id)
    .usage('[id] [options]')
    .option('-g, --group <group>', text.group)
    .option('-f, --format <format>', text.format)
    .addHelpText('after', text.examples)
    .action((id: string | undefined, options) => showRules(id, options, run))
}

const TEXTS = {
  en: {
    id: 'a rule, to read all about it; or a group, as punct/*',
    group: GROUPS.join(', '),
    format: 'text, json or markdown; default: text',
    examples: `
Examples:
  $ bulletin rules
  $ bulletin rules quote-list-no-dunhao
  $ bulletin rules --group math --lang zh
  $ bulletin rules -f json | jq -r '.rules[] | select(.fixable).id'`,
  },
  zh: {
    id: '规则名，查看这条规则的说明；或类别，如 punct/*',
    group: GROUPS.join('、'),
    format: 'text、json 或 markdown，默认 text',
    examples: `
示例：
  $ bulletin rules
  $ bulletin rules quote-list-no-dunhao
  $ bulletin rules --group math --lang zh
  $ bulletin rules -f json | jq -r '.rules[] | select(.fixable).id'`,
  },
} as const
