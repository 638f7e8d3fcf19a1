import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Rooms of `src/`, lowest first; those on one line do not know each other. */
const floors = [
  ['text'],
  ['tree'],
  ['grid', 'record'],
  ['readers', 'parser'],
  ['toc'],
  ['pages'],
  ['analyse.ts'],
  ['lint', 'writers', 'reporters'],
  ['plugins', 'config', 'faces'],
  ['batch'],
  ['cli'],
  ['index.ts'],
]
/** What a reader hands over: a contract that every room may speak of, though only as a type. */
const contracts = ['readers/source.ts']

const root = resolve(import.meta.dirname, '../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
const importing =
  /^(?:import|export) (?<type>type )?[^'"]*?from '(?<path>\.[^']+)'|import\('(?<lazy>\.[^']+)'\)/gmu

test.each(files)('%s imports only from below', (file) => {
  for (const { groups } of readFileSync(join(root, file), 'utf8').matchAll(importing)) {
    const target = posix.join(posix.dirname(file), groups?.path ?? groups?.lazy ?? '')
    if (target === '../package.json') continue
    const allowed =
      roomOf(target) === roomOf(file) ||
      floorOf(target) < floorOf(file) ||
      (groups?.type !== undefined && contracts.includes(target))
    expect(allowed, `${file} imports ${target}`).toBe(true)
  }
})

function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

function floorOf(path: string): number {
  const floor = floors.findIndex((rooms) => rooms.includes(roomOf(path)))
  expect(floor, `${path} stands in no known room`).toBeGreaterThanOrEqual(0)
  return floor
}
