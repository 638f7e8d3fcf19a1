import { PrintError } from './print-error.ts'
import { type Grid, PAPERS, type PrintOptions } from './print-options.ts'

/** A printed page: its paper, its margins and the grid between them. Lengths in millimetres. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly margins: Margins
  readonly vertical: boolean
  /** Characters on a line (in vertical setting: in a column). */
  readonly characters: number
  /** Lines on a page (in vertical setting: columns). */
  readonly lines: number
  /** Size of the text. */
  readonly size: number
  /** From one line to the next. */
  readonly pitch: number
  /** Length of a line; a little more than its characters need. */
  readonly measure: number
}

interface Margins {
  readonly top: number
  readonly bottom: number
  /** At the binding: left on odd pages, right on even ones. */
  readonly inner: number
  readonly outer: number
}

/** Margins on A4: 天头 37, 订口 28 and 版心 156 × 225 of GB/T 9704-2012 §5.2. Other papers have them in proportion. */
const MARGINS = {
  gov: { top: 37, bottom: 35, inner: 28, outer: 26 },
  plain: { top: 27, bottom: 27, inner: 27, outer: 23 },
} as const
/** Line pitch in sizes of text: 22 lines of 三号 on 225 mm; what books have. */
const PITCH = { gov: 1.84, plain: 1.75 } as const
/** Size of the text of `plain` on A4, in points: 小四. */
const PLAIN_SIZE = 12
/** 三号 in points as it stands 28 times on 156 mm (CSS: 21 px). */
export const TEXT_POINTS = 15.75

/** Points, and CSS pixels, in a millimetre. */
const POINTS = 72 / 25.4
const PIXELS = 96 / 25.4

/**
 * The page that the options ask for.
 *
 * @throws PrintError when grid, size and paper do not go together
 */
export function sheetOf(options: PrintOptions): Sheet {
  const { paper = 'a4', theme = 'gov', vertical = false } = options
  const { width, height } = PAPERS[paper]
  const margins = scaled(MARGINS[theme], width / PAPERS.a4.width, height / PAPERS.a4.height)
  const across = width - margins.inner - margins.outer
  const down = height - margins.top - margins.bottom
  const [measure, depth] = vertical ? [down, across] : [across, down]
  const wanted = wantedSize(options, width / PAPERS.a4.width)
  const { characters, lines } = options.grid ?? {
    characters: Math.floor(measure / wanted + 1e-6),
    lines: Math.floor(depth / (wanted * PITCH[theme]) + 1e-6),
  }
  const pitch = depth / lines
  const size = options.size === undefined ? fitted(measure / characters, pitch) : wanted
  check(options, { characters, lines }, size, { measure, pitch })
  return { width, height, margins, vertical, characters, lines, size, pitch, measure }
}

function scaled({ top, bottom, inner, outer }: Margins, x: number, y: number): Margins {
  return { top: top * y, bottom: bottom * y, inner: inner * x, outer: outer * x }
}

/** Size of the text in millimetres where the grid does not say. */
function wantedSize({ size, theme = 'gov' }: PrintOptions, scale: number): number {
  if (size !== undefined) return size / POINTS
  return (theme === 'plain' ? PLAIN_SIZE : TEXT_POINTS) * (scale / POINTS)
}

/** The greatest size, in whole quarters of a pixel, that neither the line nor the pitch is too small for. */
function fitted(widest: number, pitch: number): number {
  return Math.floor(Math.min(widest, pitch / 1.2) * PIXELS * 4 + 1e-6) / 4 / PIXELS
}

/** Points below which nobody reads, and characters and lines below which nothing can be set. */
const SMALLEST = 5
const FEWEST = 10

function check(
  { grid, size: asked }: PrintOptions,
  { characters, lines }: Grid,
  size: number,
  { measure, pitch }: { readonly measure: number; readonly pitch: number },
): void {
  const points = Math.round(size * POINTS * 100) / 100
  if (grid && asked !== undefined && (size * characters > measure + 0.05 || size > pitch)) {
    const most = `${Math.floor(measure / size)}x${Math.floor(measure / size / 1.2)}`
    throw new PrintError(
      {
        en: `a grid of ${characters} × ${lines} does not fit on the page at ${points} pt`,
        zh: `${points} 磅的字排不下每行 ${characters} 字、每页 ${lines} 行`,
      },
      {
        en: `Leave --size out and it is worked out, or take a smaller --grid (at most about ${most})`,
        zh: `请去掉 --size 由程序推算，或减小 --grid（最多约 ${most}）`,
      },
    )
  }
  if (points < SMALLEST || characters < FEWEST || lines < FEWEST) {
    throw new PrintError(
      {
        en: `the page would hold ${characters} × ${lines} characters of ${points} pt, which cannot be set`,
        zh: `每行 ${characters} 字、每页 ${lines} 行、${points} 磅的版面无法排印`,
      },
      {
        en: `Ask for at least ${FEWEST} × ${FEWEST} characters of ${SMALLEST} pt with --grid, --size or --paper`,
        zh: `请用 --grid、--size 或 --paper 调整，至少 ${FEWEST} 字 × ${FEWEST} 行、${SMALLEST} 磅`,
      },
    )
  }
}
