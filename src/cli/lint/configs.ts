import { statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { configFinder } from '../../config/find-config.ts'
import type { LoadedConfig } from '../../config/load-config.ts'
import type { FileSettings } from '../../config/settings-for.ts'
import { Failure } from '../failure.ts'
import type { LintOptions } from './flags.ts'

/** A configuration in use. */
export interface Config {
  readonly loaded: LoadedConfig
  settingsFor(path: string): FileSettings
}

/** The configuration for the files in a folder: an absolute path to it, and what it leads to. */
export type Configs = (folder: string) => Promise<Config | undefined>

/**
 * Finds and loads configurations, each once: the one named by `--config`, none for `--no-config`, else the nearest upwards.
 * What reads them is loaded when there is one.
 */
export function configsOf({ config, preset }: LintOptions, cwd: string): Configs {
  const loading = new Map<string, Promise<Config>>()

  function load(path: string, shown: string): Promise<Config> {
    const known = loading.get(path) ?? loadOne(path, shown, preset !== undefined)
    loading.set(path, known)
    return known
  }
  if (config === false) return async () => undefined
  if (config !== undefined) {
    const path = resolve(cwd, config)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw noSuchConfig(config)
    return () => load(path, config)
  }
  const find = configFinder()
  return async (folder) => {
    const path = find(folder)
    return path === undefined ? undefined : load(path, shownFrom(cwd, path))
  }
}

async function loadOne(path: string, shown: string, isPresetGiven: boolean): Promise<Config> {
  const [{ loadConfig }, { settingsFor }] = await Promise.all([
    import('../../config/load-config.ts'),
    import('../../config/settings-for.ts'),
  ])
  const loaded = await loadConfig(path, shown)
  return { loaded, settingsFor: await settingsFor(loaded, isPresetGiven) }
}

/** A path as the user would write it: from where they are, unless that leads far up. */
export function shownFrom(cwd: string, path: string): string {
  const near = relative(cwd, path)
  return near === '' ? '.' : near.startsWith('..') && dirname(near) !== '..' ? path : near
}

function noSuchConfig(path: string): Failure {
  return new Failure(path, {
    en: 'no such configuration. Check the path given with --config, or leave it out to have one found.',
    zh: '没有这个配置文件。请核对 --config 给出的路径；不写则自动查找。',
  })
}
