import { codesOf, hasAny, isDigit } from '../../text/characters.ts'
import { readDate } from '../../text/dates.ts'
import { MONTH } from '../../text/marks.ts'
import { closeUp } from '../../text/names.ts'
import { isOrganisation } from '../constructs/imprint.ts'
import { readPenName } from '../constructs/pen-name.ts'
import type { SignOffFields } from '../constructs/sign-off.ts'
import type { Workshop } from '../nodes.ts'
import { bracketedSignOffOf, openSignOffOf } from '../readings.ts'
import type { BodyRow } from './sequence.ts'

/** Longest line that signs without brackets, and longest bare name, in UTF-16 units. */
const LONGEST = 40
const LONGEST_NAME = 24
/** Rows above within which a closing formula is looked for. */
const REACH = 4

/**
 * Who signs on row `at` of an article whose text begins on row `start`, and when; `below` is what the rows below say.
 * A body, a date, a name in brackets sign by themselves; a bare name signs above a date, below 敬礼, or set apart at
 * the right.
 */
export function signed(
  rows: readonly BodyRow[],
  at: number,
  start: number,
  below: readonly SignOffFields[],
  { vocabulary }: Workshop,
): SignOffFields | undefined {
  const body = rows[at] as BodyRow
  const { row, shape } = body
  const bracketed = bracketedSignOffOf(row, vocabulary)
  if (bracketed) return bracketed
  if (at <= start || row.text.length > LONGEST) return undefined
  if (shape !== 'short' && shape !== 'dateline' && shape !== 'signOff') return undefined
  const farewell = followsFarewell(rows, at, start)
  const above = rows[at - 1] as BodyRow
  const date = readDate(row.folded, { roc: true })
  if (
    below.length === 0 &&
    above.ending === 'open' &&
    !body.centred &&
    !farewell &&
    !isOpen(above, vocabulary) &&
    !(isPlainName(above) && (date !== undefined || isDay(body)))
  )
    return undefined
  const open = openSignOffOf(row, vocabulary)
  if (open) return date !== undefined && OPENING.has(row.text.charCodeAt(0)) ? undefined : open
  if (isDay(body)) {
    const signs = farewell || (isPlainName(above) && (above.centred || above.row.text.length <= SHORT_NAME))
    return signs ? fields(row.text, {}) : undefined
  }
  if (!isPlainName(body)) return undefined
  const first = below[0]
  const dated = first !== undefined && first.organisations.length + first.names.length === 0
  return farewell ||
    dated ||
    (body.centred && below.length === 0 && readPenName(row.text, row.folded, vocabulary))
    ? signer(body, vocabulary)
    : undefined
}

const OPENING = codesOf('（(')
/** Longest name that a date without a year below it makes a signature, in UTF-16 units. */
const SHORT_NAME = 8
const MARKS = codesOf('，。、：；！？“”《》（）')

function fields(text: string, who: Partial<SignOffFields>): SignOffFields {
  return { text, organisations: [], names: [], date: null, bracketed: false, ...who }
}

/** A short line without marks: above a date it signs, whatever kind of body it names. */
function isPlainName({ row, shape }: BodyRow): boolean {
  return shape === 'short' && row.text.length <= LONGEST_NAME && !hasAny(row.text, MARKS)
}

/** The row above may be part of the sign-off itself: a body over its date. */
function isOpen({ row }: BodyRow, vocabulary: Workshop['vocabulary']): boolean {
  return row.text.length <= LONGEST && openSignOffOf(row, vocabulary) !== undefined
}

/** A person, a body, or somebody who is neither by name: 妈妈. */
function signer({ row }: BodyRow, vocabulary: Workshop['vocabulary']): SignOffFields {
  const closed = closeUp(row.folded)
  if (isOrganisation(closed, vocabulary)) return fields(row.text, { organisations: [row.text] })
  const named = readPenName(row.text, row.folded, vocabulary)
  if (named)
    return fields(row.text, {
      names: named.names,
      organisations: named.organisation === null ? [] : [named.organisation],
    })
  return fields(row.text, closed.length <= 4 ? { names: [closeUp(row.text)] } : { organisations: [row.text] })
}

/** 11月18日, 2008年9月28日夜: a day, told without the year or with the time of day. */
function isDay({ row }: BodyRow): boolean {
  return (
    (row.marks & MONTH) !== 0 &&
    row.text.length <= LONGEST_NAME &&
    (isDigit(row.folded.charCodeAt(0)) || NUMERALS.has(row.folded.charCodeAt(0))) &&
    DAY.test(row.folded)
  )
}

const NUMERALS = codesOf('一二三四五六七八九十〇')
const DAY =
  /^(?:[\d〇一二三四五六七八九十]{2,4}年)?[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}[日号](?:[凌清]?晨|[早晚夜]|[上下中]午|深夜|傍晚)?(?:[于於].{2,12})?$/u

/** 敬礼 or the like a few rows above, and nothing long since. */
function followsFarewell(rows: readonly BodyRow[], at: number, start: number): boolean {
  for (let i = at - 1; i >= Math.max(start, at - REACH); i--) {
    const { folded } = (rows[i] as BodyRow).row
    if (folded.length > LONGEST_NAME) return false
    if (FAREWELL.test(folded)) return true
  }
  return false
}

const FAREWELL =
  /^(?:此致)?\s*(?:敬\s*礼|顺颂.{1,4}|即颂.{1,4}|[敬谨恭顺]?祝.{1,10}|此布|草此|匆此|专此.{0,4}|特此.{2,4}|[教编撰秋春夏冬时]安)\s*[！!。]?$/u
