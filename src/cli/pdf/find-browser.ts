import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failure.ts'

/** Where to look for a browser: the outside world as far as the search goes. */
export interface BrowserSearch {
  /** What `--browser` says: a path, or the name of a command. */
  readonly named?: string | undefined
  /** Folder that a relative path starts from. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** Whether a path is a program that can be run. */
  exists(path: string): boolean
}

/**
 * Path of a browser of the Chromium family: the one named, else the one in the environment, else the first known one
 * on the PATH, else in the places where installers put it. No other engine prints a tagged PDF with an outline.
 *
 * Throws `Failure` when there is none, or when the one asked for does not exist: no other is taken in its place.
 */
export function findBrowser(search: BrowserSearch): string {
  const { named, env } = search
  if (named !== undefined) return resolve(named, search) ?? missing('--browser', named)
  for (const variable of VARIABLES) {
    const value = env[variable]
    if (value) return resolve(value, search) ?? missing(variable, value)
  }
  for (const name of COMMANDS) {
    const found = onPath(name, search)
    if (found !== undefined) return found
  }
  return usualPlaces(search).find(search.exists) ?? none(search.platform)
}

/** Whether a path of this machine is a file that may be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** Environment variables that name a browser: ours, then those that other tools have made usual. */
const VARIABLES = ['BULLETIN_BROWSER', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'] as const

/** Commands of the family; those that follow the system's own updates first. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'brave-browser',
  'brave',
  'chrome-headless-shell',
] as const

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'] as const

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
] as const

/** A path as it stands, a bare word as a command. */
function resolve(value: string, search: BrowserSearch): string | undefined {
  const { cwd, exists, platform } = search
  const { resolve: absolute } = pathsOf(platform)
  if (!/[/\\]/u.test(value)) return onPath(value, search)
  return [absolute(cwd, value)].find(exists)
}

function onPath(name: string, { env, exists, platform }: BrowserSearch): string | undefined {
  const { delimiter, join } = pathsOf(platform)
  const file = platform === 'win32' && !/\.exe$/iu.test(name) ? `${name}.exe` : name
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, file)).find(exists)
}

function usualPlaces({ env, platform }: BrowserSearch): readonly string[] {
  const { join } = pathsOf(platform)
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])]
    return MAC_APPS.flatMap((app) =>
      folders.map((folder) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    )
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return WINDOWS_PROGRAMS.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [join(folder, program)] : [])),
    )
  }
  return []
}

function pathsOf(platform: NodeJS.Platform): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix
}

function missing(origin: string, value: string): never {
  throw new Failure(null, {
    en: `${origin} names \`${value}\`, which is not a program that can be run. Name a browser of the Chromium family.`,
    zh: `${origin} 指定的“${value}”不是可以运行的程序。请指定一个 Chromium 系的浏览器。`,
  })
}

function none(platform: NodeJS.Platform): never {
  const usual = platform === 'darwin' || platform === 'win32'
  throw new Failure(null, {
    en:
      `no browser to print with: none of ${COMMANDS.join(', ')} is on the PATH` +
      `${usual ? ' or in the usual places' : ''}. Install Chromium or name a browser with --browser PATH, ` +
      'or write .html and print that.',
    zh:
      `没有可用来打印的浏览器：PATH ${usual ? '和常见安装位置' : ''}中没有 ${COMMANDS.join('、')}。` +
      '请安装 Chromium，或用 --browser 路径 指定浏览器，也可以先输出 .html 再打印。',
  })
}
