import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Source } from '../../readers/source.ts'
import { scriptOf } from '../../text/variants.ts'
import type { Bulletin, Facts } from '../../tree/nodes.ts'
import type { Sign } from './borders.ts'
import { type Box, boxesOf } from './boxes.ts'
import { type Marks, marksOf } from './entries.ts'
import { leavesOf } from './leaves.ts'
import type { Grid } from './picture.ts'
import { type Bar, heightOf, measureOf, rowsOf } from './rows.ts'
import { vocabulary, type Words } from './words.ts'

/** All that the map draws, before it is drawn. */
export interface Issue {
  readonly pages: Facts['pages']
  readonly boxes: readonly Box[]
  readonly marks: Marks
  /** How many pages each sign begins, the most frequent first. */
  readonly signs: ReadonlyMap<Sign, number>
  /** Rows of text in each box. */
  readonly rows: ReadonlyMap<Box, readonly (readonly Bar[])[]>
  readonly grid: Grid
  readonly words: Words
  /** BCP 47 tag of the issue's own text. */
  readonly lang: string
  /** Marks text as the issue's own, so that it is read and set in its language. */
  readonly quote: (text: string) => Element
}

export function issueOf(tree: Bulletin, source: Source, language: 'en' | 'zh'): Issue {
  const { pages } = tree.data.facts
  const leaves = leavesOf(tree)
  const boxes = boxesOf(tree, source, leaves)
  const measure = pages.charactersPerLine ?? measureOf(leaves, source)
  const rows = boxes.map((box) => rowsOf(box, leaves, source, measure))
  const script = scriptOf(source.text)
  const lang = script === 'Hans' || script === 'Hant' ? `zh-${script}` : 'zh'
  return {
    pages,
    boxes,
    marks: marksOf(tree, boxes),
    signs: signsOf(boxes),
    rows: new Map(boxes.map((box, i) => [box, rows[i] ?? []])),
    grid: {
      measure,
      height:
        pages.linesPerPage ??
        heightOf(
          boxes,
          rows.map(({ length }) => length),
        ),
    },
    words: vocabulary[language],
    lang,
    quote: (text) => h('span', { lang }, text),
  }
}

function signsOf(boxes: readonly Box[]): ReadonlyMap<Sign, number> {
  const signs = new Map<Sign, number>()
  for (const { border } of boxes) if (border) signs.set(border.sign, (signs.get(border.sign) ?? 0) + 1)
  return new Map([...signs].toSorted((a, b) => b[1] - a[1]))
}
