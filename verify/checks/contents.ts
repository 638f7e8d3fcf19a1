import { type Check, type Fault, folded, type Printed, reads } from './check.ts'

/** Every page number in the table of contents is that of the page on whose paper the title is printed. */
export const contents: Check = {
  title: 'page numbers in the contents',
  run({ plan, prints }) {
    const faults: Fault[] = []
    let checked = 0
    for (const print of prints) {
      for (const { text, number, target } of plan.entries) {
        const opening = openingOf(target, text)
        if (opening === undefined) continue
        checked++
        const found = pagesWith(opening, print)
        const pages = found.map(({ folio }) => folio)
        if (!pages.includes(number)) {
          const where =
            found.length === 0
              ? 'no page'
              : found.map(({ folio, at }) => `page ${folio} (sheet side ${at})`).join(', ')
          faults.push({
            browser: print.browser,
            page: null,
            message: `the contents have \`${text}\` on page ${number}, its title is printed on ${where}`,
          })
        }
      }
    }
    return { checked, faults }

    /** The lines that an article begins with; of a column, those of its first article cannot be told by a link. */
    function openingOf(target: string | null, text: string): readonly string[] | undefined {
      if (target === null) return plan.pages.some(({ lines }) => isHeading(lines, text)) ? [text] : undefined
      return plan.articles.find(({ id }) => id === target)?.opening
    }
  },
}

function isHeading(
  lines: readonly { readonly kind: string; readonly text: string }[],
  text: string,
): boolean {
  return lines.some(({ kind, text: own }) => kind === 'column-heading' && folded(own) === folded(text))
}

/** Pages that hold the lines one below the other, but for lines of the table of contents, with the folio on their paper. */
function pagesWith(opening: readonly string[], { paper }: Printed): { folio: string; at: number }[] {
  return paper.pages.flatMap(({ lines }, i) => {
    const foot = lines.at(-1)?.text ?? ''
    const has = lines.some((_, k) => opening.every((text, j) => reads(text, lines[k + j]?.text ?? '')))
    return has ? [{ folio: /^—(?<number>\d+)—$/u.exec(foot)?.groups?.number ?? '', at: i + 1 }] : []
  })
}
