/** How the lines of a document stand in their boxes, in millimetres, as the browser lays them out for print. */
export interface Fit {
  /** Lines whose text reaches out of its box by more than a third of a millimetre. */
  readonly wide: readonly { readonly text: string; readonly over: number }[]
  /** Lines looked at. */
  readonly lines: number
  /** From the head of each page to the end of its foot. */
  readonly heights: readonly number[]
}

/* A program for the browser, as text: the types of its objects are not among those of Node. */

/** Measures every line, with the medium set to print: a `Fit`. */
export const MEASURE_FIT = `(() => {
  const mm = 96 / 25.4
  const wide = []
  const lines = [...document.querySelectorAll('.l')]
  const range = document.createRange()
  for (const node of lines) {
    range.selectNodeContents(node)
    const text = range.getBoundingClientRect()
    const box = node.getBoundingClientRect()
    const style = getComputedStyle(node)
    const over = (style.writingMode === 'vertical-rl'
      ? Math.max(
        text.bottom - (box.bottom - parseFloat(style.paddingBottom)),
        box.top + parseFloat(style.paddingTop) - text.top,
      )
      : Math.max(
        text.right - (box.right - parseFloat(style.paddingRight)),
        box.left + parseFloat(style.paddingLeft) - text.left,
      )) / mm
    if (text.width > 0 && over > 0.3) wide.push({ text: node.textContent, over: Math.round(over * 100) / 100 })
  }
  const heads = [...document.querySelectorAll('.h')]
  const feet = [...document.querySelectorAll('.f')]
  const heights = heads.map((head, i) =>
    (feet[i].getBoundingClientRect().bottom - head.getBoundingClientRect().top) / mm)
  return { wide, lines: lines.length, heights }
})()`
