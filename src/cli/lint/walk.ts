import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readers } from '../../readers/index.ts'
import type { Ignored } from './ignored.ts'
import type { Input } from './plan.ts'

/** How a folder is walked. */
export interface Walk {
  readonly ignored: Ignored
  /** Whether a file counts, by its path from the folder walked, parted by slashes. Default: by its ending. */
  readonly counts?: (inside: string) => boolean
  /** Whether names that begin with a dot count. */
  readonly dots?: boolean
}

/** The files in a folder and the folders in it, and how many were left out on somebody's word. */
export interface Walked {
  readonly files: readonly Input[]
  readonly ignored: number
}

/**
 * Walks a folder in the order of names. Links are not followed, and hidden folders and `node_modules` left out.
 *
 * @param folder absolute
 * @param shown the folder as the user would write it; empty for the one they are in
 */
export async function walk(folder: string, shown: string, how: Walk): Promise<Walked> {
  const files: Input[] = []
  let ignored = 0

  async function enter(at: string, name: string, inside: string): Promise<void> {
    const entries = readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (entry.name === 'node_modules' || (entry.name.startsWith('.') && !how.dots)) continue
      const path = join(at, entry.name)
      const below = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) {
        if (await how.ignored(path, true)) ignored++
        else await enter(path, join(name, entry.name), below)
      } else if (entry.isFile() && (how.counts ?? isText)(below)) {
        if (await how.ignored(path)) ignored++
        else files.push({ path: join(name, entry.name), file: path, size: statSync(path).size })
      }
    }
  }
  await enter(folder, shown, '')
  return { files, ignored }
}

/** Whether a file is text or Markdown by its name. */
export function isText(name: string): boolean {
  const lower = name.toLowerCase()
  return readers.some(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)))
}
