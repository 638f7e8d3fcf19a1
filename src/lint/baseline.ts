/** Findings that were there before, to be let pass: for each file and rule, the texts of the lines they stand in. */
export interface Baseline {
  readonly version: 1
  readonly files: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** What a finding is known by: its rule and the text of its line, whatever the number of that line. */
export interface Known {
  readonly rule: string
  /** Text of the line; white space does not count. */
  readonly text: string
}

/** Lays findings beside those of a baseline for the same file. */
export interface Compared {
  /** For each finding, whether the baseline has it; the second on one line needs a second entry. */
  readonly isOld: readonly boolean[]
  /** How many entries nothing was found for. */
  readonly stale: number
}

/** What a baseline says of the findings in one file. Linear. */
export function compare(
  findings: readonly Known[],
  entries: Readonly<Record<string, readonly string[]>> | undefined,
): Compared {
  const left = new Map<string, number>()
  let stale = 0
  for (const [rule, prints] of Object.entries(entries ?? {})) {
    for (const print of prints) {
      const key = `${rule}\0${print}`
      left.set(key, (left.get(key) ?? 0) + 1)
      stale++
    }
  }
  const isOld = findings.map(({ rule, text }) => {
    const key = `${rule}\0${fingerprint(text)}`
    const count = left.get(key) ?? 0
    if (count === 0) return false
    left.set(key, count - 1)
    stale--
    return true
  })
  return { isOld, stale }
}

/** The entries for the findings in one file, sorted, so that they change only where the findings do. */
export function entriesFor(findings: readonly Known[]): Record<string, readonly string[]> {
  const entries: Record<string, string[]> = {}
  for (const { rule, text } of findings) {
    const prints = entries[rule] ?? []
    prints.push(fingerprint(text))
    entries[rule] = prints
  }
  return Object.fromEntries(
    Object.entries(entries)
      .sort(byKey)
      .map(([rule, prints]) => [rule, prints.sort()]),
  )
}

/** A text in 14 signs: FNV-1a over its UTF-16 units without white space, from two seeds. */
function fingerprint(text: string): string {
  const bare = text.replace(/\s+/gu, '')
  const [high, low] = [hash(bare, 0x811c9dc5), hash(bare, 0x01000193)]
  return `${high.toString(36).padStart(7, '0')}${low.toString(36).padStart(7, '0')}`
}

function hash(text: string, seed: number): number {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
