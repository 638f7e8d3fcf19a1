import { createRequire } from 'node:module'
import { isAbsolute, resolve } from 'node:path'
import { GROUPS, type Rule } from '../lint/rule.ts'
import { ConfigError } from './errors.ts'
import type { LintConfig } from './lint-config.ts'
import { loadModule } from './read-config.ts'

/** Rules of the user's, and the modules they came from, by which another thread can load them too. */
export interface Plugins {
  readonly rules: readonly Rule[]
  /** Absolute paths; `undefined` where a rule stands in the configuration itself. */
  readonly modules: readonly string[] | undefined
}

/** Loads what a configuration names under `plugins`. Throws `ConfigError` for what is no rule. */
export async function loadPlugins(
  plugins: NonNullable<LintConfig['plugins']>,
  folder: string,
  shown: string,
): Promise<Plugins> {
  const rules: Rule[] = []
  const modules: string[] = []
  for (const plugin of plugins) {
    if (typeof plugin !== 'string') rules.push(...rulesIn(plugin, shown))
    else {
      const path = modulePath(plugin, folder, shown)
      modules.push(path)
      rules.push(...(await rulesOfModule(path, plugin)))
    }
  }
  return { rules, modules: modules.length === plugins.length ? modules : undefined }
}

/** The rules that a module exports: by default, by name, in lists or under `rules`. */
export async function rulesOfModule(path: string, shown: string): Promise<Rule[]> {
  const exported = Object.values(await loadModule(path, shown))
  const rules = [...new Set(exported.flatMap((value) => rulesIn(value, shown, true)))]
  if (rules.length === 0) throw notRules(shown, 'nothing', '没有导出规则')
  return rules
}

/** A path from the folder of the configuration, or a package installed there. */
function modulePath(plugin: string, folder: string, shown: string): string {
  if (plugin.startsWith('.') || isAbsolute(plugin)) return resolve(folder, plugin)
  try {
    return createRequire(resolve(folder, 'bulletin.config.js')).resolve(plugin)
  } catch (cause) {
    throw new ConfigError(
      shown,
      { en: `the plug-in \`${plugin}\` is not installed`, zh: `没有安装插件 \`${plugin}\`` },
      {
        en: `Run \`npm install ${plugin}\`, or begin a path with ./`,
        zh: `请运行 \`npm install ${plugin}\`；若是路径，请以 ./ 开头`,
      },
      { cause },
    )
  }
}

function rulesIn(value: unknown, shown: string, isLoose = false): Rule[] {
  if (Array.isArray(value)) return value.flatMap((item) => rulesIn(item, shown))
  if (isRule(value)) return [sound(value, shown)]
  if (typeof value === 'object' && value !== null && 'rules' in value)
    return Object.values(value.rules ?? {}).flatMap((item) => rulesIn(item, shown))
  if (isLoose) return []
  throw notRules(shown, `\`${String(value)}\``, `实为 \`${String(value)}\``)
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'meta' in value && 'check' in value
}

function sound(rule: Rule, shown: string): Rule {
  const { id, group, severity, description } = rule.meta
  const isSound =
    typeof rule.check === 'function' &&
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id) &&
    description?.en &&
    description.zh
  if (!isSound) throw notRules(shown, `\`${String(id)}\``, `实为 \`${String(id)}\``)
  if (!GROUPS.includes(group)) throw badMeta(shown, id, 'group', group, GROUPS)
  if (!SEVERITIES.includes(severity)) throw badMeta(shown, id, 'severity', severity, SEVERITIES)
  return rule
}

const SEVERITIES = ['error', 'warning', 'info'] as const

function notRules(shown: string, en: string, zh: string): ConfigError {
  return new ConfigError(
    shown,
    {
      en: `expected rules as \`defineRule\` makes them, got ${en}`,
      zh: `应导出 \`defineRule\` 制成的规则，${zh}`,
    },
    { en: 'See docs/configuration.md, `plugins`', zh: '写法见 docs/configuration.md 的 `plugins`' },
  )
}

function badMeta(
  shown: string,
  id: string,
  key: string,
  value: string,
  choices: readonly string[],
): ConfigError {
  return new ConfigError(
    shown,
    { en: `rule \`${id}\`: unknown ${key} \`${value}\``, zh: `规则 \`${id}\` 的 ${key} 不能是 \`${value}\`` },
    { en: `Choose from ${choices.join(', ')}`, zh: `可选：${choices.join('、')}` },
  )
}
