import { resolve } from 'node:path'
import type { Rule } from '../../lint/rule.ts'
import { UNUSED_SUPPRESSION } from '../../lint/suppress.ts'
import {
  type Paint,
  type ReporterOptions,
  type ReportFormat,
  reporters,
  unpainted,
} from '../../reporters/index.ts'
import type { FileReport, RuleCard } from '../../reporters/message.ts'
import { oneOf } from '../choices.ts'
import { createPaint, wantsColor } from '../color.ts'
import type { Run } from '../commands/index.ts'
import { Failure, systemReason } from '../failure.ts'
import type { Output } from '../io.ts'
import { writeWhole } from '../write-file.ts'
import type { LintOptions } from './flags.ts'
import type { Found, LintPlan, LintResult } from './plan.ts'

/**
 * The formats to print: what was asked for, else the one for people, with annotations behind it where GitHub runs us. The
 * first goes into the file that `-o` names.
 */
export function formatsOf({ format, output }: LintOptions, { io }: Run): readonly ReportFormat[] {
  if (format !== undefined) return [oneOf('--format', format, Object.keys(reporters) as ReportFormat[])]
  const isOnGitHub = io.env.GITHUB_ACTIONS === 'true' && !io.stdout.isTTY
  return isOnGitHub && output === undefined ? ['stylish', 'github'] : ['stylish']
}

/** Writes results in each format, to a file or a stream. Throws `Failure` when the file cannot be written. */
export async function deliver(
  found: readonly Found[],
  formats: readonly ReportFormat[],
  { output, quiet }: LintOptions,
  { look, to, cwd }: { readonly look: ReporterOptions; readonly to: Output; readonly cwd: string },
): Promise<void> {
  const reports = found.map((each) => reportOf(each.input.path, each.result, quiet === true))
  let text = ''
  for (const format of formats) {
    const report = await reporters[format].load()
    text += report(reports, look)
  }
  if (output === undefined) {
    if (text !== '') to.write(text)
    return
  }
  try {
    writeWhole(resolve(cwd, output), text)
  } catch (cause) {
    const reason = systemReason(cause)
    throw new Failure(
      output,
      {
        en: `cannot be written: ${reason.en}. Choose another -o.`,
        zh: `无法写入：${reason.zh}。请换一个 -o。`,
      },
      { cause },
    )
  }
}

function reportOf(path: string, { messages, lines }: LintResult, isQuiet: boolean): FileReport {
  return {
    path,
    messages: isQuiet ? messages.filter(({ severity }) => severity === 'error') : messages,
    lines: (line) => lines[line],
  }
}

/** How a report looks on a stream; in a file it has neither colours nor a width. */
export async function lookOn(
  to: Output | undefined,
  plan: LintPlan | undefined,
  rules: ReadonlyMap<string, Rule>,
  { io, language, settings }: Run,
): Promise<ReporterOptions> {
  return {
    language: plan?.language ?? language,
    paint: to ? await paintFor(to, { io, settings }) : unpainted,
    columns: to?.isTTY ? (to.columns ?? 80) : null,
    rules: cardsOf(rules),
  }
}

/** Colours for a stream, if it gets any. */
export async function paintFor(to: Output, { io, settings }: Pick<Run, 'io' | 'settings'>): Promise<Paint> {
  return wantsColor(to, io.env, settings().color) ? createPaint(true) : unpainted
}

function cardsOf(rules: ReadonlyMap<string, Rule>): ReadonlyMap<string, RuleCard> {
  const cards = [...rules].map(([id, { meta }]): [string, RuleCard] => {
    const { group, severity, description, standard } = meta
    return [id, { id, group, severity, description, standard: standard ?? null, url: null }]
  })
  return new Map([...cards, [UNUSED_SUPPRESSION, OWN_CARD]])
}

/** The one kind of message that comes from the linter itself. */
const OWN_CARD: RuleCard = {
  id: UNUSED_SUPPRESSION,
  group: 'suppression',
  severity: 'warning',
  description: {
    en: 'Comments that suppress findings have findings to suppress.',
    zh: '抑制注释所抑制的问题确实存在。',
  },
  standard: null,
  url: null,
}
