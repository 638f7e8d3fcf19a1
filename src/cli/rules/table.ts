import { GROUP_NAMES } from '../../lint/group-names.ts'
import { GROUPS } from '../../lint/rule.ts'
import type { ReporterOptions } from '../../reporters/index.ts'
import { padEnd, terminalWidth } from '../../text/width.ts'
import { wrap } from '../../text/wrap.ts'
import type { RuleFacts } from './facts.ts'
import { severityBrush } from './paint.ts'
import { WORDS } from './words.ts'

/**
 * Rules by group, one to a row: id, severity, whether it fixes, what it asks for, the clause it follows. On a terminal the
 * last two are wrapped, and stand below where there is little room beside; elsewhere a rule is one line.
 */
export function rulesTable(rules: readonly RuleFacts[], look: ReporterOptions): string {
  const { language, paint, columns } = look
  const words = WORDS[language]
  const widths: Widths = {
    id: Math.max(...rules.map(({ id }) => id.length)),
    severity: Math.max(...rules.map(({ severity }) => terminalWidth(words[severity]))),
  }
  const groups = GROUPS.map((group) => ({ group, members: rules.filter((rule) => rule.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => {
      const head = `${paint.bold(group)}  ${paint.dim(GROUP_NAMES[group][language])}\n`
      return head + members.map((rule) => rowOf(rule, widths, look)).join('')
    })
  const fixable = rules.filter((rule) => rule.fixable).length
  const sum = [words.rules(rules.length), ...(fixable > 0 ? [words.fixable(fixable)] : [])].join(' · ')
  const foot = columns === null ? '' : wrap(`${sum}. ${words.more}`.replace(/(?<=）)\. /u, '。'), columns)
  return `${groups.join('\n')}${foot === '' ? '' : `\n${foot.map((line) => `${paint.dim(line)}\n`).join('')}`}`
}

/** Columns of the first two cells. */
interface Widths {
  readonly id: number
  readonly severity: number
}

/** Columns a description has at least beside the other cells; with less it stands below them. */
const LEAST = 30

function rowOf(rule: RuleFacts, { id, severity }: Widths, look: ReporterOptions): string {
  const { language, paint, columns } = look
  const level = padEnd(WORDS[language][rule.severity], severity)
  const mark = rule.fixable ? '✎' : ' '
  const head = `  ${padEnd(rule.id, id)}  ${severityBrush(rule.severity, paint)(level)}  ${paint.green(mark)}`
  const description = rule.description[language]
  if (columns === null) {
    const standard = rule.standard === null ? '' : `  [${rule.standard}]`
    return `${head}  ${description}${standard}\n`
  }
  const beside = id + severity + 9
  const isBelow = columns - beside < LEAST
  const indent = ' '.repeat(isBelow ? 6 : beside)
  const lines = wrap(description, columns - indent.length)
  const clause =
    rule.standard === null ? [] : wrap(rule.standard, columns - indent.length).map((line) => paint.dim(line))
  const [first = '', ...rest] = [...lines, ...clause]
  return isBelow
    ? `${head.trimEnd()}\n${[first, ...rest].map((line) => `${indent}${line}\n`).join('')}`
    : `${head}  ${first}\n${rest.map((line) => `${indent}${line}\n`).join('')}`
}
