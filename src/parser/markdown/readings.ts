import { findDate, readDate } from '../../text/dates.ts'
import { fold } from '../../text/variants.ts'
import { literal, parent } from '../../tree/build.ts'
import type { ArticleContent, Byline, Paragraph, SignOff } from '../../tree/nodes.ts'
import { textOf } from '../../tree/to-string.ts'
import { readByline } from '../constructs/byline.ts'
import { readBracketedSignOff, readOpenSignOff } from '../constructs/sign-off.ts'
import { VOCABULARY } from '../vocabulary.ts'
import { looksLikeSalutation } from './form.ts'
import { asDate, asText, asTexts, type Fields } from './front-matter.ts'

/** Who wrote, as the front matter has it, else as the text reads. */
export function bylineFields(
  given: Fields | undefined,
  value: string,
): Pick<Byline, 'names' | 'post' | 'organisation'> {
  if (given === undefined) {
    return readByline(value, fold(value), VOCABULARY) ?? { names: [], post: null, organisation: null }
  }
  return { names: asTexts(given.names), post: asText(given.post), organisation: asText(given.organisation) }
}

/** Who signed, as the front matter has it, else as the text reads. */
export function signOffFields(
  given: Fields | undefined,
  value: string,
): Pick<SignOff, 'text' | 'organisations' | 'names' | 'date'> {
  if (given === undefined)
    return readSignOff(value) ?? { text: value, organisations: [], names: [], date: null }
  const { text, organisations, names, date } = given
  return {
    text: asText(text) ?? value,
    organisations: asTexts(organisations),
    names: asTexts(names),
    date: asDate(date),
  }
}

/** The date of a date line; `undefined` when it shows none. */
export function datelineDate(given: string | undefined, value: string): string | undefined {
  return asDate(given) ?? readDate(value) ?? findDate(value)?.iso
}

function readSignOff(value: string): ReturnType<typeof signOffFields> | undefined {
  const found =
    readBracketedSignOff(value, fold(value), VOCABULARY) ?? readOpenSignOff(value, fold(value), VOCABULARY)
  return (
    found && { text: found.text, organisations: found.organisations, names: found.names, date: found.date }
  )
}

/**
 * The content of an article by somebody who writes plain Markdown, with the paragraphs below the title that are deck
 * (it opens with a dash), byline, date line or salutation told apart. No more than five are looked at.
 */
export function headOf(children: readonly ArticleContent[]): ArticleContent[] {
  const result = [...children]
  for (let i = 0; i < Math.min(result.length, 5); i++) {
    const node = result[i]
    if (node?.type === 'articleTitle' || node?.type === 'byline' || node?.type === 'dateline') continue
    if (node?.type !== 'paragraph') break
    const read = readHead(node)
    if (read !== undefined) result[i] = read
    if (read === undefined || read.type === 'salutation') break
  }
  return result
}

function readHead(node: Paragraph): ArticleContent | undefined {
  const value = textOf(node)
  if (value.length > 50) return undefined
  const { position } = node
  if (looksLikeSalutation(value, true)) return literal('salutation', { value }, position)
  const date = readDate(value)
  if (date !== undefined) return literal('dateline', { value, date }, position)
  if (/^(?:——|—|--)[^—-]/u.test(value) && !/。$/u.test(value))
    return parent('deck', {}, node.children, position)
  const byline = readByline(value, fold(value), VOCABULARY, false)
  return byline && literal('byline', { value, ...byline }, position)
}

/**
 * The content with the one or two closing paragraphs that are a sign-off told apart; the lines of a paragraph that
 * are one by themselves (`水利站`, `2021年5月1日`) become one each.
 */
export function signedOff(children: readonly ArticleContent[]): ArticleContent[] {
  const result = [...children]
  for (let i = result.length - 1; i > 1 && i >= children.length - 2; i--) {
    const node = result[i]
    if (node?.type !== 'paragraph') break
    const signOffs = asSignOffs(node)
    if (signOffs === undefined) break
    result.splice(i, 1, ...signOffs)
  }
  return result
}

function asSignOffs(node: Paragraph): SignOff[] | undefined {
  const value = textOf(node)
  const whole = readSignOff(value)
  if (whole !== undefined && node.children.length === 1) {
    return [literal('signOff', { value, ...whole }, node.position)]
  }
  const signOffs = node.children.flatMap((run) => {
    const fields = run.type === 'text' ? readSignOff(run.value) : undefined
    return fields === undefined || run.type !== 'text'
      ? []
      : [literal('signOff', { value: run.value, ...fields }, run.position)]
  })
  return signOffs.length === node.children.length && signOffs.length <= 3 ? signOffs : undefined
}
