import type { Sheet } from './sheet.ts'

/** Least line pitch in sizes of the text. */
const TIGHT = 1.15

/** Properties of the lines of a page that holds more rows than the grid has: closer, and smaller where they have to be. */
export function squeezed({ size, lines, pitch }: Sheet, rows: number): string[] {
  const own = (lines * pitch) / rows
  const smaller = Math.min(size, own / TIGHT)
  return [`--pitch:${tidy(own)}mm`, ...(smaller < size ? [`--size:${tidy(smaller)}mm`] : [])]
}

function tidy(value: number): string {
  return String(Math.round(value * 1e3) / 1e3)
}
