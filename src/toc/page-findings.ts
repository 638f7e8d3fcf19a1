import { writeLike } from '../text/numeral-form.ts'
import type { Edit, Finding } from '../tree/nodes.ts'
import { finding, headingOf, type Listing } from './finding.ts'

/** An entry whose heading stands on another page than it prints. */
interface Mismatch extends Listing {
  readonly printed: number
  readonly found: number
}

/** Entries in a row that must be off by the same number to be one fault. */
const RUN = 3
/** Least confidence in a page that is written into the table of contents. */
const CERTAIN = 0.9

/**
 * Entries that print another page than their heading stands on. Three or more in a row that are off by the same number
 * are one fault, the one that moved everything behind it; entries between that nothing is known of do not break the row.
 */
export function pageFindings(listings: readonly Listing[]): Finding[] {
  return runsOf(listings).flatMap((run) => (run.length < RUN ? run.map(one) : [shift(run)]))
}

function runsOf(listings: readonly Listing[]): Mismatch[][] {
  const runs: Mismatch[][] = []
  let off = 0
  for (const { entry, article } of listings) {
    const { verdict, page } = entry.pageCheck ?? {}
    if (verdict === 'match') off = 0
    if (verdict !== 'mismatch' || entry.page === null || page === null || page === undefined) continue
    const mismatch = { entry, article, printed: entry.page, found: page }
    if (page - entry.page === off) runs.at(-1)?.push(mismatch)
    else runs.push([mismatch])
    off = page - entry.page
  }
  return runs
}

function one(mismatch: Mismatch): Finding {
  const { entry, article, printed, found } = mismatch
  const message = {
    en: `Unexpected page \`${printed}\` for \`${entry.title}\`, expected \`${found}\`, where its heading stands`,
    zh: `“${entry.title}”的目录页码是 ${printed}，标题实际在第 ${found} 页`,
  }
  return withFix(finding('toc-page-mismatch', 'error', entry, message, headingOf(article)), [mismatch])
}

function shift(run: readonly Mismatch[]): Finding {
  const [first] = run as [Mismatch]
  const last = run.at(-1) ?? first
  const { entry, article, printed, found } = first
  const off = Math.abs(found - printed)
  const message = {
    en:
      `Unexpected pages \`${printed}\` to \`${last.printed}\` in ${run.length} entries from \`${entry.title}\` on, expected ` +
      `\`${found}\` to \`${last.found}\`, each ${off} ${found > printed ? 'higher' : 'lower'}, where their headings stand`,
    zh:
      `从“${entry.title}”起，${run.length} 条的目录页码（${printed} 至 ${last.printed}）都${found > printed ? '少' : '多'}了 ${off}，` +
      `标题实际在第 ${found} 至 ${last.found} 页`,
  }
  const whole = finding('toc-page-shift', 'error', entry, message, headingOf(article))
  return withFix({ ...whole, end: last.entry.position.end.offset ?? whole.end }, run)
}

function withFix(found: Finding, mismatches: readonly Mismatch[]): Finding {
  const fix = mismatches.flatMap(editOf)
  return fix.length > 0 ? { ...found, fix } : found
}

/** The right page in place of the printed one and in its form; none where the page is not certain. */
function editOf({ entry, found }: Mismatch): Edit[] {
  const { pageAt, pageCheck } = entry
  if (!pageAt || (pageCheck?.confidence ?? 0) < CERTAIN) return []
  const text = writeLike(found, pageAt.text)
  return text === undefined ? [] : [{ start: pageAt.start, end: pageAt.end, text }]
}
