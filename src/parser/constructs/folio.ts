import { isDigit, isHan, isSpace } from '../../text/characters.ts'
import { HAN_DIGITS, readNumeral } from '../../text/numerals.ts'

/** A line that may be a printed page number. */
export interface FolioFields {
  readonly page: number
  /** `true` for a number with nothing about it: only a sequence makes it a folio. */
  readonly bare: boolean
}

const ORNAMENT = '[-—–－―─━_~～·•・‧∙.．*＊◆●○◇■□★☆=|｜/／\\s]'
const NUMBER = `(?<n>[0-9]{1,4}|[${HAN_DIGITS}](?:\\s?[${HAN_DIGITS}]){0,4})`
/** Nothing but a number and what may dress it. */
const MAY_BE = new RegExp(
  `^(?:[0-9${HAN_DIGITS}第共页ofpageOFPAGE]|${ORNAMENT}|[（(【〔<〈《「{[）)】〕>〉》」}\\],，、:：．])+$`,
  'u',
)
const PLAIN = new RegExp(`^(?<before>${ORNAMENT}{0,12})${NUMBER}(?<after>${ORNAMENT}{0,12})$`, 'u')
const BRACKETED = new RegExp(
  `^${ORNAMENT}{0,4}[（(【〔<〈《「{[]\\s*${NUMBER}\\s*[）)】〕>〉》」}\\]]${ORNAMENT}{0,4}$`,
  'u',
)
const WORDED = new RegExp(
  `^${ORNAMENT}{0,6}第\\s*${NUMBER}\\s*页\\s*(?:[,，/、(（\\s]*共\\s*[0-9${HAN_DIGITS}]{1,5}\\s*页[)）]?)?${ORNAMENT}{0,6}$`,
  'u',
)
const SHORT_WORDED = new RegExp(`^${ORNAMENT}{0,6}${NUMBER}\\s*页${ORNAMENT}{0,6}$`, 'u')
const LATIN = /^[-—–\s]*(?:page|p)\s*[.．:：]?\s*[-—–]?\s*(?<n>\d{1,4})\s*(?:(?:of|\/)\s*\d{1,4})?[-—–\s]*$/iu
const OF = /^[-—–\s]*(?<n>\d{1,4})\s*(?:\/|／|of)\s*(?<total>\d{1,4})[-—–\s]*$/iu

/**
 * Reads a line that can be a folio (页码).
 *
 * ```text
 * — 3 —
 *   ^
 * ```
 *
 * Also -3-, ·3·, 第3页, 第 3 页 共 20 页, （廿四）, 3/20, PAGE 3, PAGE- 2 -, a bare 3. `text` is folded.
 */
export function readFolio(text: string): FolioFields | undefined {
  const code = text.charCodeAt(text.length - 1)
  if (
    text.length > 24 ||
    (code >= 0x4e00 && code !== 0x9875 && code < 0xff00 && !HAN_DIGITS.includes(text.charAt(text.length - 1)))
  )
    return undefined
  if (!MAY_BE.test(text)) return undefined
  const of = OF.exec(text)
  if (of?.groups && Number(of.groups.n) <= Number(of.groups.total)) return found(of.groups.n, false)
  const plain = PLAIN.exec(text)
  if (plain?.groups) {
    const dressed = (plain.groups.before ?? '').trim() !== '' && (plain.groups.after ?? '').trim() !== ''
    return found(plain.groups.n, !dressed)
  }
  const match = WORDED.exec(text) ?? LATIN.exec(text) ?? SHORT_WORDED.exec(text)
  if (match?.groups) return found(match.groups.n, false)
  const bracketed = BRACKETED.exec(text)
  return bracketed?.groups ? found(bracketed.groups.n, false) : undefined
}

const NUMBER_FIRST =
  /^[-—–·\s]*(?<n>\d{1,4})\s*(?:[·•|｜/／—–-]+\s*|\s{2,}|[….]{2,}\s*)(?<text>[^\d。，；：、？！]{2,30})$/u
const NUMBER_LAST =
  /^(?<text>[^\d。，；：、？！]{2,30}?)\s*(?:[·•|｜/／—–-]+\s*|\s{2,}|[….]{2,}\s*)(?:第\s*)?(?<n>\d{1,4})\s*页?[-—–·\s]*$/u

/**
 * Reads a running head with the page number in it; `text` is what stands beside the number, without spaces.
 *
 * ```text
 * 4 · 档案工作简报
 * ^   ^^^^^^
 * ```
 */
export function readNumberedHead(folded: string): { page: number; text: string } | undefined {
  if (!hasNumericEdge(folded)) return undefined
  const match = NUMBER_FIRST.exec(folded) ?? NUMBER_LAST.exec(folded)
  const text = (match?.groups?.text ?? '').replace(/[\s….·]+/gu, '')
  return match?.groups && hasWord(text) ? { page: Number(match.groups.n), text } : undefined
}

/** Whether a figure stands at either end, dashes, dots and 页 apart. */
function hasNumericEdge(folded: string): boolean {
  let i = 0
  while (i < folded.length && isDress(folded.charCodeAt(i))) i++
  if (isDigit(folded.charCodeAt(i))) return true
  let end = folded.length
  while (end > 0 && isDress(folded.charCodeAt(end - 1))) end--
  if (folded.charCodeAt(end - 1) === 0x9875) end--
  while (end > 0 && isSpace(folded.charCodeAt(end - 1))) end--
  return isDigit(folded.charCodeAt(end - 1))
}

/** Two Han characters side by side. */
function hasWord(text: string): boolean {
  let run = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Rare characters take two units; only the pattern knows their script.
    if (code >= 0xd800 && code <= 0xdfff) return /\p{sc=Han}{2}/u.test(text)
    run = isHan(code) ? run + 1 : 0
    if (run === 2) return true
  }
  return false
}

/** White space, a dash or a dot. */
function isDress(code: number): boolean {
  return code === 0x2d || code === 0xb7 || code === 0x2014 || code === 0x2013 || isSpace(code)
}

function found(digits: string | undefined, bare: boolean): FolioFields | undefined {
  const page = readNumeral((digits ?? '').replace(/\s+/gu, ''))
  return page === undefined || page > 2999 ? undefined : { page, bare }
}
