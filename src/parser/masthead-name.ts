import { isAllHan, withoutMarks } from '../text/characters.ts'
import { closeUp } from '../text/names.ts'
import { fold } from '../text/variants.ts'
import { endLength, wordsOf } from '../text/words.ts'
import type { MastheadTitle } from '../tree/nodes.ts'
import { isOrganisation } from './constructs/imprint.ts'
import { closeTitle, mastheadScore } from './constructs/masthead-title.ts'
import type { MastheadPart } from './masthead-parts.ts'
import { spanOf, textNode, type Workshop } from './nodes.ts'
import type { Row } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The best-looking name, the earlier of two alike; two parts when it runs over two lines (文艺 | 动　态). */
export function chooseTitle(parts: readonly MastheadPart[], vocabulary: Vocabulary): MastheadPart[] {
  const issued = parts.some(({ kind, sure }) => kind === 'issuer' && sure)
  let best: MastheadPart | undefined
  let most = 0
  for (const part of parts) {
    if (part.kind !== 'other' && part.kind !== 'issuer') continue
    // A body that opens the masthead may be its name (云溪科协) where another is said to issue it.
    const bodied = part !== parts[0] || !issued ? 2 : 0
    const score =
      mastheadScore(part.folded, vocabulary) - (part.kind === 'issuer' ? (part.sure ? 9 : bodied) : 0)
    if (score > most) {
      most = score
      best = part
    }
  }
  if (!best) return []
  const at = parts.indexOf(best)
  for (const [first, second] of [
    [at - 1, at],
    [at, at + 1],
  ] as const) {
    const upper = parts[first]
    const lower = parts[second]
    if (upper && lower && upper.row !== lower.row && isNameOverTwo(upper, lower, vocabulary))
      return [upper, lower]
  }
  return [best]
}

/** A line of a masthead, or a part of one that its row holds. */
type Piece = Row | MastheadPart

function rowOf(piece: Piece): Row {
  return 'row' in piece ? piece.row : piece
}

/**
 * 文艺 above 动　态: a short word, and an ending that names a bulletin. A body may stand above an ending that names
 * nothing by itself (会　讯), and a place, as the first line of all, right above a name of four characters.
 */
export function isNameOverTwo(upper: Piece, lower: Piece, vocabulary: Vocabulary): boolean {
  const first = closeUp(upper.folded)
  const second = closeUp(lower.folded)
  const body = isOrganisation(first, vocabulary)
  const { blanks } = rowOf(lower)
  if (body && second.length === 2 && blanks < 2 && isAllHan(first))
    return !isOrganisation(second, vocabulary) && wordsOf(vocabulary.mastheads).words.has(second)
  if (!body && rowOf(upper).index === 0 && blanks === 0 && second.length === 4 && first.length >= 2)
    return first.length <= 6 && isAllHan(first) && endLength(second, wordsOf(vocabulary.mastheads)) > 0
  if (first.length > 8 || first.length < 2 || !isAllHan(first)) return false
  if (!(second.length <= 6 && second !== upper.folded && vocabulary.mastheads.includes(second))) return false
  return !body
}

/** The name as a node; padding that is closed up counts as a repair. */
export function titleNode(parts: readonly MastheadPart[], workshop: Workshop): MastheadTitle {
  const children = parts.map((part) => textNode(part.row, part.from, part.to))
  const raw = parts.map((part) => closeTitle(withoutFrame(part.text))).join('')
  const printed = parts.map((part) => part.text).join('')
  const first = parts[0]
  const last = parts.at(-1)
  if (first && last && raw !== printed) {
    const lines = { start: first.row.line.number, end: last.row.line.number }
    workshop.repairs.push({ kind: 'closed-up-spaces', lines, text: printed })
  }
  const issuer = bodyIn(parts, raw, workshop.vocabulary)
  return {
    type: 'mastheadTitle',
    title: raw,
    ...(issuer && { issuer }),
    children,
    position: spanOf(children),
  }
}

/** The body that a name opens with: 洪氏宗亲会 in 洪氏宗亲会会讯, or the line above 馆　讯. */
function bodyIn(
  [first, second]: readonly MastheadPart[],
  title: string,
  vocabulary: Vocabulary,
): string | undefined {
  if (first && second && isOrganisation(closeUp(first.folded), vocabulary)) return closeUp(first.text)
  const name = closeUp(title)
  const body = name.slice(0, name.length - endLength(fold(name), wordsOf(vocabulary.mastheads)))
  const named = body.length >= 5 && body.length < name.length && isOrganisation(fold(body), vocabulary)
  return named ? body : undefined
}

/** The text without white space at its ends and the brackets around it; 《石桥文艺》简报 keeps its own. */
function withoutFrame(text: string): string {
  const trimmed = text.trim()
  const at = '《【<〖'.indexOf(trimmed.charAt(0))
  if (at < 0 || trimmed.length < 2) return trimmed
  const closing = trimmed.indexOf('》】>〗'.charAt(at))
  return closing < 0 || closing === trimmed.length - 1
    ? withoutMarks(trimmed, '《【<〖', '》】>〗').trim()
    : trimmed
}
