import type { Element, ElementContent } from 'hast'
import type { Facts } from '../../tree/facts.ts'
import type { Bulletin } from '../../tree/nodes.ts'
import { type Composition, compose, type Part } from './compose.ts'
import { charactersOf } from './face-characters.ts'
import type { FaceName, Faces } from './faces.ts'
import { type Border, bordersOf, cutsOf, planFacsimile } from './facsimile.ts'
import { type Notice, noticesOf } from './notices.ts'
import { articleOf, type Lines, type PagePlan, planPages, type SetPart } from './page-plan.ts'
import { PrintError } from './print-error.ts'
import type { Grid, PrintOptions } from './print-options.ts'
import { setLines } from './set-lines.ts'
import { setRow } from './set-row.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { charactersIn, facesOf } from './theme-faces.ts'
import { writeLines } from './write-lines.ts'

/** An issue set in lines and pages: its elements in the order of the print. */
export interface SetIssue {
  readonly sheet: Sheet
  readonly children: readonly ElementContent[]
  /** Number of printed pages. */
  readonly pages: number
  /** Characters set in each face. */
  readonly characters: Readonly<Record<FaceName, ReadonlySet<number>>>
  /** What a person should look at. */
  readonly notices: readonly Notice[]
}

/**
 * Sets an issue: takes it apart, breaks its lines, fills its pages, and writes the lines into its elements.
 *
 * @throws PrintError when the options do not go together, or a facsimile is asked for where no page is known
 */
export function setIssue(
  tree: Bulletin,
  options: PrintOptions,
  faces: Faces,
  traditional: boolean,
): SetIssue {
  const { theme = 'gov' } = options
  const parts = compose(tree, { traditional, vertical: options.vertical ?? false })
  const { sheet, plan } = options.facsimile
    ? facsimileOf(parts, tree.data.facts.pages, options, facesOf(theme, faces))
    : printOf(parts, tree.data.facts.pages, options, facesOf(theme, faces))
  const elements = [parts.masthead, parts.contents, parts.body, parts.colophon].flatMap(({ element }) =>
    element ? [element] : [],
  )
  nameParagraphs(elements)
  const numbers = numbersOf(plan)
  const foot = writeLines({
    plan,
    sheet,
    pageOf: (article) => numbers.get(article) ?? null,
    parents: parentsIn(elements),
  })
  return {
    sheet,
    children: [...elements, ...foot],
    pages: plan.pages.length,
    characters: charactersIn(theme, charactersOf(plan)),
    notices: noticesOf(plan, sheet, numbers),
  }
}

/** A sheet and what stands on each of its pages. */
interface Layout {
  readonly sheet: Sheet
  readonly plan: PagePlan
}

function printOf(parts: Composition, facts: Facts['pages'], options: PrintOptions, faces: Faces): Layout {
  const sheet = sheetOf(options)
  const plan = planPages(linesOf(parts, sheet, faces, []), {
    lines: sheet.lines,
    articles: options.articles ?? facts.articles ?? 'run-on',
    firstPage: options.firstPage ?? null,
    titlePage: options.titlePage ?? false,
    evenEnd: options.theme !== 'plain',
  })
  return { sheet, plan }
}

/** The pages of the source, on the grid asked for, else on that of the source, else on one that holds nearly all pages. */
function facsimileOf(parts: Composition, facts: Facts['pages'], options: PrintOptions, faces: Faces): Layout {
  const borders = bordersOf(facts)
  if (borders.length === 0) {
    throw new PrintError(
      {
        en: 'the pages of the source are not known, so they cannot be kept',
        zh: '原刊的分页不明，无法照原样分页',
      },
      {
        en: 'Leave --facsimile out, or tell the layout with --chars-per-line and --lines-per-page',
        zh: '请去掉 --facsimile，或用 --chars-per-line 和 --lines-per-page 说明原刊版式',
      },
    )
  }
  let best: Layout | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const grid of grids(facts, options)) {
    const sheet = sheetOf({ ...options, ...(grid && { grid }) })
    const plan = planFacsimile(linesOf(parts, sheet, faces, borders), borders, facts, sheet.lines)
    const squeezed = plan.pages.filter(({ rows }) => rows !== null).length
    if (squeezed < fewest) {
      best = { sheet, plan }
      fewest = squeezed
    }
    if (squeezed <= plan.pages.length * CLOSE) break
  }
  return best as Layout
}

/** Part of the pages of a facsimile that may be set closer than the others. */
const CLOSE = 0.05

/** Grids to try in turn. */
function* grids(
  { charactersPerLine, linesPerPage }: Facts['pages'],
  { grid, size }: PrintOptions,
): Generator<Grid | undefined> {
  if (grid || size !== undefined) yield grid
  else if (isUsual(charactersPerLine) && isUsual(linesPerPage)) {
    yield { characters: charactersPerLine, lines: linesPerPage }
  } else {
    yield undefined
    for (let scale = 1.05; scale < 2; scale *= 1.05)
      yield { characters: Math.round(28 * scale), lines: Math.round(22 * scale) }
  }
}

function isUsual(count: number | null): count is number {
  return count !== null && count >= 12 && count <= 60
}

function linesOf(parts: Composition, sheet: Sheet, faces: Faces, borders: readonly Border[]): Lines {
  const set = ({ blocks }: Part) =>
    blocks.flatMap((block): SetPart[] =>
      block.type === 'row'
        ? setRow(block, sheet, faces)
        : setLines(block, sheet, faces, sheet.characters, cutsOf(block, borders)),
    )
  return {
    masthead: set(parts.masthead),
    contents: set(parts.contents),
    body: set(parts.body),
    colophon: set(parts.colophon),
  }
}

/** Printed page on which each article begins. */
function numbersOf({ places, pages }: PagePlan): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const [part, at] of places) {
    const article = articleOf(part)
    const number = pages[at[0]?.page ?? -1]?.number ?? null
    if (article !== undefined && number !== null) numbers.set(article, number)
  }
  return numbers
}

/**
 * Gives each paragraph an `id`, by which it can be linked to; in a tagged PDF, Chromium leaves out the paragraphs that have
 * none, for their lines are blocks of their own.
 */
function nameParagraphs(elements: readonly Element[]): void {
  let count = 0
  const visit = (element: Element): void => {
    if (element.tagName === 'p') element.properties.id ??= `p${++count}`
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  for (const element of elements) visit(element)
}

function parentsIn(elements: readonly Element[]): ReadonlyMap<Element, Element> {
  const parents = new Map<Element, Element>()
  const open = [...elements]
  for (let element = open.pop(); element; element = open.pop()) {
    for (const child of element.children) {
      if (child.type !== 'element') continue
      parents.set(child, element)
      open.push(child)
    }
  }
  return parents
}
