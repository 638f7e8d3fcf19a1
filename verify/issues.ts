import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { evaluate } from '../eval/evaluate.mjs'
import * as library from '../src/index.ts'
import { LONG_ISSUES } from './long-issues.ts'
import { SETTINGS, type SettingName } from './settings.ts'

/** An issue to be printed. */
export interface Issue {
  /** Ends in the file's extension, by which its format is known. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The ways in which it is printed. */
  readonly settings: readonly SettingName[]
}

const ALL = Object.keys(SETTINGS) as readonly SettingName[]
const INVENTED = 24

/** Every issue: those made to be hard to print, those of the parser's fixtures, invented ones, and the files of a folder. */
export function issues(root: string, folder?: string): Issue[] {
  const printed = filesOf(join(root, 'fixtures', 'print'), '')
    .filter((path) => !/\.(?:pages\.txt|print\.json)$/u.test(path))
    .map((path) => issueOf(path, ALL))
  const parsed = filesOf(join(root, 'fixtures', 'issues'), 'input.txt')
    .filter((_, i) => i % 3 === 0)
    .map((path, i) => issueOf(path, ['default', turn(i)], `${basename(dirname(path))}.txt`))
  const own =
    folder === undefined ? [] : filesOf(folder, '').map((path, i) => issueOf(path, ['default', turn(i)]))
  return [...printed, ...longIssues(), ...invented(), ...parsed, ...own]
}

/** Issues with more of everything than others have. */
export function longIssues(): Issue[] {
  return Object.entries(LONG_ISSUES).map(([name, write]) => ({
    name: `${name}.txt`,
    bytes: bytesOf(write()),
    settings: ['default', 'a5', 'new-page', 'plain'],
  }))
}

/** Issues of the evaluation, one of each way in which a text comes from paper, in turn. */
function invented(): Issue[] {
  return evaluate(library, { seed: 11, issues: INVENTED }).map(({ issue }, i) => ({
    name: `invented-${String(issue.index).padStart(2, '0')}.txt`,
    bytes: bytesOf(issue.text),
    settings: i % 3 === 0 ? ['default', turn(i / 3)] : ['default'],
  }))
}

/** An issue in a file. */
export function issueOf(path: string, settings: readonly SettingName[], name = basename(path)): Issue {
  return { name, bytes: readFileSync(path), settings }
}

/** Another way of printing than the usual, each in its turn. */
function turn(i: number): SettingName {
  return ALL[1 + (i % (ALL.length - 1))] as SettingName
}

function filesOf(folder: string, name: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ['.txt', '.md'].includes(extname(path)) && path.endsWith(name))
    .sort()
    .map((path) => join(folder, path))
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
