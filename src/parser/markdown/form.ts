import { fold } from '../../text/variants.ts'
import { isSalutation } from '../constructs/salutation.ts'
import { readSectionLabel } from '../constructs/section-heading.ts'

/*
 * The form an issue takes in Markdown, as both the writer and the parser need to know it. What Markdown has no mark
 * for is told by a label inside an emphasised paragraph (`*署名：尹禾*`); where the plain form would be read
 * otherwise than it was meant, an HTML comment behind it says so (`<!-- level 2 -->`).
 */

/** What stands around an article's text; each is a paragraph of its own, in emphasis, opened by its label. */
export type Labelled = 'kicker' | 'deck' | 'documentNumber' | 'byline' | 'dateline' | 'signOff'

/** The labels as written; Traditional forms are read too. */
export const LABELS: Readonly<Record<Labelled, string>> = {
  kicker: '引题：',
  deck: '副题：',
  documentNumber: '文号：',
  byline: '署名：',
  dateline: '日期：',
  signOff: '落款：',
}

const labelled =
  /^(?:(?<kicker>引[题題])|(?<deck>副[题題])|(?<documentNumber>文[号號])|(?<byline>署名)|(?<dateline>日期)|(?<signOff>落款))：/u

/** Which label a text opens with, and its length; `undefined` for none. */
export function readLabel(text: string): { readonly type: Labelled; readonly length: number } | undefined {
  const match = labelled.exec(text)
  if (!match?.groups) return undefined
  const type = (Object.keys(LABELS) as Labelled[]).find((key) => match.groups?.[key] !== undefined)
  return type && { type, length: match[0].length }
}

/** The label a section heading opens with (`一、`, `（一）`, `1.`, `（1）`) and its level; `''` and 0 for none. */
export function readLabelOf(heading: string): { readonly number: string; readonly level: 0 | 1 | 2 | 3 | 4 } {
  const label = readSectionLabel(fold(heading))
  return label === undefined
    ? { number: '', level: 0 }
    : { number: heading.slice(0, label.label.length), level: label.level }
}

/** The level taken for a heading in strong text that has no label. */
export const RUN_IN_LEVEL = 4

/** Closing mark of a run-in heading: written behind the strong text, where it cannot keep the strong from closing. */
export const closingMark = /[。：:．]$/u

const tocHeading = /^(?:本期)?(?:目[录錄次]|要目|内容|內容)(?:contents)?$|^contents$/u

/** Whether a heading, by its words, is that of a table of contents. */
export function isTocHeading(text: string): boolean {
  return tocHeading.test(text.replace(/[\s≡【】[\]〔〕《》·]+/gu, '').toLowerCase())
}

/** Whether a paragraph is taken for a salutation; `first`: no text of the article precedes it. */
export function looksLikeSalutation(text: string, first: boolean): boolean {
  return first && text.length <= 80 && isSalutation(fold(text))
}

/** The end of an entry of the table of contents: leader and page. */
export const entryEnd = / ……(?: (?<page>-?\d+))?$/u

/** Leaders of other people's making: dots of any kind, at least two, and the page behind them. */
const leaders = /\s{0,40}[.．…‥·・]{2,200}\s{0,40}(?<page>\d{1,4})?\s{0,40}$/u

/** The leader and page at the end of an entry, however written; `null` for none. */
export function entryEndOf(text: string): RegExpExecArray | null {
  return entryEnd.exec(text) ?? leaders.exec(text)
}

/** What an HTML comment may say of the heading or paragraph it stands behind. */
export type Hint =
  | { readonly says: 'level'; readonly level: 1 | 2 | 3 | 4 }
  | { readonly says: 'label'; readonly label: string }
  | { readonly says: 'run-in' | 'salutation' | 'paragraph' }

/** A hint as an HTML comment. */
export function writeHint(hint: Hint): string {
  if (hint.says === 'level') return `<!-- level ${hint.level} -->`
  return hint.says === 'label' ? `<!-- label:${hint.label} -->` : `<!-- ${hint.says} -->`
}

const hint =
  /^<!-- (?:level (?<level>[1-4])|label:(?<label>[^\n]*)|(?<says>run-in|salutation|paragraph)) -->$/u

/** The hint an HTML comment gives, `undefined` for any other HTML. */
export function readHint(html: string): Hint | undefined {
  const groups = hint.exec(html)?.groups
  if (!groups) return undefined
  if (groups.level !== undefined) return { says: 'level', level: Number(groups.level) as 1 | 2 | 3 | 4 }
  if (groups.label !== undefined) return { says: 'label', label: groups.label }
  return { says: groups.says as 'run-in' | 'salutation' | 'paragraph' }
}

/** An anchor: `a1` makes a heading an article's, `toc` that of the table of contents. */
export function writeAnchor(id: string): string {
  return `<a id="${id}">`
}

/** The id in an opening anchor tag, `undefined` for any other HTML. */
export function readAnchor(html: string): string | undefined {
  return /^<a id="(?<id>a\d+|toc)">$/u.exec(html)?.groups?.id
}
