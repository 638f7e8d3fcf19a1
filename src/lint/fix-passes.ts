import type { Edit, Finding } from '../tree/nodes.ts'
import { applyEdits, fixableAtOnce } from './fix.ts'

/** A text fixed as far as it can be. */
export interface FixedText {
  readonly text: string
  /** The edits that led there; the ranges of each pass are those of the text the one before left. */
  readonly passes: readonly (readonly Edit[])[]
  /** How often each rule was fixed. */
  readonly fixed: ReadonlyMap<string, number>
  /** Rules some of whose fixes were not made, since they would have brought new findings. */
  readonly refused: ReadonlySet<string>
  /** What is found in the fixed text. */
  readonly findings: readonly Finding[]
}

/** How often a text is looked at again: fixes that touch each other are made one after another. */
const MOST_PASSES = 10

/**
 * Fixes a text until nothing changes. Every pass is proved by looking at its result: where more is found than was there
 * before less what was fixed, the pass is taken back and the rules are tried one by one.
 *
 * @param check what is found in a text, suppressed findings left out
 */
export async function fixText(
  text: string,
  check: (text: string) => Promise<readonly Finding[]>,
): Promise<FixedText> {
  const fixed = new Map<string, number>()
  const refused = new Set<string>()
  const passes: (readonly Edit[])[] = []
  let state: State = { text, findings: await check(text), edits: [] }

  function accept(next: State, made: readonly Finding[]): void {
    state = next
    passes.push(next.edits)
    for (const { rule } of made) fixed.set(rule, (fixed.get(rule) ?? 0) + 1)
  }

  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const chosen = fixableAtOnce(state.findings.filter(({ rule }) => !refused.has(rule)))
    if (chosen.length === 0) break
    const next = await attempt(state, chosen, check)
    if (next) accept(next, chosen)
    else {
      // One pass may try several rules; what each does to the text is seen before the next one comes.
      for (const rule of new Set(chosen.map((finding) => finding.rule))) {
        const own = fixableAtOnce(state.findings.filter((finding) => finding.rule === rule))
        const alone = own.length > 0 ? await attempt(state, own, check) : undefined
        if (alone) accept(alone, own)
        else if (own.length > 0) refused.add(rule)
      }
    }
  }
  const { text: result, findings } = state
  return { text: result, findings, passes, fixed, refused }
}

interface State {
  readonly text: string
  readonly findings: readonly Finding[]
  /** Those that the last pass made. */
  readonly edits: readonly Edit[]
}

/** The text with the fixes of some findings made; `undefined` where that brings new findings, or changes nothing. */
async function attempt(
  { text, findings }: State,
  chosen: readonly Finding[],
  check: (text: string) => Promise<readonly Finding[]>,
): Promise<State | undefined> {
  const edits = chosen
    .flatMap(({ fix }): readonly Edit[] => fix ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const result = applyEdits(text, edits)
  if (result === text) return undefined
  const after = await check(result)
  const allowed = countsOf(findings)
  for (const { rule } of chosen) allowed.set(rule, (allowed.get(rule) ?? 0) - 1)
  const isWorse = [...countsOf(after)].some(([rule, count]) => count > (allowed.get(rule) ?? 0))
  return isWorse ? undefined : { text: result, findings: after, edits }
}

function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}
