import type { PaperLine, PaperPage } from '../paper.ts'
import type { PlannedLine, PlannedPage } from '../plan.ts'
import { type Check, type Fault, reads } from './check.ts'

/** Millimetres by which an edge may miss its margin, a line its row, and the mean pitch what it should be. */
const EDGE = 0.3
const ROW = 0.3
const PITCH = 0.05
/** Firefox gives paper in whole points. */
const PAPER = 0.36

/** The paper has its size; full lines reach from margin to margin; lines stand on the grid. */
export const geometry: Check = {
  title: 'paper, edges and line pitch',
  run({ plan, prints, setting }) {
    const { width, height, margins, measure, pitch, vertical } = setting.geometry
    const faults: Fault[] = []
    let checked = 0
    for (const { browser, paper } of prints) {
      paper.pages.forEach((page, i) => {
        const fault = (message: string) => faults.push({ browser, page: i + 1, message })
        checked++
        if (Math.abs(page.width - width) > PAPER || Math.abs(page.height - height) > PAPER)
          fault(
            `paper of ${round(page.width)} × ${round(page.height)} mm, expected ${round(width)} × ${round(height)} mm`,
          )
        const planned = plan.pages[i]
        if (!planned) return
        const odd = numberOf(planned) % 2 !== 0
        const left = odd ? margins.inner : margins.outer
        const pairs = pairsOf(planned, page)
        checked += pairs.length
        for (const [line, got] of pairs) {
          if (!line.full || line.kind === 'quote') continue
          if (vertical) {
            if (!line.indented && ends(line) && Math.abs(got.length - measure) > EDGE)
              fault(`\`${line.text}\` is ${round(got.length)} mm long, expected ${round(measure)} mm`)
            continue
          }
          if (!line.indented && Math.abs(got.left - left) > EDGE)
            fault(`\`${line.text}\` begins at ${round(got.left)} mm, expected ${round(left)} mm`)
          if (Math.abs(got.right - left - measure) > EDGE)
            fault(`\`${line.text}\` ends at ${round(got.right)} mm, expected ${round(left + measure)} mm`)
        }
        const grid = gridOf(pairs)
        const wanted = planned.lines[0]?.pitch ? Number.parseFloat(planned.lines[0].pitch) : pitch
        if (!grid) return
        // Over few lines a browser that puts them on whole pixels (¼ mm) shows more than the mean.
        if (Math.abs(grid.pitch - wanted) > PITCH + 0.3 / grid.span)
          fault(`line pitch ${round(grid.pitch)} mm, expected ${round(wanted)} mm`)
        if (grid.farthest > ROW) fault(`a line stands ${round(grid.farthest)} mm from its row`)
      })
    }
    return { checked, faults }

    function numberOf({ folio, verso }: PlannedPage): number {
      const number = /\d+/u.exec(folio)
      return number ? Number(number[0]) : verso ? 0 : 1
    }
  },
}

/** Planned lines, each with the line on paper. */
function pairsOf({ lines }: PlannedPage, page: PaperPage): [PlannedLine, PaperLine][] {
  return lines
    .filter(({ text }) => text !== '')
    .flatMap((line, i): [PlannedLine, PaperLine][] => {
      const got = page.lines[i]
      return got && reads(line.text, got.text) ? [[line, got]] : []
    })
}

/** The grid on which the paragraphs of a page stand: least squares of their heights over their rows. */
function gridOf(
  pairs: readonly [PlannedLine, PaperLine][],
): { pitch: number; farthest: number; span: number } | null {
  const points = pairs
    .filter(([line]) => line.kind === 'paragraph' && /^\p{Script=Han}/u.test(line.text))
    .map(([line, { across }]) => ({ x: line.row, y: across }))
  const span = Math.max(0, ...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x))
  if (points.length < 3 || span < 3) return null
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))]
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  const pitch = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread
  const farthest = Math.max(...points.map((point) => Math.abs(point.y - y - pitch * (point.x - x))))
  return { pitch, farthest, span }
}

/** Whether a vertical line begins and ends with characters as high as they are wide. */
function ends({ text }: PlannedLine): boolean {
  return /^\p{Script=Han}.*\p{Script=Han}$/u.test(text)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
