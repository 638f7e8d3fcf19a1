import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that nobody ever sees half of it: under a temporary name beside it, then renamed. What is not a
 * regular file (`/dev/stdout`, a named pipe) is written to directly; a symbolic link keeps pointing where it did.
 *
 * Throws what the file system throws; no temporary file is left then.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const existing = statSync(path, { throwIfNoEntry: false })
  if (existing && !existing.isFile()) {
    writeFileSync(path, content)
    return
  }
  const target = existing ? realpathSync(path) : path
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, content, { flag: 'wx', ...(existing && { mode: existing.mode }) })
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
