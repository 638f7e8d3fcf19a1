import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Names a configuration may have, the one that counts where there are several first. */
export const CONFIG_NAMES = ['json', 'yaml', 'yml', 'js', 'mjs', 'ts'].map(
  (ending) => `bulletin.config.${ending}`,
)

/** Finds the configuration for a folder: the nearest one, upwards. Looks into no folder twice. */
export function configFinder(): (folder: string) => string | undefined {
  const found = new Map<string, string | undefined>()

  function find(folder: string): string | undefined {
    if (found.has(folder)) return found.get(folder)
    const parent = dirname(folder)
    const path = configIn(folder) ?? (parent === folder ? undefined : find(parent))
    found.set(folder, path)
    return path
  }
  return find
}

function configIn(folder: string): string | undefined {
  return CONFIG_NAMES.map((name) => join(folder, name)).find((path) =>
    statSync(path, { throwIfNoEntry: false })?.isFile(),
  )
}
