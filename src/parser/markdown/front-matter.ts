import type { Root } from 'mdast'
import { isMap, parseDocument } from 'yaml'

/** YAML front matter as it was found; every accessor gives `null` or `[]` for what is absent or of another shape. */
export interface FrontMatter {
  /** Whether it is an issue's, as our own writer makes it, and not that of a single article. */
  readonly issue: boolean
  readonly data: Fields
  /** Where a value stands in the source, as offsets; `path` are keys and indices from the top. */
  range(...path: readonly (string | number)[]): readonly [number, number]
}

/** A YAML mapping. */
export type Fields = Readonly<Record<string, unknown>>

/** The front matter of a document; without one, or with one that is no mapping, an empty one. */
export function readFrontMatter(root: Root, text: string): FrontMatter {
  const node = root.children[0]
  const start = node?.type === 'yaml' ? (node.position?.start.offset ?? 0) : 0
  if (node?.type !== 'yaml') return { issue: false, data: {}, range: () => [start, start] }
  const content = text.indexOf('\n', start) + 1
  const document = parseDocument(text.slice(content, (node.position?.end.offset ?? content) - '---'.length))
  const map = document.errors.length === 0 && isMap(document.contents) ? document.contents : undefined
  const data: Fields = map === undefined ? {} : (document.toJS() as Fields)
  return {
    issue: ISSUE_KEYS.some((key) => key in data),
    data,
    range(...path) {
      const range = rangeOf(map?.getIn(path, true))
      return range ? [content + range[0], content + range[1]] : [content, content]
    },
  }
}

/** Keys that only an issue has. */
const ISSUE_KEYS = ['bulletin', 'issue', 'issuer', 'columns', 'editors', 'recipients', 'copies']

function rangeOf(value: unknown): readonly [number, number] | undefined {
  const range = (value as { readonly range?: readonly [number, number, number] | null } | null)?.range
  return range ? [range[0], range[1]] : undefined
}

/** A text; a number or date is taken for the text it was written as. */
export function asText(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** A whole number. */
export function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null
}

/** A list of texts; a single text is a list of one. */
export function asTexts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(asText).filter((text) => text !== null)
}

/** A mapping, empty for anything else. */
export function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** A list of mappings. */
export function asFieldsList(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(asFields) : []
}

/** An ISO 8601 date, whole or reduced. */
export function asDate(value: unknown): string | null {
  const text = asText(value)
  return text !== null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text) ? text : null
}
