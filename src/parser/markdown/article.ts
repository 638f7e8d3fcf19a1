import type { Heading as MdHeading, RootContent } from 'mdast'
import { literal, parent } from '../../tree/build.ts'
import type { Article, ArticleContent } from '../../tree/nodes.ts'
import { type BlockContext, blocksOf, sectionOf } from './blocks.ts'
import { readLabel } from './form.ts'
import { asFieldsList, asTexts, type Fields } from './front-matter.ts'
import type { Outline } from './outline.ts'
import { bylineFields, datelineDate, headOf, signedOff, signOffFields } from './readings.ts'
import { dropStart, type Place, positionOf, runsOf, textOfRuns } from './runs.ts'

/** An article as the outline cuts it out. */
export interface ArticlePart {
  readonly id: string
  /** Its title; absent for text before the first heading. */
  readonly heading: MdHeading | undefined
  readonly content: readonly RootContent[]
  /** What the front matter says of it: how labelled paragraphs were read. */
  readonly readings: Fields
}

/** The article, or `undefined` when nothing is in it. `head` are nodes that the front matter gives. */
export function articleOf(
  { id, heading, content, readings }: ArticlePart,
  outline: Outline,
  place: Place,
  own: boolean,
  head: readonly ArticleContent[],
): Article | undefined {
  const children: ArticleContent[] = [...head]
  if (heading !== undefined) {
    const runs = runsOf(heading.children, place)
    if (runs.length > 0) children.push(parent('articleTitle', {}, runs))
  }
  const context: BlockContext = { place, own, first: true, level: 0 }
  const read = labelledReader(readings, place)
  for (const node of content) {
    const role = outline.get(node)
    if (node.type === 'heading' && role?.kind === 'section')
      children.push(sectionOf(node, role.depth, context))
    else children.push(...(read(node) ?? blocksOf(node, context)))
  }
  const start = heading && positionOf(heading, place).start
  const complete = own ? children : signedOff(headOf(children))
  const first = complete[0]
  const last = complete[complete.length - 1]
  if (first === undefined || last === undefined) {
    return heading && parent('article', { id }, [], positionOf(heading, place))
  }
  return parent('article', { id }, complete, { start: start ?? first.position.start, end: last.position.end })
}

/** Reads labelled paragraphs; the n-th byline, date line and sign-off have the n-th reading of their kind. */
function labelledReader(readings: Fields, place: Place): (node: RootContent) => ArticleContent[] | undefined {
  const bylines = asFieldsList(readings.bylines)
  const dates = asTexts(readings.dates)
  const signOffs = asFieldsList(readings.signOffs)
  return (node) => {
    if (node.type !== 'paragraph' || node.children.length !== 1) return undefined
    const emphasis = node.children[0]
    if (emphasis?.type !== 'emphasis') return undefined
    const all = runsOf(emphasis.children, place)
    const label = readLabel(textOfRuns(all))
    if (label === undefined) return undefined
    const runs = dropStart(all, label.length, place)
    const value = textOfRuns(runs)
    const position = place.locate(
      (all[0]?.position.start.offset ?? 0) + label.length,
      all[all.length - 1]?.position.end.offset ?? 0,
    )
    switch (label.type) {
      case 'kicker':
      case 'deck':
        return [parent(label.type, {}, runs, position)]
      case 'documentNumber':
        return [literal('documentNumber', { value }, position)]
      case 'byline':
        return [literal('byline', { value, ...bylineFields(bylines.shift(), value) }, position)]
      case 'dateline': {
        const date = datelineDate(dates.shift(), value)
        return date === undefined ? undefined : [literal('dateline', { value, date }, position)]
      }
      case 'signOff':
        return [literal('signOff', { value, ...signOffFields(signOffs.shift(), value) }, position)]
    }
  }
}
