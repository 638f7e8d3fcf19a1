import { writeLike } from '../text/numeral-form.ts'
import type { Edit, Finding, PageBasis, TocEntry } from '../tree/nodes.ts'
import { finding, headingOf, type Listing } from './finding.ts'

/** An entry whose heading stands on another page than it prints. */
interface Mismatch extends Listing {
  readonly printed: number
  readonly found: number
}

/** Entries that are off by the same number. */
interface Run {
  readonly mismatches: Mismatch[]
  /** Pages that have no text may stand before the first of them, and none of them be wrong. */
  readonly afterBlank: boolean
  /** Whether the pages found may be written in place of those printed. */
  readonly certain: boolean
}

/** Entries in a row that must be off by the same number to be one fault. */
const RUN = 3
/** Least confidence in a page that is written into the table of contents: one that is printed, and one that is counted. */
const CERTAIN = 0.9
const CERTAIN_COUNTED = 0.97
/** Pages without text that may stand in a row. */
const BLANK = 4

/**
 * Entries that print another page than their heading stands on. Three or more in a row that are off by the same number
 * are one fault, the one that moved everything behind it; entries between that nothing is known of, or that are wrong by
 * themselves, do not break the row.
 */
export function pageFindings(listings: readonly Listing[]): Finding[] {
  return runsOf(listings).flatMap((run) =>
    run.mismatches.length < RUN ? run.mismatches.map((mismatch) => one(mismatch, run)) : [shift(run)],
  )
}

function runsOf(listings: readonly Listing[]): Run[] {
  const runs: Run[] = []
  const isMatch = ({ entry }: Listing) => entry.pageCheck?.verdict === 'match'
  const borneOut = listings.filter(isMatch).length * 2 > listings.length
  const lastMatch = listings.findLastIndex(isMatch)
  /** Runs since the last entry that is right, by how much they are off. */
  const open = new Map<number, Run>()
  listings.forEach(({ entry, article }, i) => {
    const { verdict, page } = entry.pageCheck ?? {}
    if (verdict === 'match') open.clear()
    if (verdict !== 'mismatch' || entry.page === null || page === null || page === undefined) return
    const mismatch = { entry, article, printed: entry.page, found: page }
    const off = page - entry.page
    const run = open.get(off)
    if (run) run.mismatches.push(mismatch)
    else {
      const afterBlank = i > lastMatch && mayFollowBlank(mismatch)
      const shaken = afterBlank || [...open.values()].some((before) => before.afterBlank)
      const certain = isCounted(entry) ? borneOut && !shaken : true
      const begun = { mismatches: [mismatch], afterBlank, certain }
      open.set(off, begun)
      runs.push(begun)
    }
  })
  return runs
}

/**
 * Where nothing prints or marks pages, only text is counted: a page with a picture and nothing else is not. All entries
 * behind it then print higher pages than are found.
 */
function mayFollowBlank({ entry, printed, found }: Mismatch): boolean {
  return isCounted(entry) && printed > found && printed - found <= BLANK
}

function isCounted({ pageCheck }: TocEntry): boolean {
  return pageCheck !== undefined && COUNTED.has(pageCheck.basis)
}

const COUNTED: ReadonlySet<PageBasis> = new Set(['soft-breaks', 'line-count'])

function one(mismatch: Mismatch, run: Run): Finding {
  const { entry, article, printed, found } = mismatch
  const unless = unlessBlank(run)
  const message = {
    en: `Unexpected page \`${printed}\` for \`${entry.title}\`, expected \`${found}\`, where its heading stands${unless.en}`,
    zh: `“${entry.title}”的目录页码是 ${printed}，标题实际在第 ${found} 页${unless.zh}`,
  }
  return withFix(finding('toc-page-mismatch', 'error', entry, message, headingOf(article)), [mismatch], run)
}

function shift(run: Run): Finding {
  const { mismatches } = run
  const [first] = mismatches as [Mismatch]
  const last = mismatches.at(-1) ?? first
  const { entry, article, printed, found } = first
  const off = Math.abs(found - printed)
  const unless = unlessBlank(run)
  const message = {
    en:
      `Unexpected pages \`${printed}\` to \`${last.printed}\` in ${mismatches.length} entries from \`${entry.title}\` on, expected ` +
      `\`${found}\` to \`${last.found}\`, each ${off} ${found > printed ? 'higher' : 'lower'}, where their headings stand${unless.en}`,
    zh:
      `从“${entry.title}”起，${mismatches.length} 条的目录页码（${printed} 至 ${last.printed}）都${found > printed ? '少' : '多'}了 ${off}，` +
      `标题实际在第 ${found} 至 ${last.found} 页${unless.zh}`,
  }
  const whole = finding('toc-page-shift', 'error', entry, message, headingOf(article))
  return withFix({ ...whole, end: last.entry.position.end.offset ?? whole.end }, mismatches, run)
}

/** What else may be the cause. */
function unlessBlank({ mismatches: [first], afterBlank }: Run): { readonly en: string; readonly zh: string } {
  const pages = first ? first.printed - first.found : 0
  if (!afterBlank) return { en: '', zh: '' }
  return {
    en: `, unless ${pages === 1 ? 'a page without text stands' : `${pages} pages without text stand`} before`,
    zh: `；如果前面有 ${pages} 页没有文字（如整页照片），则目录无误`,
  }
}

/**
 * Adds the edits that set right what is certain. Of pages that are counted nothing is, unless most entries bear the count
 * out, and where those before may have been moved by pages without text.
 */
function withFix(found: Finding, mismatches: readonly Mismatch[], { certain }: Run): Finding {
  if (!certain) return found
  const fix = mismatches.flatMap(editOf)
  return fix.length > 0 ? { ...found, fix } : found
}

/** The right page in place of the printed one and in its form; none where the page is not certain. */
function editOf({ entry, found }: Mismatch): Edit[] {
  const { pageAt, pageCheck } = entry
  if (!pageAt || found < 1 || (pageCheck?.confidence ?? 0) < (isCounted(entry) ? CERTAIN_COUNTED : CERTAIN))
    return []
  const text = writeLike(found, pageAt.text)
  return text === undefined ? [] : [{ start: pageAt.start, end: pageAt.end, text }]
}
