import { isDigit } from '../text/characters.ts'

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
  const last = text.charAt(i)
  if ('。！？…：；!?:;．｡'.includes(last)) return 'closed'
  if (last === '.') return /[A-Za-z]/u.test(text.charAt(i - 1)) ? 'closed' : 'unsure'
  if ('，、,—-（(《“‘〈「『【'.includes(last)) return 'open'
  if ('”’」』）)》〉】〕]'.includes(last)) {
    const inner = text.charAt(i - 1)
    return '。！？…；!?'.includes(inner) ? 'closed' : 'unsure'
  }
  return 'open'
}

/** Whether a text cannot open a sentence: it begins with a stop, a closing mark or the like. */
export function cannotOpen(text: string): boolean {
  if ('，。、；：！？）)”’》〉」』】〕%％'.includes(text.charAt(0))) return true
  return '.．,'.includes(text.charAt(0)) && isDigit(text.charCodeAt(1))
}
