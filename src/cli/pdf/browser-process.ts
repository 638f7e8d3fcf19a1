import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Readable, Writable } from 'node:stream'
import type { Bilingual } from '../io.ts'
import { BrowserFault, type DevTools, devTools } from './devtools.ts'

/** A browser without a window, and the way to speak to it. */
export interface BrowserProcess {
  readonly devTools: DevTools
  /** Ends it, by force if it does not go, and removes its profile. Never rejects. */
  close(): Promise<void>
}

/**
 * Starts a browser that uses no network, reads no profile of the user's and outlives nothing: it goes when this
 * process ends or is interrupted, and even when it is killed, for then its pipe breaks.
 *
 * A browser that cannot be started, or stops before its time, ends `devTools` with the reason.
 */
export function startBrowser(path: string): BrowserProcess {
  const profile = mkdtempSync(join(tmpdir(), 'bulletin-'))
  const child = spawned(path, profile)
  const tools = devTools(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const complaint = lastWords(child.stderr as Readable)
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      tools.end(error)
      resolve()
    })
    child.once('exit', (code, signal) => {
      function settle(): void {
        clearTimeout(timer)
        tools.end(new BrowserFault(stopped(signal ?? code, complaint())))
        resolve()
      }
      // Its last words may still be under way, but something it left behind may hold the stream open.
      const timer = setTimeout(settle, 500)
      child.once('close', settle)
    })
  })
  const unguard = guard(() => {
    kill(child)
    removeNow(profile)
  })

  return {
    devTools: tools,
    async close() {
      tools.send('Browser.close', {}).catch(() => kill(child))
      const timer = setTimeout(() => kill(child), PATIENCE)
      await gone
      clearTimeout(timer)
      // A wrapper may end before what it started.
      kill(child)
      unguard()
      await rm(profile, REMOVAL).catch(() => {})
    },
  }
}

function spawned(path: string, profile: string): ChildProcess {
  try {
    return spawn(path, [...FLAGS, ...sandboxFlags(), `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...temporaryIn(profile) },
      // A group of its own, so that all of it can be killed. On Windows that would open a window.
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
  } catch (error) {
    removeNow(profile)
    throw error
  }
}

/** How long a browser may take to close by itself, in milliseconds. */
const PATIENCE = 2_000

const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  // No network: neither for a page, nor for the browser's own errands.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--no-pings',
  // No key chain of the system, which would ask the user for a password.
  '--password-store=basic',
  '--use-mock-keychain',
  // The shared memory of a container is small, and a printer needs no graphics card.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--noerrdialogs',
  // Advances of characters as the font has them, not rounded to the pixels of a screen.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
] as const

/** What Chromium puts among the temporary files goes with its profile, where the path of its socket is not too long. */
function temporaryIn(profile: string): NodeJS.ProcessEnv {
  return process.platform === 'linux' && profile.length <= 60 ? { TMPDIR: profile } : {}
}

function removeNow(folder: string): void {
  try {
    rmSync(folder, REMOVAL)
  } catch {
    // A folder left among the temporary ones harms nobody.
  }
}

/** Chromium refuses to start as root with its sandbox. */
function sandboxFlags(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function kill(child: ChildProcess): void {
  try {
    if (child.pid === undefined) return
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Calls `stop` should this process end or be interrupted, which it then is; the result calls that off. */
function guard(stop: () => void): () => void {
  function interrupted(signal: NodeJS.Signals): void {
    unguard()
    stop()
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  function unguard(): void {
    process.off('exit', stop)
    for (const signal of SIGNALS) process.off(signal, interrupted)
  }
  process.on('exit', stop)
  for (const signal of SIGNALS) process.on(signal, interrupted)
  return unguard
}

function stopped(how: string | number | null, complaint: string): Bilingual {
  const said = complaint === '' ? { en: '', zh: '' } : { en: `: ${complaint}`, zh: `：${complaint}` }
  const [en, zh] = typeof how === 'number' ? [`exit code ${how}`, `退出码 ${how}`] : [how, how]
  return { en: `it stopped (${en})${said.en}`, zh: `它退出了（${zh}）${said.zh}` }
}

/** What a program said last on its stream of errors, what stopped it before what it merely missed. */
function lastWords(stream: Readable): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk) => {
    text = (text + chunk).slice(-8_000)
  })
  return () => {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const line = lines.findLast((candidate) => FATAL.test(candidate)) ?? lines.at(-1) ?? ''
    return line
      .replace(/^\[[^\]]*\]\s*/u, '')
      .replace(/[\s.。]+$/u, '')
      .slice(0, 300)
  }
}

const FATAL = /:FATAL:|sandbox|cannot|not found/iu
