import type { Words } from './rule.ts'

interface Described {
  readonly description: Words
}

/** One option of a rule: of which type, what holds where nothing is said, and what it does. */
export type OptionSpec = Described &
  (
    | { readonly type: 'boolean'; readonly default: boolean }
    | { readonly type: 'number'; readonly default: number; readonly min?: number; readonly max?: number }
    | { readonly type: 'choice'; readonly default: string; readonly choices: readonly string[] }
    | { readonly type: 'strings'; readonly default: readonly string[] }
    | { readonly type: 'map'; readonly default: Readonly<Record<string, string>> }
  )

/** The options of a rule by name. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** What an option may be set to. */
export type OptionValue = boolean | number | string | readonly string[] | Readonly<Record<string, string>>

/** Options as set, by name. */
export type OptionValues = Readonly<Record<string, OptionValue>>

interface Values {
  boolean: boolean
  number: number
  choice: string
  strings: readonly string[]
  map: Readonly<Record<string, string>>
}

/** The values that go with specifications. */
export type OptionsOf<S extends OptionSpecs> = {
  readonly [K in keyof S]: S[K] extends { choices: readonly (infer C)[] } ? C : Values[S[K]['type']]
}

/** The defaults, with what was set put over them. */
export function optionValues(specs: OptionSpecs | undefined, set: OptionValues = {}): OptionValues {
  const values: Record<string, OptionValue> = {}
  for (const [name, spec] of Object.entries(specs ?? {})) values[name] = set[name] ?? spec.default
  return values
}
