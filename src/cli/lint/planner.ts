import { dirname, resolve } from 'node:path'
import type { IssuerProfile } from '../../config/profile.ts'
import type { FileSettings } from '../../config/settings-for.ts'
import { PRESETS } from '../../lint/presets.ts'
import type { Rule } from '../../lint/rule.ts'
import { RULES } from '../../lint/rules/index.ts'
import { isNamed, type RuleEntries, settingsOf } from '../../lint/settings.ts'
import { UNUSED_SUPPRESSION } from '../../lint/suppress.ts'
import { nearest } from '../../text/nearest.ts'
import type { Run } from '../commands/index.ts'
import { Failure } from '../failure.ts'
import { loadProfile } from '../issue-reader.ts'
import { layoutOf } from '../layout-flags.ts'
import type { Config, Configs } from './configs.ts'
import type { LintFlags, LintOptions } from './flags.ts'
import type { FixMode, LintPlan } from './plan.ts'

/** Makes plans; files for which the same holds share one. */
export interface Planner {
  /** The plan for a file at an absolute path. Throws `ConfigError` or `Failure` where its configuration is wrong. */
  planFor(path: string): Promise<LintPlan>
  /** Every rule met so far, those of plug-ins too. */
  readonly rules: Map<string, Rule>
  /** Modules that plug-ins came from; `undefined` once a rule came from none. */
  modules(): readonly string[] | undefined
  /** How many warnings a configuration allows: the one for the folder the user is in, else the first that says. */
  maxWarnings(): number | undefined
}

/** A planner for the options of a run. */
export async function planner(
  options: LintOptions,
  flags: LintFlags,
  configs: Configs,
  { io, language: usual }: Run,
): Promise<Planner> {
  const rules = new Map(RULES.map((rule) => [rule.meta.id, rule]))
  const modules = new Set<string>()
  const allowed: number[] = []
  let isPortable = true
  const flagged = layoutOf(options)
  const profile = await loadProfile(options.profile, io.cwd)
  const profiles = new Map<string, IssuerProfile | undefined>()
  const plans = new Map<FileSettings | undefined, LintPlan>()
  const isAsked = io.argv.some((word) => word === '--lang' || word.startsWith('--lang='))
  const home = await configs(io.cwd)
  const fix: FixMode = options.fixDryRun ? 'show' : options.fix ? 'write' : 'none'

  async function profileAt(path: string | undefined): Promise<IssuerProfile | undefined> {
    if (profile || path === undefined) return profile
    if (!profiles.has(path)) profiles.set(path, await loadProfile(path, io.cwd))
    return profiles.get(path)
  }

  async function make(config: Config | undefined, settings: FileSettings | undefined): Promise<LintPlan> {
    const own = config?.loaded.plugins ?? { rules: [], modules: [] }
    for (const rule of own.rules) rules.set(rule.meta.id, rule)
    for (const module of own.modules ?? []) modules.add(module)
    if (!own.modules) isPortable = false
    if (config?.loaded.maxWarnings !== undefined) allowed.push(config.loaded.maxWarnings)
    const all = [...RULES, ...own.rules]
    refuseUnknown(flags.rules, all)
    const preset = flags.preset ? [PRESETS[flags.preset].rules] : []
    const resolved = settingsOf(all, [...preset, ...(settings?.rules ?? []), flags.rules])
    const issuer = await profileAt(settings?.profile)
    return {
      rules: resolved.rules.map(({ rule, ...rest }) => ({ id: rule.meta.id, ...rest })),
      known: all.map(({ meta }) => meta.id),
      honoursSuppressions: options.inlineSuppressions !== false,
      unusedSuppressions: resolved.unusedSuppressions,
      words: issuer?.words,
      layout: { ...issuer?.layout, ...settings?.pages, ...flagged },
      encoding: options.encoding,
      language: isAsked ? usual : ((config ?? home)?.loaded.lang ?? usual),
      fix,
      failOn: flags.failOn ?? config?.loaded.failOn ?? 'error',
    }
  }

  return {
    rules,
    modules: () => (isPortable ? [...modules] : undefined),
    maxWarnings: () => home?.loaded.maxWarnings ?? allowed[0],
    async planFor(path) {
      const config = await configs(dirname(resolve(path)))
      const settings = config?.settingsFor(path)
      const plan = plans.get(settings) ?? (await make(config, settings))
      plans.set(settings, plan)
      return plan
    },
  }
}

function refuseUnknown(entries: RuleEntries, rules: readonly Rule[]): void {
  for (const name of Object.keys(entries)) {
    if (name === UNUSED_SUPPRESSION || rules.some((rule) => isNamed(rule, name))) continue
    const near = nearest(
      name,
      rules.flatMap(({ meta: { id, group } }) => [id, `${group}/*`, `${group}/${id}`]),
    )
    throw new Failure(null, {
      en: `--rule: unknown rule \`${name}\`. ${near ? `Did you mean ${near}?` : 'The rules are listed in docs/rules.'}`,
      zh: `--rule：没有名为 \`${name}\` 的规则。${near ? `是不是 ${near}？` : '规则见 docs/rules。'}`,
    })
  }
}
