import { FAIL_ON, type FailOn } from '../../config/lint-config.ts'
import { PRESET_NAMES, type PresetName } from '../../lint/presets.ts'
import { LEVELS, type RuleEntries } from '../../lint/settings.ts'
import { oneOf } from '../choices.ts'
import { Failure } from '../failure.ts'
import type { ReadingOptions } from '../issue-reader.ts'

/** Options of `bulletin lint` as commander hands them over: unchecked strings. */
export interface LintOptions extends ReadingOptions {
  readonly format?: string
  readonly output?: string
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  /** `false`: no configuration is looked for. */
  readonly config?: string | false
  readonly preset?: string
  readonly rule?: readonly string[]
  readonly failOn?: string
  readonly maxWarnings?: string
  readonly quiet?: boolean
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly inlineSuppressions?: boolean
  readonly reportUnusedSuppressions?: string
  readonly cache?: boolean
  readonly cacheLocation?: string
  /** `true`: against `HEAD`. */
  readonly changed?: string | true
  readonly stdinFilename?: string
  readonly jobs?: string
  readonly printConfig?: string
}

/** What the options say of rules and exit codes, checked. */
export interface LintFlags {
  readonly preset: PresetName | undefined
  /** From `--rule` and `--report-unused-suppressions`; they hold over every configuration. */
  readonly rules: RuleEntries
  readonly failOn: FailOn | undefined
  readonly maxWarnings: number | undefined
}

/** Checks the options; throws `Failure` for the first value that cannot be. Names of rules are checked when they are known. */
export function flagsOf(options: LintOptions): LintFlags {
  const unused = options.reportUnusedSuppressions
  return {
    preset: options.preset === undefined ? undefined : oneOf('--preset', options.preset, PRESET_NAMES),
    rules: {
      ...Object.fromEntries((options.rule ?? []).map(ruleFlag)),
      ...(unused !== undefined && {
        'unused-suppression': oneOf('--report-unused-suppressions', unused, LEVELS),
      }),
    },
    failOn: options.failOn === undefined ? undefined : oneOf('--fail-on', options.failOn, FAIL_ON),
    maxWarnings: numberOf('--max-warnings', options.maxWarnings, 0),
  }
}

/** A whole number given on the command line, `undefined` without one; throws `Failure` for anything else. */
export function numberOf(flag: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/u.test(value) && Number(value) >= least) return Number(value)
  throw new Failure(null, {
    en: `${flag}: unexpected \`${value}\`, expected a whole number, ${least} or more.`,
    zh: `${flag} 不能是 \`${value}\`，应为不小于 ${least} 的整数。`,
  })
}

function ruleFlag(value: string): [string, (typeof LEVELS)[number]] {
  const at = value.lastIndexOf(':')
  if (at > 0) return [value.slice(0, at).trim(), oneOf('--rule', value.slice(at + 1).trim(), LEVELS)]
  throw new Failure(null, {
    en: `--rule: unexpected \`${value}\`, expected a rule and a level. Write it as --rule ${value}:off`,
    zh: `--rule 不能是 \`${value}\`，应为规则和级别。请写成 --rule ${value}:off`,
  })
}
