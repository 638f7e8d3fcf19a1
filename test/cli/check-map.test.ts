import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bulletin, folderWith, issuePath } from './fake-io.ts'

const shifted = readFileSync(resolve(import.meta.dirname, '../../fixtures/check/shift/input.txt'), 'utf8')
const text = (...path: readonly string[]) => readFileSync(join(...path), 'utf8')

test('the map goes into the file named, the report where it always goes', async () => {
  const cwd = folderWith('issue.txt')
  const { code, stdout, stderr } = await bulletin(['check', 'issue.txt', '--map', 'map.html'], { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^issue\.txt\n {2}Entry [\s\S]*\n {2}map of the pages: map\.html\n$/u)
  expect(text(cwd, 'map.html')).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/u)
  expect(readdirSync(cwd).sort()).toEqual(['issue.txt', 'map.html'])
})

test('several inputs, a map for each in a folder that is made', async () => {
  const cwd = folderWith('a.txt', 'b.txt')
  const { stdout } = await bulletin(['check', 'a.txt', 'b.txt', '--map', 'maps/', '--lang', 'zh'], { cwd })
  expect(readdirSync(join(cwd, 'maps')).sort()).toEqual(['a.html', 'b.html'])
  expect(text(cwd, 'maps/b.html')).toContain('<html lang="zh-Hans">')
  expect(stdout).toContain(`  版面图：${join('maps', 'a.html')}\n`)
  expect(stdout).toContain(`  版面图：${join('maps', 'b.html')}\n`)
})

test('- is standard output, which the map has to itself', async () => {
  const { code, stdout } = await bulletin(['check', issuePath, '--map', '-'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/u)
  const actions = await bulletin(['check', issuePath, '--map', '-'], { env: { GITHUB_ACTIONS: 'true' } })
  expect(actions.stdout).toBe(stdout)
})

test.each([['json'], ['stylish'], ['github']])('%s is printed as without a map', async (format) => {
  const cwd = folderWith('issue.txt')
  const plain = await bulletin(['check', 'issue.txt', '-f', format], { cwd })
  const drawn = await bulletin(['check', 'issue.txt', '-f', format, '--map', 'map.html'], { cwd })
  expect(drawn).toEqual(plain)
  expect(existsSync(join(cwd, 'map.html'))).toBe(true)
})

test('--quiet still draws', async () => {
  const cwd = folderWith('issue.txt')
  const { stdout } = await bulletin(['check', 'issue.txt', '--map', 'map.html', '-q'], { cwd })
  expect(stdout).toBe('')
  expect(existsSync(join(cwd, 'map.html'))).toBe(true)
})

test('the exit code is that of the check, and with --fix the map shows what was set right', async () => {
  const cwd = folderWith()
  writeFileSync(join(cwd, 'issue.txt'), shifted)
  expect((await bulletin(['check', 'issue.txt', '--map', 'map.html'], { cwd })).code).toBe(1)
  expect(text(cwd, 'map.html')).toContain('class="tag wrong"')
  expect((await bulletin(['check', 'issue.txt', '--map', 'map.html', '--fix'], { cwd })).code).toBe(0)
  expect(text(cwd, 'map.html')).not.toContain('class="tag wrong"')
})

describe('refused before anything is read', () => {
  test.each<[readonly string[], RegExp]>([
    [
      ['gone.txt', 'b.txt', '--map', 'map.html'],
      /^bulletin: map\.html: cannot hold the output of 2 files\. Name a folder: --map map\/\n$/u,
    ],
    [
      ['gone.txt', 'b.txt', '--map', '-'],
      /^bulletin: -: standard output holds one map only\. Name a folder: --map maps\/\n$/u,
    ],
    [
      ['gone.txt', '--map', '-', '-f', 'json'],
      /^bulletin: -: standard output cannot hold both the map and `json`\./u,
    ],
    [
      ['issue.txt', '--map', 'issue.txt'],
      /^bulletin: issue\.txt: is the input issue\.txt and would be overwritten\. Choose another --map\.\n$/u,
    ],
    [['issue.txt', '--map'], /^bulletin: --map <path> needs a value\./u],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await bulletin(['check', ...argv], { cwd: folderWith('issue.txt') })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

test('a map that cannot be written is told beside the report', async () => {
  const { code, stdout, stderr } = await bulletin(['check', 'issue.txt', '--map', 'none/map.html'], {
    cwd: folderWith('issue.txt'),
  })
  expect(code).toBe(2)
  expect(stdout).toMatch(/2 entries/u)
  expect(stderr).toMatch(/^bulletin: none\/map\.html: cannot be written: [^\n]+ Choose another --map\.\n$/u)
})
