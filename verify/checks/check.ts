import type { BrowserName, Print } from '../browsers.ts'
import type { Paper } from '../paper.ts'
import type { Plan } from '../plan.ts'
import type { Setting } from '../settings.ts'

/** All that is known of one document and its prints. */
export interface Evidence {
  readonly setting: Setting
  readonly html: string
  /** The same document, written a second time. */
  readonly again: string
  /** Texts of the issue that have to be printed, without white space. */
  readonly texts: readonly string[]
  readonly plan: Plan
  readonly prints: readonly Printed[]
}

/** A print, and what stands on its paper. */
export interface Printed extends Print {
  readonly paper: Paper
}

/** Something wrong with a print. */
export interface Fault {
  /** `null` where no browser has a part in it. */
  readonly browser: BrowserName | null
  /** Physical page, from 1; `null` where it is no page's. */
  readonly page: number | null
  readonly message: string
}

/** What came of a check: how many things were looked at, and which of them are wrong. */
export interface Outcome {
  readonly checked: number
  readonly faults: readonly Fault[]
}

/** One thing that has to hold of every print. */
export interface Check {
  /** What is counted, in a few words. */
  readonly title: string
  run(evidence: Evidence): Outcome
}

/**
 * A text as it is compared: without white space, and without the difference between characters that fonts draw with one
 * glyph, for which a PDF may name either: 一 and the radical, 勤 and its compatibility ideograph, — and ―, ， and the form
 * that it has in vertical setting.
 */
export function folded(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/[\u2329\u232a\u2f00-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu, (character) =>
      character.normalize('NFKC'),
    )
    .replace(/[⸺⸻]/gu, (dash) => (dash === '⸺' ? '——' : '———'))
    .replace(DRAWN_ALIKE, (character) => ALIKE[FORMS.indexOf(character)] ?? character)
}

const FORMS = '‒―∕〜“”‘’︐︑︒︓︔︕︖︗︘︙︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈︱︲'
const ALIKE = '–—／～『』「」，、。：；！？〖〗…（）｛｝〔〕【】《》〈〉「」『』［］—–'
const DRAWN_ALIKE = new RegExp(`[${FORMS}]`, 'gu')

/**
 * Whether a text read from a PDF can be the one expected. Firefox names no character for glyphs that a font has for one
 * language only (`locl`), or for several dashes together: such a place matches any, all others match exactly.
 */
export function reads(expected: string, got: string): boolean {
  return follows([...folded(expected)], [...folded(got)], 0, 0)
}

function follows(wanted: readonly string[], got: readonly string[], from: number, at: number): boolean {
  let i = from
  for (let k = at; k < got.length; k++, i++) {
    const [character = '', read = ''] = [wanted[i], got[k]]
    if (character === read && read !== '') continue
    if (i >= wanted.length || !isUnread(read)) return false
    if (character !== '—' && character !== '…') continue
    for (let end = i + 1; wanted[end] === character; end++)
      if (follows(wanted, got, end + 1, k + 1)) return true
  }
  return i === wanted.length
}

function isUnread(character: string): boolean {
  return character === '\ufffd' || (character >= '\u2e80' && character <= '\u2eff')
}
