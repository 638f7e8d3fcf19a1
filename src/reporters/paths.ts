import { isAbsolute, posix, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { wellFormed } from './printable.ts'

/** A path as repositories write it: with slashes, without `./` at its start. */
export function plainPath(path: string): string {
  return posix.normalize(path.split(sep).join('/'))
}

/** A path as a URI: percent-encoded and relative, or a `file:` URI where the path is absolute. */
export function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href
  return plainPath(path)
    .split('/')
    .map((segment) => encodeURIComponent(wellFormed(segment)))
    .join('/')
}
