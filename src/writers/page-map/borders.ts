import type { Source } from '../../readers/source.ts'
import type { BreakSign, PageBreak } from '../../tree/nodes.ts'
import { lineIndex, locator } from '../../tree/position.ts'
import { type Leaf, leafAt } from './leaves.ts'

/** What shows where a page begins: a mark in the source, a sign in the text, or the beginning of the text itself. */
export type Sign =
  | 'form-feed'
  | 'page-object'
  | 'folio'
  | 'running-head'
  | BreakSign
  | 'text-begins'
  | 'unknown'

/** Where a page begins. */
export interface Border {
  /** 1-based; `null` when only the number of the first page is known, not where in the text it begins. */
  readonly line: number | null
  /** 1-based, in UTF-16 units; `null` when nothing visible stands before it on its line. */
  readonly column: number | null
  readonly sign: Sign
  /** `false`: placed by counting, not seen. */
  readonly observed: boolean
  /** Last words in front of it, where the sign is in them; else `''`. */
  readonly before: string
  /** First words behind it; `''` where an article's title opens the page. */
  readonly after: string
}

/** Characters quoted on either side of a border. */
const QUOTED = 10

/** What is printed in the text names pages; where the first of them begins it does not always show. */
const PRINTED = new Set<PageBreak['basis']>(['folio', 'running-head'])

/** The border at a page break, with the words beside it; `isFirst` when it is the first one. */
export function borderAt(mark: PageBreak, isFirst: boolean, leaves: readonly Leaf[], source: Source): Border {
  const next = leafAt(leaves, mark.offset)
  const behind = seek(leaves, next, 1)
  const nearest = seek(leaves, next < leaves.length ? next : leaves.length - 1, -1, mark.offset)
  const sign = nearest === undefined ? 'text-begins' : signOf(mark)
  // The border lies behind the copy of doubled text, which is the beginning of its page.
  const copy =
    sign === 'doubled-text' && nearest && behind && isBeside(nearest, behind, source) ? nearest : undefined
  const front = copy ? seek(leaves, leafAt(leaves, copy.start), -1, copy.start) : nearest
  const limit = copy?.start ?? mark.offset
  const at = copy ? copy.start : Math.max(mark.offset, behind?.start ?? mark.offset)
  const { line, column } = locator(source)(at, at).start
  const within = source.text.slice(at - column + 1, at).trim() !== ''
  const guessed = isFirst && front !== undefined && !mark.observed && PRINTED.has(mark.basis)
  const quoted = sign === 'cut-sentence' || sign === 'doubled-text'
  return {
    line: guessed ? null : line,
    column: within && !guessed ? column : null,
    sign,
    observed: mark.observed,
    before: front && quoted ? lastWords(source.text.slice(front.start, Math.min(front.end, limit))) : '',
    after:
      !guessed && behind && behind.weight !== 'title' ? firstWords(source.text.slice(at, behind.end)) : '',
  }
}

/** Whether two leaves stand on one line. */
function isBeside(one: Leaf, other: Leaf, { lines }: Source): boolean {
  return lineIndex(lines, one.start) === lineIndex(lines, other.start)
}

function signOf({ sign, basis }: PageBreak): Sign {
  if (sign !== undefined) return sign
  if (basis === 'soft-breaks') return 'cut-sentence'
  return basis === 'none' ? 'unknown' : basis
}

/** The nearest leaf from an index on that is no furniture; backwards, the nearest that begins before `limit`. */
function seek(
  leaves: readonly Leaf[],
  from: number,
  step: 1 | -1,
  limit = Number.POSITIVE_INFINITY,
): Leaf | undefined {
  for (let i = from; ; i += step) {
    const leaf = leaves[i]
    if (leaf === undefined) return undefined
    if (leaf.weight !== 'furniture' && leaf.start < limit) return leaf
  }
}

function lastWords(text: string): string {
  const characters = [...text.trim()]
  return characters.length > QUOTED ? `…${characters.slice(-QUOTED).join('')}` : characters.join('')
}

function firstWords(text: string): string {
  const characters = [...text.trim()]
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : characters.join('')
}
