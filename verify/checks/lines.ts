import type { PlannedPage } from '../plan.ts'
import { type Check, type Fault, reads } from './check.ts'

/** Every page of paper holds the lines that its page has in the document, in every browser. */
export const lines: Check = {
  title: 'lines on their pages',
  run({ plan, prints }) {
    const faults: Fault[] = []
    let checked = 0
    for (const { browser, paper } of prints) {
      for (let i = 0; i < Math.max(plan.pages.length, paper.pages.length); i++) {
        const wanted = textsOf(plan.pages[i])
        const got = (paper.pages[i]?.lines ?? []).map(({ text }) => text)
        checked += wanted.length
        const at = wanted.findIndex((text, k) => !reads(text, got[k] ?? ''))
        if (at >= 0)
          faults.push({ browser, page: i + 1, message: `\`${got[at] ?? ''}\`, expected \`${wanted[at]}\`` })
        else if (got.length > wanted.length)
          faults.push({
            browser,
            page: i + 1,
            message: `\`${got[wanted.length]}\`, expected no further line`,
          })
      }
    }
    return { checked, faults }
  },
}

/** Texts of a page from top to bottom, its folio last. */
export function textsOf(page: PlannedPage | undefined): string[] {
  if (!page) return []
  return [...page.lines.map(({ text }) => text), page.folio].filter((text) => text !== '')
}
