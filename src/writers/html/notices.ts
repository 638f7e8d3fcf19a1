import type { PagePlan } from './page-plan.ts'
import type { SetLines } from './set-lines.ts'
import type { Sheet } from './sheet.ts'

/** Something about a print that a person should look at: a sentence with its full stop. */
export interface Notice {
  readonly en: string
  readonly zh: string
}

/** What could not be set as it should be: entries without a page, pages set closer, text wider than its place. */
export function noticesOf(plan: PagePlan, sheet: Sheet, numbers: ReadonlyMap<string, number>): Notice[] {
  const notices: Notice[] = []
  const unpaged: string[] = []
  const wide = new Set<string>()
  for (const part of plan.places.keys()) {
    if (part.type === 'row') {
      for (const cell of part.cells) if (isTooWide(cell)) wide.add(cell.block.text.value.trim())
      continue
    }
    if (isTooWide(part)) wide.add(part.block.text.value.trim())
    const { kind, text, target } = part.block
    if (kind === 'entry' && (target === undefined || !numbers.has(target))) unpaged.push(text.value.trim())
  }
  for (const title of unpaged) {
    notices.push({
      en: `the entry \`${title}\` names no article of the issue and is printed without a page.`,
      zh: `目录中的“${title}”在正文中没有对应的文章，印出时不带页码。`,
    })
  }
  for (const text of wide) {
    notices.push({
      en: `\`${short(text)}\` is wider than its place and stands out of it; take a larger --paper or a smaller --size.`,
      zh: `“${short(text)}”太宽，排不进所在位置；请用更大的 --paper 或更小的 --size。`,
    })
  }
  const close = plan.pages.flatMap(({ rows, number }, i) => (rows === null ? [] : [number ?? i + 1]))
  if (close.length > 0) {
    notices.push({
      en: `set closer to hold what the page held in the source: page ${close.join(', ')} (more than ${sheet.lines} lines).`,
      zh: `为容纳原页内容而缩小行距的页：${close.join('、')}（超过 ${sheet.lines} 行）。`,
    })
  }
  return notices
}

/** A line that holds one character and is still wider than its room. */
function isTooWide({ fills }: SetLines): boolean {
  return fills.some((fill) => fill > 1.001)
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
