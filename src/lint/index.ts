import type { Source } from '../readers/source.ts'
import type { Bulletin, Finding } from '../tree/nodes.ts'
import { documentOf } from './document.ts'
import { RULES } from './rules/index.ts'
import { type RuleSetting, runRules } from './run.ts'

/** The rules that hold where nobody says otherwise. */
export const defaultSettings: readonly RuleSetting[] = RULES.map((rule) => ({
  rule,
  severity: rule.meta.severity,
}))

/** What the rules find in an analysed document, in source order. */
export function lint(
  tree: Bulletin,
  source: Source,
  settings: readonly RuleSetting[] = defaultSettings,
): Finding[] {
  return runRules(documentOf(tree, source), settings)
}
