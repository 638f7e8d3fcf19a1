import { GROUP_NAMES } from '../../lint/group-names.ts'
import { GROUPS } from '../../lint/rule.ts'
import type { RuleFacts } from './facts.ts'

/** Rules by group as Markdown tables, in both languages, each linked to its page beside; `docs/rules/README.md` holds it. */
export function rulesMarkdown(rules: readonly RuleFacts[]): string {
  return GROUPS.map((group) => ({ group, members: rules.filter((rule) => rule.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) =>
      [
        `## ${group}: ${GROUP_NAMES[group].en} ${GROUP_NAMES[group].zh}`,
        '',
        '| rule | severity | fix | standard | asks for |',
        '|---|---|---|---|---|',
        ...members.map(rowOf),
        '',
      ].join('\n'),
    )
    .join('\n')
}

function rowOf({ id, severity, fixable, standard, description }: RuleFacts): string {
  const cells = [
    `[${id}](${id}.md)`,
    severity,
    fixable ? 'yes' : '',
    standard ?? '',
    `${description.en}<br>${description.zh}`,
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replace(/ {2,}/gu, ' ')
}
