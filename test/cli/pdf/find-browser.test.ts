import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BrowserSearch, findBrowser, isProgram } from '../../../src/cli/pdf/find-browser.ts'
import { folderWith } from '../fake-io.ts'

/** A machine that has these programs and no others. */
function machine(programs: readonly string[], search: Partial<BrowserSearch> = {}): BrowserSearch {
  const env = { PATH: '/usr/bin:/snap/bin' }
  return { cwd: '/work', env, platform: 'linux', exists: (path) => programs.includes(path), ...search }
}

const windows = {
  platform: 'win32',
  cwd: 'C:\\work',
  env: {
    Path: 'C:\\Windows;D:\\tools',
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\he\\AppData\\Local',
  },
} as const
const mac = { platform: 'darwin', env: { PATH: '/usr/bin', HOME: '/Users/he' } } as const

const chrome = 'C:\\Users\\he\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
const macEdge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
const macChrome = '/Users/he/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

test.each<[string, BrowserSearch, string]>([
  ['on the PATH', machine(['/usr/bin/google-chrome']), '/usr/bin/google-chrome'],
  ['in its later folders', machine(['/snap/bin/chromium']), '/snap/bin/chromium'],
  ['Chromium first', machine(['/usr/bin/brave', '/snap/bin/chromium']), '/snap/bin/chromium'],
  ['on the PATH of Windows', machine(['D:\\tools\\msedge.exe'], windows), 'D:\\tools\\msedge.exe'],
  ['where Windows keeps it', machine([edge], windows), edge],
  ['where a user of Windows keeps it', machine([edge, chrome], windows), chrome],
  ['among the applications of macOS', machine([macEdge], mac), macEdge],
  ['among the applications of its user', machine([macEdge, macChrome], mac), macChrome],
])('finds a browser %s', (_, search, path) => {
  expect(findBrowser(search)).toBe(path)
})

test.each<[string, string, string]>([
  ['a path', '/opt/chrome', '/opt/chrome'],
  ['a path from here', './chrome', '/work/chrome'],
  ['a command', 'vivaldi', '/usr/bin/vivaldi'],
])('takes the browser named by %s', (_, named, path) => {
  const search = machine(['/usr/bin/chromium', path])
  expect(findBrowser({ ...search, named })).toBe(path)
  const env = { ...search.env, CHROME_PATH: named }
  expect(findBrowser({ ...search, env })).toBe(path)
})

test('takes a command of Windows with and without its ending', () => {
  const search = machine(['D:\\tools\\vivaldi.exe'], windows)
  expect(findBrowser({ ...search, named: 'vivaldi' })).toBe('D:\\tools\\vivaldi.exe')
  expect(findBrowser({ ...search, named: 'vivaldi.exe' })).toBe('D:\\tools\\vivaldi.exe')
})

test('asks the option first, then the variables from ours to those of others', () => {
  const search = machine(['/a', '/b', '/c', '/d'])
  const env = { BULLETIN_BROWSER: '/b', CHROME_PATH: '/c', PUPPETEER_EXECUTABLE_PATH: '/d' }
  expect(findBrowser({ ...search, env, named: '/a' })).toBe('/a')
  expect(findBrowser({ ...search, env })).toBe('/b')
  expect(findBrowser({ ...search, env: { ...env, BULLETIN_BROWSER: '' } })).toBe('/c')
  expect(findBrowser({ ...search, env: { PUPPETEER_EXECUTABLE_PATH: '/d' } })).toBe('/d')
})

describe('says what is wrong', () => {
  test.each<[string, BrowserSearch, string, string]>([
    [
      'with the option',
      machine(['/usr/bin/chromium'], { named: 'netscape' }),
      '--browser names `netscape`, which is not a program that can be run.',
      '--browser 指定的“netscape”不是可以运行的程序。',
    ],
    [
      'with a variable',
      machine(['/usr/bin/chromium'], { env: { PATH: '/usr/bin', CHROME_PATH: '/old/chrome' } }),
      'CHROME_PATH names `/old/chrome`, which is not a program that can be run.',
      'CHROME_PATH 指定的“/old/chrome”不是可以运行的程序。',
    ],
    [
      'when there is none',
      machine([]),
      'no browser to print with: none of chromium, chromium-browser, google-chrome, ',
      '没有可用来打印的浏览器：PATH 中没有 chromium、chromium-browser、google-chrome、',
    ],
    [
      'when there is none on a Mac',
      machine([], mac),
      'is on the PATH or in the usual places. Install Chromium',
      'PATH 和常见安装位置中没有 chromium、',
    ],
  ])('%s', (_, search, en, zh) => {
    expect(() => findBrowser(search)).toThrow(
      expect.objectContaining({
        name: 'Failure',
        path: null,
        text: { en: expect.stringContaining(en), zh: expect.stringContaining(zh) },
      }),
    )
  })
})

test.skipIf(process.platform === 'win32')('a program is a file that may be run', () => {
  const folder = folderWith()
  const path = join(folder, 'browser')
  writeFileSync(path, '')
  expect([isProgram(path), isProgram(folder), isProgram(join(folder, 'none'))]).toEqual([false, false, false])
  chmodSync(path, 0o755)
  expect(isProgram(path)).toBe(true)
})
