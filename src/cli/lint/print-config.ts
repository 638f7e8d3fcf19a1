import { dirname, relative, resolve } from 'node:path'
import { optionValues } from '../../lint/options.ts'
import { UNUSED_SUPPRESSION } from '../../lint/suppress.ts'
import type { Run } from '../commands/index.ts'
import type { Configs } from './configs.ts'
import type { LintFlags } from './flags.ts'
import { ignoredBy } from './ignored.ts'
import type { Planner } from './planner.ts'

/** Prints as JSON what holds for a file, which need not exist: where its configuration is, and every rule with its options. */
export async function printConfig(
  path: string,
  {
    plans,
    configs,
    flags,
  }: { readonly plans: Planner; readonly configs: Configs; readonly flags: LintFlags },
  { io }: Pick<Run, 'io'>,
): Promise<void> {
  const file = resolve(io.cwd, path)
  const plan = await plans.planFor(file)
  const config = await configs(dirname(file))
  const set = new Map(plan.rules.map((rule) => [rule.id, rule]))
  const rules = [...plans.rules.values()]
    .filter(({ meta }) => plan.known.includes(meta.id))
    .map(({ meta }) => {
      const setting = set.get(meta.id)
      const options = optionValues(meta.options, setting?.options)
      const level = setting?.severity ?? 'off'
      return [meta.id, setting && Object.keys(options).length > 0 ? [level, options] : level]
    })
  const held = {
    file: path,
    config: config ? relative(io.cwd, config.loaded.path) : null,
    presets: flags.preset ? [flags.preset] : (config?.loaded.presets ?? []),
    ignored: await ignoredBy(configs)(file),
    failOn: plan.failOn,
    maxWarnings: flags.maxWarnings ?? config?.loaded.maxWarnings ?? null,
    lang: plan.language,
    pages: plan.layout,
    rules: { ...Object.fromEntries(rules), [UNUSED_SUPPRESSION]: plan.unusedSuppressions },
  }
  io.stdout.write(`${JSON.stringify(held, null, 2)}\n`)
}
