/*
 * What the table of contents says of pages, as a witness that errs: most of its numbers are right, a wrong one is near
 * the right one as a rule, and now and then everything from one entry on is out by the same number.
 */

import type { Chances } from './tally.ts'

/** How far the numbers of the entries may be out together; element `NO_SHIFT` is 0. */
export const SHIFTS = [-2, -1, 0, 1, 2] as const
export const NO_SHIFT = SHIFTS.indexOf(0)

/** An entry that is wrong by itself. */
const WRONG = 0.06
/** From one entry to the next, the numbers begin to be out together by one more or less. */
const SLIP = 0.01
/** How likely the numbers go on being out together at each further entry. */
const STAY = 0.9
/** A wrong number is out by 1, 2, … to either side so often; by more, it may be anything. */
const OUT = [0, 0.2, 0.1, 0.05, 0.03]
const ANYWHERE = 0.004

/** Probability that an entry prints `printed` for page `page`, when its like are out by `shift`. */
export function chanceOfEntry(printed: number, page: number, shift: number): number {
  const out = Math.abs(printed - page - shift)
  const own = out === 0 ? 1 - WRONG : WRONG * (OUT[out] ?? ANYWHERE)
  return shift === 0 ? own : own * STAY
}

/** The chances of pages once the entry that prints `printed` is heard too. */
export function heard(chances: Chances, printed: number | null): Chances {
  if (printed === null) return chances
  const weighed = new Map<number, number>()
  let sum = 0
  for (const [page, chance] of chances) {
    const weight = chance * chanceOfEntry(printed, page, 0)
    weighed.set(page, weight)
    sum += weight
  }
  for (const [page, weight] of weighed) weighed.set(page, weight / sum)
  return weighed
}

/** Chances of the shifts at one entry, written to `into`, from those at the entry before; both may be the same. */
export function slip(from: Float64Array, into: Float64Array): void {
  const a = from[0] as number
  const b = from[1] as number
  const c = from[2] as number
  const d = from[3] as number
  const e = from[4] as number
  into[0] = a * KEEP + b * SLIP
  into[1] = b * KEEP + (a + c) * SLIP
  into[2] = c * KEEP + (b + d) * SLIP
  into[3] = d * KEEP + (c + e) * SLIP
  into[4] = e * KEEP + d * SLIP
}

const KEEP = 1 - 2 * SLIP

/** Hears an entry that prints `printed` for page `page`: chances of the shifts are multiplied by its own. */
export function hearEntry(state: Float64Array, printed: number, page: number): void {
  const out = Math.max(-FAR, Math.min(FAR, printed - page))
  const at = (out + FAR) * SHIFTS.length
  state[0] = (state[0] as number) * (ENTRY[at] as number)
  state[1] = (state[1] as number) * (ENTRY[at + 1] as number)
  state[2] = (state[2] as number) * (ENTRY[at + 2] as number)
  state[3] = (state[3] as number) * (ENTRY[at + 3] as number)
  state[4] = (state[4] as number) * (ENTRY[at + 4] as number)
}

/** So far out, and further, a number may be anything under every shift. */
const FAR = OUT.length + 2
/** Chances of an entry by how far it is out, from −FAR to FAR, then by shift. */
const ENTRY = new Float64Array((2 * FAR + 1) * SHIFTS.length)
for (let out = -FAR, at = 0; out <= FAR; out++) {
  for (const shift of SHIFTS) ENTRY[at++] = chanceOfEntry(out, 0, shift)
}
