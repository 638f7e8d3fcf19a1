import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ExitCode } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'

export const issuePath = resolve(import.meta.dirname, '../../fixtures/cli/issue.txt')

export interface Outcome {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
}

export interface World {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Width of the screen that stderr is; none for a pipe. */
  readonly screen?: number
  /** Width of the screen that stdout is; none for a pipe. */
  readonly terminal?: number
}

/** The command line in a world of its own: runs `main` and keeps what it wrote. */
export async function bulletin(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' }
  const code = await main({
    argv,
    cwd: world.cwd ?? process.cwd(),
    env: world.env ?? {},
    stdin: once(world.stdin ?? ''),
    stdout: {
      isTTY: world.terminal !== undefined,
      columns: world.terminal,
      write(text) {
        written.stdout += text
      },
    },
    stderr: {
      isTTY: world.screen !== undefined,
      columns: world.screen,
      write(text) {
        written.stderr += text
      },
    },
  })
  return { code, ...written }
}

/** A folder of its own for a test, holding the fixture under the given names; removed afterwards. */
export function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of names) cpSync(issuePath, join(folder, name))
  return folder
}

async function* once(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? new TextEncoder().encode(content) : content
}
