import { isAbsolute, relative, sep } from 'node:path'
import type { RuleEntries } from '../lint/settings.ts'
import type { LayoutOptions } from '../pages/layout.ts'
import { type ConfigLayer, type LoadedConfig, presetLayers } from './load-config.ts'

/** What a configuration says of one file. */
export interface FileSettings {
  /** Later ones hold over earlier. */
  readonly rules: readonly RuleEntries[]
  /** Absolute path. */
  readonly profile: string | undefined
  readonly pages: LayoutOptions
}

/**
 * A function from an absolute path to what a configuration says of it; files for which the same layers hold get the same
 * object. Globs without a slash match names in any folder.
 *
 * @param isPresetGiven a preset was named elsewhere, and holds in place of those the configuration extends
 */
export async function settingsFor(
  config: LoadedConfig,
  isPresetGiven: boolean,
): Promise<(path: string) => FileSettings> {
  const tests: ((path: string) => boolean)[] = []
  for (const layer of config.layers) tests.push(await testOf(layer))
  const known = new Map<string, FileSettings>()
  return (path) => {
    const key = tests.map((test) => (test(path) ? '1' : '0')).join('')
    const settings = known.get(key) ?? merged(config, key, isPresetGiven)
    known.set(key, settings)
    return settings
  }
}

async function testOf({ files, folder }: ConfigLayer): Promise<(path: string) => boolean> {
  if (!files) return () => true
  const { default: picomatch } = await import('picomatch')
  const matchers = files.map((glob) =>
    picomatch(glob.replace(/^\.\//u, ''), { dot: true, basename: !glob.includes('/') }),
  )
  return (path) => {
    const inside = relative(folder, path).split(sep).join('/')
    return !inside.startsWith('../') && !isAbsolute(inside) && matchers.some((matches) => matches(inside))
  }
}

function merged(config: LoadedConfig, key: string, isPresetGiven: boolean): FileSettings {
  const layers = config.layers.filter((_, index) => key[index] === '1')
  const terms: Record<string, string> = Object.assign({}, ...layers.map((layer) => layer.terms))
  return {
    rules: [
      ...(isPresetGiven ? [] : presetLayers(config.presets)),
      ...(Object.keys(terms).length > 0 ? [{ 'term-list': [null, { terms }] } as const] : []),
      ...layers.map(({ rules }) => rules),
    ],
    profile: layers.findLast((layer) => layer.profile !== undefined)?.profile,
    pages: Object.assign({}, ...layers.map(({ pages }) => pages)),
  }
}
