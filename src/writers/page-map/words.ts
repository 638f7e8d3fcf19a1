import type { ArticleStarts, PageCheck, UnverifiableReason } from '../../tree/nodes.ts'
import type { Border, Sign } from './borders.ts'
import type { Box } from './boxes.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import type { Verdict } from './entries.ts'
import type { Bar } from './rows.ts'

/** A sentence with places in it for what is no plain text: a title, a link. */
export type Phrase<T> = readonly (string | T)[]

/** How many entries got which verdict. */
export type Counts = Readonly<Record<Verdict, number>>

/** Everything the map says by itself, in one language. */
export interface Words {
  /** BCP 47 tag of that language. */
  readonly tag: string
  readonly map: string
  readonly untitled: string
  readonly result: string
  readonly pages: string
  readonly legend: string
  readonly unplaced: string
  /** One sentence: how many entries are right, wrong, open, without heading. */
  counts(counts: Counts): string
  readonly terms: Readonly<Record<'pages' | 'layout' | 'evidence' | 'articles', string>>
  layout(charactersPerLine: number | null, linesPerPage: number | null): string | null
  readonly starts: Readonly<Record<ArticleStarts, string>>
  /** First and last page of the map, and how many borders it has. */
  extent(first: number | null, last: number | null, borders: number): string
  /** How many pages a sign begins. */
  tally(sign: Sign, count: number): string
  readonly noEvidence: string
  readonly reading: string
  /** Name of a box as a heading, or in a sentence. */
  box(box: Box): string
  place(box: Box): string
  page(number: number): string
  /** What a box is that is not one page. */
  readonly notes: Readonly<Record<'before' | 'whole' | 'gap' | 'pages', string>>
  begins(border: Border): string
  /** By which sign a border was found; by which it was placed, though it was not seen; or only numbered; or that it follows the last. */
  found(sign: string): string
  placed(sign: string): string
  numbered(sign: string): string
  follows(sign: string): string
  readonly signs: Readonly<Record<Sign, string>>
  /** What a sign is, for the legend. */
  readonly meanings: Readonly<Record<Sign, string>>
  /** First words of a page. */
  opens<T>(quote: T): Phrase<T>
  /** Words on both sides of a border. */
  cut<T>(before: T, after: T): Phrase<T>
  readonly verdicts: Readonly<Record<Verdict | 'unlisted', string>>
  readonly verdictMeanings: Readonly<Record<Verdict, string>>
  readonly samples: Readonly<Record<'ghost' | 'seen' | 'counted' | Bar['weight'], string>>
  atLine(line: number): string
  readonly colon: string
  readonly separator: string
  /** What the contents say of a title: a page, or none. */
  say<T>(page: T | null): Phrase<T>
  /** On which page it really stands. */
  really(page: string): string
  /** Why it is open; `range` is the pages on which it may stand. */
  because(reason: UnverifiableReason, range: PageCheck['range']): string
  /** An entry on the page it names, whose title stands elsewhere, or nowhere. */
  ghost<T>(title: T, place: T | null): Phrase<T>
  /** The same, where it is open on which page the title stands. */
  openGhost<T>(title: T, place: T): Phrase<T>
  /** A wrong entry, at one glance. */
  wrong<T>(title: T, claimed: T, found: T): Phrase<T>
  /** How sure, and by what. */
  certainty(check: PageCheck): string
  readonly absent: Readonly<Record<'heading' | 'beyond', string>>
  /** In which box the title of an entry stands that is not on the map. */
  stands<T>(place: T): Phrase<T>
  readonly titlesHere: string
  readonly ghostsHere: string
  readonly notDrawn: string
  readonly drawnFrom: string
}

/** The words of every language. */
export const vocabulary = { en: english, zh: chinese } as const satisfies Readonly<Record<string, Words>>
