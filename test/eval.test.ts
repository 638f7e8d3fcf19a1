import { expect, test } from 'vitest'
import { evaluate } from '../eval/evaluate.mjs'
import * as library from '../src/index.ts'
import type { Bulletin, PageCheck } from '../src/tree/nodes.ts'

/** Modes in which wrong verdicts are still known. */
const unsettled: ReadonlySet<string> = new Set(['soft breaks, partly healed', 'page marks partly lost'])

const scores = evaluate(library, { seed: 7, issues: 40 })

test('the same seed makes the same issues', () => {
  const again = evaluate(library, { seed: 7, issues: 3, from: 20 })
  expect(again.map(({ issue }) => issue)).toEqual(scores.slice(20, 23).map(({ issue }) => issue))
  const other = evaluate(library, { seed: 8, issues: 1 })
  expect(other[0]?.issue.text).not.toBe(scores[0]?.issue.text)
})

test('the issues differ in layout and in what is left of the pages', () => {
  expect(new Set(scores.map(({ issue }) => issue.layout.name)).size).toBeGreaterThan(15)
  expect(new Set(scores.map(({ issue }) => issue.mode)).size).toBeGreaterThan(6)
})

test('no right entry is flagged and no wrong one confirmed', () => {
  const entries = scores.filter(({ issue }) => !unsettled.has(issue.mode)).flatMap(({ entries }) => entries)
  expect(entries.length).toBeGreaterThan(200)
  expect(entries.filter(({ kind }) => kind === 'wrong').length).toBeGreaterThan(10)
  expect(entries.filter(({ kind, verdict }) => kind === 'right' && verdict === 'mismatch')).toEqual([])
  expect(entries.filter(({ kind, verdict }) => kind === 'wrong' && verdict === 'match')).toEqual([])
  expect(entries.filter(({ kind, verdict }) => kind === 'no heading' && verdict !== 'unverifiable')).toEqual(
    [],
  )
})

test('page marks give every article its page', () => {
  const starts = evaluate(library, { seed: 7, issues: 12, only: 'page marks' }).flatMap(
    ({ starts }) => starts,
  )
  expect(starts.length).toBeGreaterThan(60)
  expect(starts.filter(({ outcome }) => outcome === 'wrong')).toEqual([])
  expect(starts.filter(({ outcome }) => outcome === 'exact').length).toBeGreaterThan(starts.length * 0.95)
})

test('a library that says the same of every entry is found out', () => {
  const saying = (verdict: PageCheck['verdict'], shift: number) =>
    evaluate(
      { ...library, analyse: (source: library.Source) => told(source, verdict, shift) },
      { seed: 7, issues: 20 },
    )
      .flatMap(({ entries }) => entries)
      .filter(({ kind }) => kind === 'right' || kind === 'wrong')
  const agreeing = saying('match', 0)
  expect(agreeing.every((entry) => entry.verdict === 'match')).toBe(true)
  expect(agreeing.some(({ kind }) => kind === 'wrong')).toBe(true)
  const doubting = saying('mismatch', 1)
  expect(doubting.every((entry) => entry.verdict === 'mismatch' && entry.named === entry.printed + 1)).toBe(
    true,
  )
  expect(doubting.some(({ kind }) => kind === 'right')).toBe(true)
})

function told(source: library.Source, verdict: PageCheck['verdict'], shift: number): Bulletin {
  const tree = library.analyse(source)
  library.visit(tree, 'tocEntry', (entry) => {
    const page = (entry.page ?? 0) + shift
    entry.pageCheck = { verdict, page, range: [page, page], confidence: 1, basis: 'none', reason: null }
  })
  return tree
}
