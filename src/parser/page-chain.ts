import { holdsAt } from '../text/characters.ts'
import type { Row } from './rows.ts'

/** A row that may bear the number of a page. */
export interface Candidate {
  readonly page: number
  readonly row: Row
  /**
   * How it looks: `sure` as nothing but a page number does (— 3 —, 第3页, 3/20), `bare` or `bracketed` as numbers in
   * lists and sections do too, `head` a text with a number beside it.
   */
  readonly kind: 'sure' | 'bare' | 'bracketed' | 'head'
  /** Characters of text before it, those of the table of contents left out. */
  readonly at: number
}

/** How many candidates back a sequence is looked for; keeps the search linear. */
const REACH = 40
/** Highest first page a sequence of bare numbers is believed to begin with. */
const HIGHEST_FIRST = 1500
/** Fewest characters of a page, on the mean, of numbers that could count something else. */
const SMALLEST_PAGE = 60
/** The same for numbers that close their pieces of text, as those of a list do not. */
const LEAST_PAGE = 24
/** How much text may stand before the first and behind the last number that could count something else, in pages. */
const EDGE = 2.5

/** What the chain is judged by besides its numbers. */
export interface Extent {
  /** Physical pages; 1 without form feeds. */
  readonly sheets: number
  readonly rows: readonly Row[]
  /** Characters of text of the whole document, those of the table of contents left out. */
  readonly length: number
}

/** The heaviest sequence of candidates that counts upwards; empty when it could as well count something else. */
export function heaviestChain(candidates: readonly Candidate[], extent: Extent): Candidate[] {
  const total: number[] = []
  const before: number[] = []
  let top = -1
  candidates.forEach((candidate, i) => {
    const own = candidate.kind === 'bare' ? 0.2 : 1
    total[i] = own
    before[i] = -1
    for (let j = Math.max(0, i - REACH); j < i; j++) {
      const previous = candidates[j]
      const step = previous ? stepWeight(previous, candidate, extent.sheets) : undefined
      if (step === undefined) continue
      const sum = (total[j] ?? 0) + own + step
      if (sum > (total[i] ?? 0)) {
        total[i] = sum
        before[i] = j
      }
    }
    if (top < 0 || (total[i] ?? 0) > (total[top] ?? 0)) top = i
  })
  const chain: Candidate[] = []
  for (let i = top; i >= 0; i = before[i] ?? -1) {
    const candidate = candidates[i]
    if (candidate) chain.push(candidate)
  }
  chain.reverse()
  return isCredible(chain, extent) ? chain : []
}

/** Weight of reading `next` as a later page of the same sequence; `undefined` when it cannot be one. */
function stepWeight(previous: Candidate, next: Candidate, sheets: number): number | undefined {
  const pages = next.page - previous.page
  if (pages < 1 || pages > 30) return undefined
  const between = next.at - previous.at - previous.row.text.length
  if (sheets > 2) {
    const turned = next.row.line.sheet - previous.row.line.sheet
    if (turned === 0) return undefined
    return turned === pages ? 3 : -1
  }
  const bare = next.kind === 'bare' || previous.kind === 'bare'
  if (next.row.index - previous.row.index < 2 && bare) return undefined
  if ((bare || next.kind === 'head') && between < 12) return undefined
  if ((next.kind === 'bare') !== (previous.kind === 'bare')) return pages === 1 ? 0.5 : -1
  return pages === 1 ? 3 : 0.6 - pages * 0.2
}

function isCredible(chain: readonly Candidate[], extent: Extent): boolean {
  const first = chain[0]
  const last = chain.at(-1)
  if (!first || !last || first.page > HIGHEST_FIRST) return false
  const { sheets } = extent
  if (chain.length === 1 && sheets > 1 && (first.kind === 'sure' || first.kind === 'bracketed')) return true
  if (
    chain.some(({ kind }) => kind === 'sure' || (kind !== 'bare' && sheets > 1)) &&
    (chain.length >= 2 ||
      /页|page/iu.test(first.row.folded) ||
      /^[-—–]\s*\d+\s*[-—–]$/u.test(first.row.folded))
  )
    return true
  if (sheets > 2) return chain.length >= 2
  return countsPages(chain, extent)
}

/**
 * Whether numbers that could be those of a list or of sections count pages: nearly every one is there, they part the
 * whole text into pieces of a page's size, and they stand as sections do not.
 */
function countsPages(chain: readonly Candidate[], extent: Extent): boolean {
  const first = chain[0]
  const last = chain.at(-1)
  if (!first || !last || chain.length < 2) return false
  const heads = chain.filter(({ kind }) => kind === 'head').length * 2 > chain.length
  const pages = last.page - first.page
  const mean = (last.at - first.at) / pages
  if (chain.length < 3 && !(heads && pages === 1 && mean >= 2 * SMALLEST_PAGE)) return false
  if (pages + 1 > chain.length * (heads ? 2.2 : 1.6)) return false
  if (mean < (closePages(chain, extent) ? LEAST_PAGE : SMALLEST_PAGE)) return false
  const opening = Math.min(first.page, 3) + EDGE - 1
  if (first.at > mean * opening || extent.length - last.at > mean * EDGE) return false
  return heads || closesText(last, extent) || !standAsSections(chain, extent.rows)
}

/** Whether nothing stands behind the number: what opens a section has text of its own. */
function closesText({ at, row }: Candidate, { length }: Extent): boolean {
  return length - at <= row.text.length
}

/** Four numbers or more, none left out: each right below its text, a gap behind it, the last at the very end. */
function closePages(chain: readonly Candidate[], extent: Extent): boolean {
  const last = chain.at(-1)
  if (last === undefined || chain.length < 4 || !closesText(last, extent)) return false
  return chain.every(({ page, row }, i) => {
    const next = extent.rows[row.index + 1]
    const counted = i === 0 || page === (chain[i - 1]?.page ?? 0) + 1
    return counted && row.blanks === 0 && (next === undefined || next.blanks > 0)
  })
}

/**
 * Whether the numbers may open sections: counted from 1 or, where the contents took that, 2; apart from what stands
 * above, never inside a sentence, and in brackets or above a title each.
 */
function standAsSections(chain: readonly Candidate[], rows: readonly Row[]): boolean {
  const first = chain[0]
  if (first === undefined || first.page < 1 || first.page > 2) return false
  let glued = 0
  let titled = 0
  for (const { row } of chain) {
    if (row.blanks === 0) glued++
    if (isOpen(rows[row.index - 1])) return false
    if (isTitle(rows[row.index + 1])) titled++
  }
  return (
    glued * 2 < chain.length && ((first.kind === 'bracketed' && first.page === 1) || titled === chain.length)
  )
}

/** A short line without a stop at its end. */
function isTitle(row: Row | undefined): boolean {
  return row !== undefined && row.text.length <= 40 && !holdsAt(row.text, row.text.length - 1, '。！？：；，')
}

/** A line of running text that ends inside a sentence. */
function isOpen(row: Row | undefined): boolean {
  return (
    row !== undefined &&
    row.text.length >= 18 &&
    !holdsAt(row.text, row.text.length - 1, '。！？：；”」』）)…')
  )
}

/**
 * Heads that do not return, in the places of numbers the chain lacks: the name of a column on every second page. Between
 * two numbers of the chain, and one page before its first and behind its last.
 */
export function fillChain(chain: readonly Candidate[], loose: readonly Candidate[]): Candidate[] {
  const first = chain[0]
  const last = chain.at(-1)
  if (!first || !last || chain.length < 2 || loose.length === 0) return [...chain]
  const mean = (last.at - first.at) / (last.page - first.page)
  const filled: Candidate[] = []
  let k = 0
  const next = (after: Candidate | undefined, before: Candidate | undefined): void => {
    for (; k < loose.length; k++) {
      const candidate = loose[k]
      if (!candidate || (before && candidate.at >= before.at)) return
      const previous = filled.at(-1)
      if (after && candidate.row.index <= after.row.index) continue
      const low = previous ? previous.page < candidate.page : first.page === candidate.page + 1
      const high = before ? candidate.page < before.page : last.page + 1 === candidate.page
      if (low && high && isPageAway(candidate, previous ?? before, mean)) filled.push(candidate)
    }
  }
  for (const member of chain) {
    next(filled.at(-1), member)
    filled.push(member)
  }
  next(filled.at(-1), undefined)
  return filled
}

/** Whether two numbers stand as far apart as their pages say, half or twice as far at most. */
function isPageAway(candidate: Candidate, other: Candidate | undefined, mean: number): boolean {
  if (!other) return false
  const expected = Math.abs(candidate.page - other.page) * mean
  const distance = Math.abs(candidate.at - other.at)
  return distance > expected * 0.4 && distance < expected * 2
}
