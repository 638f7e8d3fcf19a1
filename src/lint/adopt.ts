import { defineRule, type Rule, type RuleMeta } from './rule.ts'

/** A rule that hands on what the passes before found under the same name: see `toc/findings.ts`. */
export function adopt(meta: RuleMeta<Record<never, never>>): Rule {
  return defineRule(meta, ({ tree }, report) => {
    for (const { rule, ...problem } of tree.data.facts.findings) if (rule === meta.id) report(problem)
  })
}
