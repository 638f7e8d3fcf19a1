import type { PaperLine } from '../paper.ts'
import { type Check, type Fault, folded } from './check.ts'

/** How far a folio may stand from its place, in millimetres. */
const SLACK = 0.5
/** The same where a page may be set smaller than the others. */
const SQUEEZED = 2

/** As many sides of paper as pages; numbered one after the other; odd numbers at the right, even ones at the left, or in vertical setting the other way. */
export const folios: Check = {
  title: 'pages and folios',
  run({ plan, prints, setting: { print: options, geometry, evenEnd, ownGrid } }) {
    const faults: Fault[] = []
    let checked = 0
    for (const { browser, paper } of prints) {
      const fault = (page: number | null, message: string) => faults.push({ browser, page, message })
      if (paper.pages.length !== plan.pages.length)
        fault(null, `${paper.pages.length} sides of paper, expected ${plan.pages.length}`)
      let number = firstNumber()
      paper.pages.forEach(({ lines, width }, i) => {
        checked++
        const foot = lines.at(-1)
        const expected = number > 0 && i >= unnumbered() ? `—${number}—` : ''
        const got = /^—\d+—$/u.test(folded(foot?.text ?? '')) ? folded(foot?.text ?? '') : ''
        if (got !== expected) fault(i + 1, `folio \`${got}\`, expected \`${expected}\``)
        else if (foot && expected !== '') {
          const side = sideOf(foot, width)
          const place = `${Math.round(side.white * 100) / 100} mm from the ${side.name}`
          if ((number % 2 === 0) !== (side.name === (geometry.vertical ? 'right' : 'left')))
            fault(i + 1, `folio ${number} stands ${place}`)
          else if (Math.abs(side.white - expectedWhite()) > (ownGrid ? SQUEEZED : SLACK))
            fault(
              i + 1,
              `folio ${number} stands ${place}, expected ${Math.round(expectedWhite() * 100) / 100} mm`,
            )
        }
        number++
      })
      if (evenEnd && hasColophon() && number % 2 === 0)
        fault(null, `the last page is ${number - 1}, expected an even one`)
    }
    return { checked, faults }

    /** Pages at the head of a facsimile that the source has before its page 1. */
    function unnumbered(): number {
      return options.facsimile ? plan.pages.findIndex(({ folio }) => folio !== '') : 0
    }

    /** Number of the first page: such that the body begins on the page asked for, else 1. */
    function firstNumber(): number {
      if (options.facsimile) {
        const at = unnumbered()
        return Number(plan.pages[at]?.folio.replaceAll('—', '')) - at
      }
      if (options.firstPage === undefined) return 1
      const id = plan.articles[0]?.opening[0]
      const body = plan.pages.findIndex(
        ({ lines }) =>
          lines.some(({ text, kind }) => text === id && kind !== 'entry') ||
          lines.some(({ kind }) => kind === 'column-heading'),
      )
      return options.firstPage - Math.max(0, body)
    }

    function hasColophon(): boolean {
      return plan.pages.some(({ lines }) => lines.some(({ kind }) => kind === 'printed' || kind === 'copies'))
    }

    /** The outer margin and one character (GB/T 9704-2012 §7.5). */
    function expectedWhite(): number {
      return geometry.margins.outer + Math.min(geometry.measure / geometry.characters, geometry.pitch / 1.2)
    }
  },
}

function sideOf({ left, right }: PaperLine, width: number): { name: 'left' | 'right'; white: number } {
  return left < width - right ? { name: 'left', white: left } : { name: 'right', white: width - right }
}
