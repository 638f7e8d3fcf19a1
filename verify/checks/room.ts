import type { Check, Fault } from './check.ts'

/** Millimetres by which a line may reach beyond the margins. */
const EDGE = 0.3

/** No line is wider than its room, and no page holds more rows than the grid. */
export const room: Check = {
  title: 'lines and pages too full',
  run({ plan, prints, setting: { geometry } }) {
    const { width, height, margins, measure, lines, vertical } = geometry
    const faults: Fault[] = []
    let checked = plan.pages.length
    plan.pages.forEach(({ rows, lines: own }, i) => {
      if (rows !== lines && !own[0]?.pitch)
        faults.push({ browser: null, page: i + 1, message: `${rows} rows, expected ${lines}` })
    })
    for (const { browser, fit, paper } of prints) {
      checked += fit?.lines ?? 0
      for (const { text, over } of fit?.wide ?? [])
        faults.push({ browser, page: null, message: `\`${text}\` is ${over} mm wider than its room` })
      fit?.heights.forEach((own, i) => {
        if (own > height + 0.05)
          faults.push({
            browser,
            page: i + 1,
            message: `the page is ${own} mm high, expected at most ${height} mm`,
          })
      })
      paper.pages.forEach((page, i) => {
        const least = Math.min(margins.inner, margins.outer) - EDGE
        const most = Math.max(margins.inner, margins.outer) + measure + EDGE
        for (const { text, left, right } of page.lines) {
          checked++
          // Boxes of letters that lie on their side are wider than the letters.
          if (vertical) continue
          if (left < least || right > Math.min(most, width))
            faults.push({
              browser,
              page: i + 1,
              message: `\`${text}\` reaches from ${left.toFixed(2)} to ${right.toFixed(2)} mm, beyond the margins`,
            })
        }
      })
    }
    return { checked, faults }
  },
}
