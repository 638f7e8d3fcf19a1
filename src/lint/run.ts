import type { Finding } from '../tree/nodes.ts'
import type { LintDocument } from './document.ts'
import { type OptionValues, optionValues } from './options.ts'
import type { Rule, Severity } from './rule.ts'

/** A rule that is on, how much its findings weigh, and its options as set. */
export interface RuleSetting {
  readonly rule: Rule
  readonly severity: Severity
  readonly options?: OptionValues
}

/** What the rules find in a document, in source order. Rules whose triggers the text lacks are not called. */
export function runRules(document: LintDocument, settings: readonly RuleSetting[]): Finding[] {
  const { source, prose } = document
  const findings: Finding[] = []
  for (const { rule, severity, options } of settings) {
    const { id, triggers, options: specs } = rule.meta
    if (triggers && !triggers.some((trigger) => prose.mayHold(trigger) && source.text.includes(trigger)))
      continue
    rule.check(
      document,
      ({ start, end, message, severity: own, cause, fix }) => {
        findings.push({
          rule: id,
          severity: own !== undefined && WEIGHTS[own] < WEIGHTS[severity] ? own : severity,
          message,
          start,
          end,
          ...(cause && { cause: { start: cause.start, end: cause.end } }),
          ...(fix && fix.length > 0 && { fix: [...fix] }),
        })
      },
      optionValues(specs, options),
    )
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end)
}

const WEIGHTS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }
