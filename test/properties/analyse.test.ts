import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import type { Source } from '../../src/readers/source.ts'
import { toRecord } from '../../src/record/index.ts'
import { record as definition } from '../../src/record/schema.ts'
import type { Bulletin, Nodes } from '../../src/tree/nodes.ts'
import { visitAll } from '../../src/tree/visit.ts'
import { fragment, issue, text } from './texts.ts'

const issues = resolve(import.meta.dirname, '../../fixtures/issues')
const cases = resolve(import.meta.dirname, '../../../shared/cases')

describe('every issue of the fixtures', () => {
  test.each(readdirSync(issues))('%s', (name) => {
    expectSound(readFileSync(join(issues, name, 'input.txt'), 'utf8'))
  })
})

describe.skipIf(!existsSync(cases))('every case for measuring', () => {
  const files = existsSync(cases) ? readdirSync(cases, { recursive: true, encoding: 'utf8' }) : []
  test.each(files.filter((path) => path.endsWith('.txt')))('%s', (path) => {
    expectSound(readFileSync(join(cases, path), 'utf8'))
  })
})

describe('any text at all', () => {
  test('lines as bulletins have them, in any order', () => {
    fc.assert(fc.property(text(fragment, 40), expectSound), { numRuns: 400 })
  })

  test('issues in their usual order, with damage', () => {
    fc.assert(fc.property(issue, expectSound), { numRuns: 200 })
  })

  test('characters by chance', () => {
    fc.assert(fc.property(text(fc.string({ unit: 'binary', maxLength: 30 }), 20), expectSound), {
      numRuns: 200,
    })
  })

  test('halves of surrogate pairs, controls and invisible characters', () => {
    const odd = '\ud83d|\ude00|\u0000|\u007f|\u0085|\u2028|\u00ad|\u200b|\ufeff'.split('|')
    const unit = fc.oneof(fc.constantFrom(...odd), fc.constantFrom(...'一、（）第1 　…目录\t'))
    fc.assert(fc.property(text(fc.string({ unit, maxLength: 14 }), 24), expectSound), { numRuns: 300 })
  })

  const scraps = [
    '',
    '\n',
    '\r\r\n\f',
    '\ufeff',
    '\f\f\f',
    ' 　\t',
    '目录',
    '目录\n',
    '目录\n……………',
    '\u00ad\n\u200b\u200b',
  ]
  test.each([...scraps, '1', '（', '一、', '\ud800'])('%j', (whole) => {
    expectSound(whole)
  })
})

/** All that holds of every text: nothing lost, positions right, a valid record, and the same again next time. */
function expectSound(whole: string): void {
  const source = sourceFromText(whole)
  const before = structuredClone(source)
  const tree = analyse(source)
  expect(faults(tree, source)).toEqual([])
  expect(definition.safeParse(toRecord(tree, source)).error).toBeUndefined()
  expect(source).toEqual(before)
  expect(analyse(source)).toEqual(tree)
}

const separators = /[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/u
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu

/**
 * What is wrong with the leaves of a tree, in words; a leaf is a node without `children`.
 *
 * Every character with a shape (no white space, no control, none of the invisible) stands in exactly one leaf. There is
 * one exception: what a run-in heading's own position holds beside its leaves belongs to the heading.
 */
function faults(tree: Bulletin, source: Source): string[] {
  const { text: whole } = source
  const found: string[] = []
  const owners = new Uint8Array(whole.length)
  const headings: [number, number][] = []
  const starts = lineStarts(whole)
  visitAll(tree, (node) => {
    const [start, end] = rangeOf(node)
    if ('children' in node) {
      if (node.type === 'heading' && node.runIn) headings.push([start, end])
      for (const child of node.children) {
        const [from, to] = rangeOf(child)
        if (from < start || to > end)
          found.push(`${child.type} ${from}–${to} outside its ${node.type} ${start}–${end}`)
      }
      return
    }
    const slice = whole.slice(start, end)
    if (slice.replace(invisible, '') !== node.value) {
      found.push(`${node.type} ${JSON.stringify(node.value)} stands on ${JSON.stringify(slice)}`)
    }
    for (const point of [node.position.start, node.position.end]) {
      const line = starts.findLastIndex((at) => at <= (point.offset ?? 0))
      const column = (point.offset ?? 0) - (starts[line] ?? 0) + 1
      if (point.line !== line + 1 || point.column !== column) {
        found.push(
          `${node.type} says ${point.line}:${point.column}, offset ${point.offset} is ${line + 1}:${column}`,
        )
      }
    }
    for (let i = start; i < end; i++) owners[i] = (owners[i] ?? 0) + 1
  })
  for (const [start, end] of headings) for (let i = start; i < end; i++) owners[i] ||= 1
  for (let i = 0; i < whole.length && found.length < 10; i++) {
    const owned = owners[i] ?? 0
    if (owned === 1 || (owned === 0 && separators.test(whole.charAt(i)))) continue
    const line = starts.findLastIndex((at) => at <= i)
    found.push(`${JSON.stringify(whole.charAt(i))} at ${i} (line ${line + 1}) stands in ${owned} leaves`)
  }
  return found
}

function rangeOf({ position: { start, end } }: Nodes): [number, number] {
  return [start.offset ?? Number.NaN, end.offset ?? Number.NaN]
}

/** Offsets at which lines begin, as an editor counts them: behind LF, CRLF and a lone CR. */
function lineStarts(whole: string): number[] {
  return [0, ...[...whole.matchAll(/\r\n?|\n/gu)].map((end) => end.index + end[0].length)]
}
