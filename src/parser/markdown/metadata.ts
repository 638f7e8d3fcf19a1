import type { Heading as MdHeading, RootContent } from 'mdast'
import { fold } from '../../text/variants.ts'
import { literal, parent } from '../../tree/build.ts'
import type { ArticleContent, Colophon, Masthead, Text } from '../../tree/nodes.ts'
import { readByline } from '../constructs/byline.ts'
import { readImprint } from '../constructs/imprint.ts'
import { isIssueLine, readIssueNumber } from '../constructs/issue-number.ts'
import { VOCABULARY } from '../vocabulary.ts'
import {
  asDate,
  asFields,
  asFieldsList,
  asNumber,
  asText,
  asTexts,
  type FrontMatter,
} from './front-matter.ts'
import { type Place, runsOf, textOfRuns } from './runs.ts'

/** A part of the document that belongs to the masthead. */
interface MastheadPart {
  readonly heading: MdHeading | undefined
  readonly content: readonly RootContent[]
}

/** The masthead: issue number, issuer and date from the front matter, the name from `#`, notes below it. */
export function mastheadOf(
  parts: readonly MastheadPart[],
  front: FrontMatter,
  place: Place,
): Masthead | undefined {
  const children: Masthead['children'] = []
  const at = (...path: (string | number)[]) => place.locate(...front.range(...path))
  if (front.issue) {
    const issue = asFields(front.data.issue)
    const value = asText(issue.text)
    const [year, number, total] = [asNumber(issue.year), asNumber(issue.number), asNumber(issue.total)]
    if (value !== null || year !== null || number !== null || total !== null) {
      const fields = { value: value ?? '', year, number, total, date: null, issuer: null }
      children.push(literal('issue', fields, at('issue')))
    }
    const issuer = asText(front.data.issuer)
    if (issuer !== null)
      children.push(literal('imprint', { value: issuer, issuer, date: null }, at('issuer')))
    const date = asDate(front.data.date)
    if (date !== null) children.push(literal('imprint', { value: date, issuer: null, date }, at('date')))
  }
  const named = parts.find((part) => part.heading !== undefined)
  const name = asText(front.data.title)
  if (named === undefined && front.issue && name !== null) {
    const text = literal('text', { value: name }, at('title'))
    children.push(parent('mastheadTitle', { title: name }, [text]))
  }
  for (const { heading, content } of parts) {
    const runs = heading === undefined ? [] : runsOf(heading.children, place)
    if (runs.length > 0) children.push(parent('mastheadTitle', { title: textOfRuns(runs) }, runs))
    for (const node of content) {
      if (!('children' in node) || node.type !== 'paragraph') continue
      for (const run of runsOf(node.children, place)) children.push(lineOf(run, front.issue))
    }
  }
  return children.length === 0 ? undefined : parent('masthead', {}, children)
}

/** A line below the name: in a document of our own a note, in others perhaps the issue number or the imprint. */
function lineOf({ value, position }: Text, own: boolean): Masthead['children'][number] {
  const folded = fold(value)
  if (!own && isIssueLine(folded)) {
    const number = readIssueNumber(folded)
    if (number !== undefined)
      return literal('issue', { value, ...number, date: null, issuer: null }, position)
  }
  const imprint = own ? undefined : readImprint(value, folded, VOCABULARY)
  return imprint === undefined
    ? literal('note', { value }, position)
    : literal('imprint', { value, issuer: imprint.issuer, date: imprint.date }, position)
}

/** The colophon, all of it from the front matter. */
export function colophonOf(front: FrontMatter, place: Place): Colophon | undefined {
  if (!front.issue) return undefined
  const { data } = front
  const children: Colophon['children'] = []
  const at = (...path: (string | number)[]) => place.locate(...front.range(...path))
  const editors = asFieldsList(data.editors).map(({ role, names }) => ({
    role: asText(role) ?? '',
    names: asTexts(names),
  }))
  if (editors.length > 0) {
    const value = editors.map(({ role, names }) => `${role}：${names.join('、')}`).join(' ')
    children.push(literal('editors', { value, editors }, at('editors')))
  }
  for (const [i, { kind, to }] of asFieldsList(data.recipients).entries()) {
    const fields = { kind: asText(kind) ?? '', to: asTexts(to) }
    const runs = [
      literal('text', { value: fields.kind }, at('recipients', i, 'kind')),
      ...fields.to.map((value, n) =>
        literal('text', { value, glue: n === 0 ? '：' : '、' }, at('recipients', i, 'to', n)),
      ),
    ]
    children.push(parent('recipients', fields, runs, at('recipients', i)))
  }
  const copies = asNumber(data.copies)
  if (copies !== null) children.push(literal('copies', { value: `共印${copies}份`, copies }, at('copies')))
  for (const [i, value] of asTexts(data.notes).entries()) {
    children.push(literal('note', { value }, at('notes', i)))
  }
  return children.length === 0 ? undefined : parent('colophon', {}, children)
}

/** What the front matter of a single article says of it: title (if the text has none), author, date. */
export function articleHead(front: FrontMatter, titled: boolean, place: Place): ArticleContent[] {
  const head: ArticleContent[] = []
  const at = (...path: (string | number)[]) => place.locate(...front.range(...path))
  const title = asText(front.data.title)
  if (title !== null && !titled) {
    head.push(parent('articleTitle', {}, [literal('text', { value: title }, at('title'))]))
  }
  const authors = asTexts(front.data.author)
  if (authors.length > 0) {
    const value = authors.join('、')
    const fields = readByline(value, fold(value), VOCABULARY)
    const read = fields ?? { names: authors, post: null, organisation: null }
    head.push(literal('byline', { value, ...read }, at('author')))
  }
  const date = asDate(front.data.date)
  if (date !== null) head.push(literal('dateline', { value: date, date }, at('date')))
  return head
}
