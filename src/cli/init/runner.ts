import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import about from '../../../package.json' with { type: 'json' }

/** How a machine of others gets hold of bulletin and calls it. */
export interface Runner {
  /** Commands to run first. */
  readonly install: readonly string[]
  /** What stands where a person types `bulletin`. */
  readonly command: string
  /** What npm fetches; `null` where the project itself has bulletin among its dependencies. */
  readonly fetched: string | null
}

/** The runner for the project in a folder: its own bulletin if it has one, else a package, by default of our version. */
export function runnerFor(folder: string, spec: string | undefined): Runner {
  if (spec === undefined && isDependency(folder))
    return { install: ['npm ci'], command: 'npx --no-install bulletin', fetched: null }
  const fetched = spec ?? `bulletin@${about.version}`
  return { install: [], command: `npx --yes --package=${quoted(fetched)} bulletin`, fetched }
}

function isDependency(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return [manifest]
      .flatMap((value) => Object.entries(value ?? {}))
      .some(
        ([key, value]) => /^(?:dev|optional)?dependencies$/iu.test(key) && Object.hasOwn(value, 'bulletin'),
      )
  } catch {
    // None, or one that npm would refuse.
    return false
  }
}

/** As one word of a shell. */
function quoted(text: string): string {
  return /^[\w@:/.+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
