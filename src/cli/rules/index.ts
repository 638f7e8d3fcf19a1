import { GROUPS, type Group, type Rule } from '../../lint/rule.ts'
import { RULES } from '../../lint/rules/index.ts'
import { isNamed } from '../../lint/settings.ts'
import type { ReporterOptions } from '../../reporters/index.ts'
import { nearest } from '../../text/nearest.ts'
import { oneOf } from '../choices.ts'
import type { Run } from '../commands/index.ts'
import { Failure } from '../failure.ts'
import { paintFor } from '../lint/report.ts'
import { ruleCard } from './card.ts'
import { factsOf } from './facts.ts'
import { rulesMarkdown } from './markdown.ts'
import { readRulePage } from './page.ts'
import { pageOf } from './pages.ts'
import { rulesTable } from './table.ts'

/** Options of `bulletin rules` as commander hands them over: unchecked strings. */
export interface RulesOptions {
  readonly format?: string
  readonly group?: string
}

const FORMATS = ['text', 'json', 'markdown'] as const

/** Lists the rules, or tells all of one. Throws `Failure` for a rule or group that there is not. */
export async function showRules(name: string | undefined, options: RulesOptions, run: Run): Promise<void> {
  const { io } = run
  const format = oneOf('--format', options.format ?? 'text', FORMATS)
  const group = options.group === undefined ? undefined : oneOf('--group', options.group, GROUPS)
  const rules = rulesNamed(name).filter(({ meta }) => group === undefined || meta.group === group)
  const [only] = rules
  const single =
    only && (name === only.meta.id || name === `${only.meta.group}/${only.meta.id}`) ? only : undefined
  io.stdout.write(single ? await oneRule(single, format, run) : await manyRules(rules, format, run))
}

async function oneRule(rule: Rule, format: (typeof FORMATS)[number], run: Run): Promise<string> {
  const markdown = pageOf(rule.meta.id)
  const page = readRulePage(markdown)
  const [facts] = factsOf([rule])
  if (format === 'markdown' || !facts) return markdown
  if (format === 'json') return `${JSON.stringify({ ...facts, ...page }, null, 2)}\n`
  return ruleCard(facts, page, await lookFor(run))
}

async function manyRules(
  rules: readonly Rule[],
  format: (typeof FORMATS)[number],
  run: Run,
): Promise<string> {
  const facts = factsOf(rules)
  if (format === 'json') return `${JSON.stringify({ rules: facts }, null, 2)}\n`
  if (format === 'markdown') return rulesMarkdown(facts)
  return facts.length === 0 ? '' : rulesTable(facts, await lookFor(run))
}

async function lookFor(run: Run): Promise<ReporterOptions> {
  const { stdout } = run.io
  return {
    language: run.language,
    paint: await paintFor(stdout, run),
    columns: stdout.isTTY ? (stdout.columns ?? 80) : null,
  }
}

/** The rules that a name of a configuration means; a group alone means all of it. */
function rulesNamed(name: string | undefined): readonly Rule[] {
  if (name === undefined) return RULES
  const group = groupNamed(name)
  if (group !== undefined) return RULES.filter(({ meta }) => meta.group === group)
  const found = RULES.filter((rule) => isNamed(rule, name))
  if (found.length > 0) return found
  const near = nearest(name, [
    ...RULES.flatMap(({ meta: { id, group: its } }) => [id, `${its}/${id}`]),
    ...GROUPS.flatMap((each) => [each, `${each}/*`]),
  ])
  throw new Failure(null, {
    en: `unknown rule \`${name}\`. ${near ? `Did you mean ${near}?` : 'See `bulletin rules` for all.'}`,
    zh: `没有名为 \`${name}\` 的规则。${near ? `是不是 ${near}？` : '用 `bulletin rules` 查看全部规则。'}`,
  })
}

function groupNamed(name: string): Group | undefined {
  return GROUPS.find((group) => name === group || name === `${group}/*`)
}
