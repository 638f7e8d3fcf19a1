import type { Element, ElementContent } from 'hast'
import type { Bulletin } from '../../tree/nodes.ts'
import { compose, type Part } from './compose.ts'
import { charactersOf } from './face-characters.ts'
import type { FaceName, Faces } from './faces.ts'
import { articleOf, type Lines, type PagePlan, planPages, type SetPart } from './page-plan.ts'
import type { PrintOptions } from './print-options.ts'
import { setLines } from './set-lines.ts'
import { setRow } from './set-row.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { writeLines } from './write-lines.ts'

/** An issue set in lines and pages: its elements in the order of the print. */
export interface SetIssue {
  readonly sheet: Sheet
  readonly children: readonly ElementContent[]
  /** Number of printed pages. */
  readonly pages: number
  /** Characters set in each face. */
  readonly characters: Readonly<Record<FaceName, ReadonlySet<number>>>
}

/** Sets an issue: takes it apart, breaks its lines, fills its pages, and writes the lines into its elements. */
export function setIssue(
  tree: Bulletin,
  options: PrintOptions,
  faces: Faces,
  traditional: boolean,
): SetIssue {
  const { pages: facts } = tree.data.facts
  const parts = compose(tree, traditional)
  const sheet = sheetOf(options)
  const lines: Lines = {
    masthead: set(parts.masthead),
    contents: set(parts.contents),
    body: set(parts.body),
    colophon: set(parts.colophon),
  }
  const plan = planPages(lines, {
    lines: sheet.lines,
    articles: options.articles ?? facts.articles ?? 'run-on',
    firstPage: options.firstPage ?? null,
    titlePage: options.titlePage ?? false,
    evenEnd: options.theme !== 'plain',
  })
  const elements = [parts.masthead, parts.contents, parts.body, parts.colophon].flatMap(({ element }) =>
    element ? [element] : [],
  )
  const numbers = numbersOf(plan)
  const foot = writeLines({
    plan,
    sheet,
    pageOf: (article) => numbers.get(article) ?? null,
    parents: parentsIn(elements),
  })
  return { sheet, children: [...elements, ...foot], pages: plan.pages.length, characters: charactersOf(plan) }

  function set({ blocks }: Part): SetPart[] {
    return blocks.flatMap((block): SetPart[] =>
      block.type === 'row' ? setRow(block, sheet, faces) : setLines(block, sheet, faces),
    )
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
