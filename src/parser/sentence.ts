import { codesOf, isDigit } from '../text/characters.ts'

/** How a run of text ends: where a sentence can stop, where it cannot, or where one cannot tell. */
export type Ending = 'closed' | 'open' | 'unsure'

/**
 * Judges the last character: 。！？…：； close; ，、 and plain characters leave the sentence open; a closing quote or
 * bracket takes the verdict of what stands inside, and is `unsure` without a stop there.
 */
export function endingOf(text: string): Ending {
  let i = text.length - 1
  while (i >= 0 && (text.charCodeAt(i) <= 0x20 || text.charCodeAt(i) === 0x3000)) i--
  if (i < 0) return 'unsure'
  const last = text.charCodeAt(i)
  if (last >= 0x4e00 && last <= 0x9fff) return 'open'
  if (STOPS.has(last)) return 'closed'
  if (last === 0x2e) return isLetter(text.charCodeAt(i - 1)) ? 'closed' : 'unsure'
  if (!CLOSING.has(last)) return 'open'
  return i === 0 || INNER_STOPS.has(text.charCodeAt(i - 1)) ? 'closed' : 'unsure'
}

const STOPS = codesOf('。！？…：；!?:;．｡')
const CLOSING = codesOf('”’」』）)》〉】〕]')
const INNER_STOPS = codesOf('。！？…；!?')

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** Whether a text cannot open a sentence: it begins with a stop, a closing mark or the like. */
export function cannotOpen(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code >= 0x4e00 && code <= 0x9fff) return false
  return NEVER_FIRST.has(code) || (POINTS.has(code) && isDigit(text.charCodeAt(1)))
}

const NEVER_FIRST = codesOf('，。、；：！？）)”’》〉」』】〕%％')
const POINTS = codesOf('.．,')
