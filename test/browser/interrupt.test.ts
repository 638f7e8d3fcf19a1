import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { chromium } from './chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-interrupt-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Where processes can be counted without another program.
const possible = chromium !== undefined && process.platform === 'linux'
const place = possible ? 'a printer' : 'a printer: no Chromium, or not Linux, so nothing is interrupted'

describe.skipIf(!possible)(place, () => {
  test.each([
    ['interrupted', 'SIGINT', 0],
    ['asked to end', 'SIGTERM', 0],
    ['cut off', 'SIGHUP', 0],
    // Nobody is left to remove the profile.
    ['killed', 'SIGKILL', 1],
  ] as const)('that is %s leaves no browser behind', async (_, signal, profiles) => {
    const { child, temporary } = await printing(signal)
    const ended = new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)))
    child.kill(signal)
    expect(await ended).toBe(signal)
    await vi.waitFor(() => expect(runningIn(temporary)).toEqual([]), { timeout: 10_000 })
    expect(readdirSync(temporary)).toHaveLength(profiles)
  })

  test('that its process forgets to close leaves none either', async () => {
    const { child, temporary } = await printing('forgotten')
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.stdin?.end()
    expect(await ended).toBe(7)
    await vi.waitFor(() => expect(runningIn(temporary)).toEqual([]), { timeout: 10_000 })
    expect(readdirSync(temporary)).toEqual([])
  })
})

/** A process whose browser has printed once and waits, and its folder for temporary files. */
async function printing(name: string): Promise<{ child: ChildProcess; temporary: string }> {
  const temporary = join(folder, name)
  mkdirSync(temporary)
  const script = join(folder, 'waits.mjs')
  buildSync({
    entryPoints: [join(import.meta.dirname, '../../src/cli/pdf/print-pdf.ts')],
    outfile: join(folder, 'print-pdf.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
  })
  writeFileSync(script, WAITING)
  const env = { ...process.env, TMPDIR: temporary }
  const child = spawn(process.execPath, [script, chromium ?? ''], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  expect(runningIn(temporary).length).toBeGreaterThan(0)
  return { child, temporary }
}

const WAITING = `
import { pdfPrinter } from './print-pdf.mjs'
await pdfPrinter(process.argv[2]).print('<p>x')
console.log('printed')
process.stdin.on('end', () => process.exit(7)).resume()
`

/** Commands of running processes that name a folder. */
function runningIn(path: string): readonly string[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name))
  return ids.map(commandOf).filter((command) => command.includes(path))
}

function commandOf(id: string): string {
  try {
    return readFileSync(join('/proc', id, 'cmdline'), 'utf8')
  } catch {
    return ''
  }
}
