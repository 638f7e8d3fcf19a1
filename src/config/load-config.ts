import { dirname, resolve } from 'node:path'
import { PRESET_NAMES, PRESETS, type PresetName } from '../lint/presets.ts'
import type { Rule } from '../lint/rule.ts'
import { RULES } from '../lint/rules/index.ts'
import type { RuleEntries } from '../lint/settings.ts'
import { nearest } from '../text/nearest.ts'
import { configFault } from './config-faults.ts'
import { configShape } from './config-shape.ts'
import { ConfigError } from './errors.ts'
import type { ConfigBody, FailOn, LintConfig } from './lint-config.ts'
import { loadPlugins, type Plugins } from './plugins.ts'
import { readConfig } from './read-config.ts'
import { misfit } from './shape.ts'
import { termsOf } from './terms.ts'

/** A configuration, checked, with all it extends. */
export interface LoadedConfig {
  readonly path: string
  readonly presets: readonly PresetName[]
  /** In the order in which they hold; later ones over earlier. */
  readonly layers: readonly ConfigLayer[]
  /** Patterns as in `.gitignore`, with the folder they start from. */
  readonly ignore: readonly { readonly folder: string; readonly patterns: readonly string[] }[]
  readonly plugins: Plugins
  readonly failOn?: FailOn
  readonly maxWarnings?: number
  readonly lang?: 'en' | 'zh'
}

/** Settings for the files that globs from a folder match; without globs, for all. */
export interface ConfigLayer {
  readonly folder: string
  readonly files?: readonly string[]
  readonly rules: RuleEntries
  readonly terms: Readonly<Record<string, string>>
  /** Absolute. */
  readonly profile?: string
  readonly pages?: ConfigBody['pages']
}

/**
 * Loads a configuration and all it extends.
 *
 * @param path absolute
 * @param shown the path as the user knows it, for messages
 * @throws ConfigError naming file, key, value and the way out
 */
export async function loadConfig(path: string, shown: string): Promise<LoadedConfig> {
  return load(path, shown, [])
}

async function load(path: string, shown: string, above: readonly string[]): Promise<LoadedConfig> {
  if (above.includes(path)) throw inCircle(shown)
  const value = (await readConfig(path, shown)) ?? {}
  const folder = dirname(path)
  const bases: LoadedConfig[] = []
  const presets: PresetName[] = []
  for (const name of namesIn(value)) {
    const preset = PRESET_NAMES.find((known) => known === name)
    if (preset) presets.push(preset)
    else if (/[./\\]/u.test(name)) bases.push(await load(resolve(folder, name), name, [...above, path]))
    else throw noSuchPreset(shown, name)
  }
  const own = await loadPlugins(pluginsIn(value), folder, shown)
  const plugins = joined([...bases.map((base) => base.plugins), own])
  refuseTwins(plugins.rules, shown)
  const config = checked(value, shown, plugins.rules)
  const { failOn, maxWarnings, lang } = config
  return {
    ...Object.assign({}, ...bases),
    path,
    presets: [...bases.flatMap((base) => base.presets), ...presets],
    layers: [...bases.flatMap(({ layers }) => layers), ...(await layersOf(config, folder))],
    ignore: [
      ...bases.flatMap(({ ignore }) => ignore),
      ...(config.ignore?.length ? [{ folder, patterns: config.ignore }] : []),
    ],
    plugins,
    ...(failOn && { failOn }),
    ...(typeof maxWarnings === 'number' && { maxWarnings }),
    ...(lang && { lang }),
  }
}

function checked(value: unknown, shown: string, plugins: readonly Rule[]): LintConfig {
  const wrong = misfit(value, configShape([...RULES, ...plugins]))
  if (wrong) throw configFault(shown, wrong)
  return value as LintConfig
}

/** What is extended must be known before the rest can be checked: it may bring rules. */
function namesIn(value: unknown): readonly string[] {
  const names = fieldOf(value, 'extends')
  return (Array.isArray(names) ? names : [names]).filter((name) => typeof name === 'string')
}

function pluginsIn(value: unknown): NonNullable<LintConfig['plugins']> {
  const plugins = fieldOf(value, 'plugins')
  return Array.isArray(plugins) ? plugins : []
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

async function layersOf(config: LintConfig, folder: string): Promise<ConfigLayer[]> {
  const layers = [await layerOf(config, folder)]
  for (const { files, ...body } of config.overrides ?? [])
    layers.push({ ...(await layerOf(body, folder)), files: typeof files === 'string' ? [files] : files })
  return layers
}

async function layerOf({ rules, terms, profile, pages }: ConfigBody, folder: string): Promise<ConfigLayer> {
  return {
    folder,
    // A key with nothing after it, as YAML has it, says nothing.
    rules: Object.fromEntries(Object.entries(rules ?? {}).filter(([, entry]) => entry !== null)),
    terms: await termsOf(terms ?? undefined, folder),
    ...(profile && { profile: resolve(folder, profile) }),
    ...(pages && { pages }),
  }
}

function joined(all: readonly Plugins[]): Plugins {
  const modules = all.map((each) => each.modules)
  return {
    rules: [...new Set(all.flatMap(({ rules }) => rules))],
    modules: modules.includes(undefined) ? undefined : [...new Set(modules.flatMap((list) => list ?? []))],
  }
}

function refuseTwins(plugins: readonly Rule[], shown: string): void {
  const taken = new Set(RULES.map(({ meta }) => meta.id))
  for (const { meta } of plugins) {
    if (taken.has(meta.id))
      throw new ConfigError(
        shown,
        { en: `there are two rules \`${meta.id}\``, zh: `有两条规则都叫 \`${meta.id}\`` },
        { en: 'Give the one of the plug-in another id', zh: '请给插件的规则另取一个 id' },
      )
    taken.add(meta.id)
  }
}

/** Layers that a preset amounts to. */
export function presetLayers(names: readonly PresetName[]): RuleEntries[] {
  return names.map((name) => PRESETS[name].rules)
}

function inCircle(shown: string): ConfigError {
  return new ConfigError(
    shown,
    { en: '`extends` leads back to where it started', zh: '`extends` 绕回了自身' },
    { en: 'Take one of them out', zh: '请去掉其中一处' },
  )
}

function noSuchPreset(shown: string, name: string): ConfigError {
  const near = nearest(name, PRESET_NAMES)
  return new ConfigError(
    shown,
    { en: `\`extends\`: unknown preset \`${name}\``, zh: `\`extends\`：没有名为 \`${name}\` 的预设` },
    near
      ? { en: `Did you mean \`${near}\`?`, zh: `是不是 \`${near}\`？` }
      : {
          en: `Presets are ${PRESET_NAMES.join(', ')}; a file is written with its path, ./house.json`,
          zh: `预设有 ${PRESET_NAMES.join('、')}；文件请写路径，如 ./house.json`,
        },
  )
}
