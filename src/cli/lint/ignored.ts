import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Ignore } from 'ignore'
import type { Configs } from './configs.ts'

/** Name of the file that lists what is left out, in the syntax of `.gitignore`. */
export const IGNORE_FILE = '.bulletinignore'

/** Whether a file or folder at an absolute path is left out. */
export type Ignored = (path: string, isFolder?: boolean) => Promise<boolean>

interface Patterns {
  readonly folder: string
  readonly patterns: Ignore
}

/** Asks the ignore files in all folders above, then the configuration; the syntax is read only where there is some. */
export function ignoredBy(configs: Configs): Ignored {
  const files = new Map<string, readonly Patterns[]>()
  const lists = new Map<string, readonly Patterns[]>()

  async function fromFiles(folder: string): Promise<readonly Patterns[]> {
    const known = files.get(folder)
    if (known) return known
    const parent = dirname(folder)
    const above = parent === folder ? [] : await fromFiles(parent)
    const text = textIn(folder)
    const all = text === undefined ? above : [...above, await patternsOf(folder, text)]
    files.set(folder, all)
    return all
  }

  async function fromConfig(folder: string): Promise<readonly Patterns[]> {
    const loaded = (await configs(folder))?.loaded
    if (!loaded || loaded.ignore.length === 0) return []
    const known =
      lists.get(loaded.path) ??
      (await Promise.all(loaded.ignore.map((each) => patternsOf(each.folder, each.patterns))))
    lists.set(loaded.path, known)
    return known
  }

  return async (path, isFolder = false) => {
    const folder = dirname(path)
    let isIgnored = false
    for (const each of [...(await fromFiles(folder)), ...(await fromConfig(folder))]) {
      const inside = relative(each.folder, path).split(sep).join('/')
      if (inside === '' || inside.startsWith('../')) continue
      const { ignored, unignored } = each.patterns.test(isFolder ? `${inside}/` : inside)
      if (ignored) isIgnored = true
      else if (unignored) isIgnored = false
    }
    return isIgnored
  }
}

async function patternsOf(folder: string, patterns: string | readonly string[]): Promise<Patterns> {
  const { default: ignore } = await import('ignore')
  return { folder, patterns: ignore().add(patterns) }
}

function textIn(folder: string): string | undefined {
  const path = join(folder, IGNORE_FILE)
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined
}
