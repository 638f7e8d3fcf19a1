import type { Heading as MdHeading, RootContent } from 'mdast'
import { fold } from '../../text/variants.ts'
import { literal, parent } from '../../tree/build.ts'
import type { ArticleContent, Colophon, Masthead } from '../../tree/nodes.ts'
import { readByline } from '../constructs/byline.ts'
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
  const at = (key: string) => place.locate(...front.range(key))
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
      for (const { value, position } of runsOf(node.children, place)) {
        children.push(literal('note', { value }, position))
      }
    }
  }
  return children.length === 0 ? undefined : parent('masthead', {}, children)
}

/** The colophon, all of it from the front matter. */
export function colophonOf(front: FrontMatter, place: Place): Colophon | undefined {
  if (!front.issue) return undefined
  const { data } = front
  const children: Colophon['children'] = []
  const at = (key: string) => place.locate(...front.range(key))
  const editors = asFieldsList(data.editors).map(({ role, names }) => ({
    role: asText(role) ?? '',
    names: asTexts(names),
  }))
  if (editors.length > 0) {
    const value = editors.map(({ role, names }) => `${role}：${names.join('、')}`).join(' ')
    children.push(literal('editors', { value, editors }, at('editors')))
  }
  for (const { kind, to } of asFieldsList(data.recipients)) {
    const fields = { kind: asText(kind) ?? '', to: asTexts(to) }
    const text = literal('text', { value: `${fields.kind}：${fields.to.join('、')}` }, at('recipients'))
    children.push(parent('recipients', fields, [text]))
  }
  const copies = asNumber(data.copies)
  if (copies !== null) children.push(literal('copies', { value: `共印${copies}份`, copies }, at('copies')))
  for (const value of asTexts(data.notes)) children.push(literal('note', { value }, at('notes')))
  return children.length === 0 ? undefined : parent('colophon', {}, children)
}

/** What the front matter of a single article says of it: title (if the text has none), author, date. */
export function articleHead(front: FrontMatter, titled: boolean, place: Place): ArticleContent[] {
  const head: ArticleContent[] = []
  const at = (key: string) => place.locate(...front.range(key))
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
