import type { OptionValue } from '../../lint/options.ts'
import { PRESET_NAMES, PRESETS, type PresetName } from '../../lint/presets.ts'
import type { Group, Rule, Severity, Words } from '../../lint/rule.ts'
import { settingsOf } from '../../lint/settings.ts'

/** What is known of a rule, as `bulletin rules --format json` prints it. */
export interface RuleFacts {
  readonly id: string
  readonly group: Group
  readonly description: Words
  readonly severity: Severity
  /** Its severity in each preset. */
  readonly presets: Readonly<Record<PresetName, Severity | 'off'>>
  readonly standard: string | null
  readonly fixable: boolean
  readonly options: readonly OptionFacts[]
}

/** What is known of an option of a rule. */
export interface OptionFacts {
  readonly name: string
  readonly type: string
  readonly default: OptionValue
  /** What it may be set to, where not anything of its type; `null` where an end is open. */
  readonly choices?: readonly string[]
  readonly range?: readonly [number | null, number | null]
  readonly description: Words
}

/** What is known of rules, in their order. */
export function factsOf(rules: readonly Rule[]): RuleFacts[] {
  const presets = PRESET_NAMES.map((name) => [name, severitiesIn(name, rules)] as const)
  return rules.map(({ meta }) => ({
    id: meta.id,
    group: meta.group,
    description: meta.description,
    severity: meta.severity,
    presets: Object.fromEntries(
      presets.map(([name, severities]) => [name, severities.get(meta.id) ?? 'off']),
    ) as RuleFacts['presets'],
    standard: meta.standard ?? null,
    fixable: meta.fixable === true,
    options: optionsIn(meta.options),
  }))
}

function severitiesIn(preset: PresetName, rules: readonly Rule[]): Map<string, Severity> {
  const settings = settingsOf(rules, [PRESETS[preset].rules])
  return new Map(settings.rules.map(({ rule, severity }) => [rule.meta.id, severity]))
}

function optionsIn(specs: Rule['meta']['options'] = {}): OptionFacts[] {
  return Object.entries(specs).map(([name, spec]) => ({
    name,
    type: spec.type,
    default: spec.default,
    ...(spec.type === 'choice' && { choices: spec.choices }),
    ...(spec.type === 'number' &&
      (spec.min !== undefined || spec.max !== undefined) && {
        range: [spec.min ?? null, spec.max ?? null] as const,
      }),
    description: spec.description,
  }))
}
