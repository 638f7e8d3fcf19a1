import type { Fault } from './checks/check.ts'
import { CHECKS, type CheckName } from './checks/index.ts'
import type { Outcomes } from './examine.ts'

/** A document that was looked into, and what came of it. */
export interface Result {
  readonly issue: string
  readonly setting: string
  readonly pages: number
  readonly outcomes: Outcomes
}

/** Faults shown of one document and check. */
const SHOWN = 3

/** What is wrong with one document, a line each; empty when nothing is. */
export function faultLines({ issue, setting, outcomes }: Result): string[] {
  return Object.entries(outcomes).flatMap(([name, { faults }]) => {
    const lines = faults
      .slice(0, SHOWN)
      .map((fault) => `  ✗ ${issue} (${setting})  ${name}${placeOf(fault)}  ${fault.message}`)
    const more = faults.length - lines.length
    return more > 0 ? [...lines, `    … and ${more} more`] : lines
  })
}

function placeOf({ browser, page }: Fault): string {
  return [browser, page === null ? null : `p. ${page}`]
    .flatMap((part) => (part === null ? [] : `  ${part}`))
    .join('')
}

/** A row for every check: what was looked at, how often, how many faults, in how many documents. */
export function summary(results: readonly Result[]): string {
  const rows = (Object.keys(CHECKS) as CheckName[]).map((name) => {
    const outcomes = results.map((result) => result.outcomes[name])
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
    return [
      name,
      CHECKS[name].title,
      String(sum(outcomes.map(({ checked }) => checked))),
      String(sum(outcomes.map(({ faults }) => faults.length))),
      String(outcomes.filter(({ faults }) => faults.length > 0).length),
    ]
  })
  return columns([['check', 'looks at', 'checked', 'faults', 'documents'], ...rows])
}

/** How many faults there are in all. */
export function faultCount(results: readonly Result[]): number {
  return results.reduce(
    (sum, { outcomes }) => sum + Object.values(outcomes).reduce((n, { faults }) => n + faults.length, 0),
    0,
  )
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows
    .map((row) =>
      row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n')
}
