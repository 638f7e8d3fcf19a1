import { GROUP_NAMES } from '../../lint/group-names.ts'
import type { ReporterOptions } from '../../reporters/index.ts'
import { padEnd, terminalWidth } from '../../text/width.ts'
import { wrap } from '../../text/wrap.ts'
import type { OptionFacts, RuleFacts } from './facts.ts'
import type { RulePage } from './page.ts'
import { severityBrush } from './paint.ts'
import { WORDS } from './words.ts'

/** All there is to say of one rule, for people: its facts, examples, the reason, and how to turn it off. */
export function ruleCard(rule: RuleFacts, page: RulePage, look: ReporterOptions): string {
  const { language, paint } = look
  const words = WORDS[language]
  const prose = (paragraphs: readonly string[]) =>
    paragraphs.flatMap((paragraph, at) => [...(at > 0 ? [''] : []), ...wrapped(paragraph, 2, look)])
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint.bold(title), ...lines]
  const lines = [
    paint.bold(rule.id),
    ...wrapped(rule.description[language], 0, look),
    '',
    ...factLines(rule, look),
    ...section(
      words.options,
      rule.options.flatMap((option) => optionLines(option, look)),
    ),
    ...section(
      words.bad,
      page.bad.flatMap((code, at) => exampleLines(code, at, 'bad', look)),
    ),
    ...section(
      words.good,
      page.good.flatMap((code, at) => exampleLines(code, at, 'good', look)),
    ),
    ...section(words.why, prose(language === 'zh' ? page.chinese : page.why)),
    ...(language === 'zh' ? [] : section(words.whenNot, prose(page.whenNot))),
    ...section(words.turnOff, [
      ...wrapped(words.inConfig, 2, look).map(paint.dim),
      `    "rules": { "${rule.id}": "off" }`,
      ...wrapped(words.inText, 2, look).map(paint.dim),
      `    <!-- bulletin-disable-next-line ${rule.id} -- ${words.because} -->`,
    ]),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** The facts in two columns. */
function factLines(rule: RuleFacts, { language, paint, columns }: ReporterOptions): string[] {
  const words = WORDS[language]
  const level = (severity: RuleFacts['severity'] | 'off') => severityBrush(severity, paint)(words[severity])
  const presets = Object.entries(rule.presets)
    .filter(([, severity]) => severity !== rule.severity)
    .map(([name, severity]) => `${paint.dim(words.inPreset(name))} ${level(severity)}`)
  const facts = [
    [words.group, `${rule.group} ${paint.dim(GROUP_NAMES[rule.group][language])}`],
    [words.severity, [level(rule.severity), ...presets].join(paint.dim(' · '))],
    [words.standard, rule.standard ?? paint.dim(words.practice)],
    [words.fix, rule.fixable ? words.withFix : paint.dim(words.withoutFix)],
  ] as const
  const width = Math.max(...facts.map(([name]) => terminalWidth(name)))
  return facts.flatMap(([name, value]) => {
    const head = `  ${paint.dim(padEnd(name, width))}  `
    const [first = '', ...rest] = columns === null ? [value] : wrapPainted(value, columns - width - 4)
    return [head + first, ...rest.map((line) => ' '.repeat(width + 4) + line)]
  })
}

/** Wraps a value only where it is not painted, as long ones are not. */
function wrapPainted(value: string, columns: number): string[] {
  return value.includes('\u001b') ? [value] : wrap(value, columns)
}

function optionLines(option: OptionFacts, look: ReporterOptions): string[] {
  const { language, paint } = look
  const words = WORDS[language]
  const [least, most] = option.range ?? [null, null]
  const range = option.range ? ` ${least ?? ''}–${most ?? ''}` : ''
  const type = option.choices ? option.choices.join(' | ') : `${option.type}${range}`
  return [
    `  ${option.name}  ${paint.dim(`${type}, ${words.byDefault}`)} ${valueText(option.default) || words.nothing}`,
    ...wrapped(option.description[language], 4, look),
  ]
}

function valueText(value: OptionFacts['default']): string {
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'object'
    ? Object.entries(value)
        .map((pair) => pair.join('→'))
        .join(', ')
    : String(value)
}

/** An example as it stands, wrapped on a terminal, with a mark before each of its paragraphs. */
function exampleLines(code: string, at: number, kind: 'bad' | 'good', look: ReporterOptions): string[] {
  const mark = kind === 'bad' ? look.paint.red('✗') : look.paint.green('✓')
  const isOne = code.includes('\n\n')
  const lines = code.split('\n').flatMap((line, index) => {
    const [first = '', ...rest] = look.columns === null ? [line] : wrap(line, look.columns - 4)
    const lead = line !== '' && (!isOne || index === 0) ? mark : ' '
    return [`  ${lead} ${first}`, ...rest.map((each) => `    ${each}`)].map((each) => each.trimEnd())
  })
  return at > 0 ? ['', ...lines] : lines
}

function wrapped(text: string, indent: number, { columns }: ReporterOptions): string[] {
  const lines = columns === null ? [text] : wrap(text, Math.min(columns, READABLE) - indent)
  return lines.map((line) => ' '.repeat(indent) + line)
}

/** Columns beyond which prose is not set. */
const READABLE = 100
