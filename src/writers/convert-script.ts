import type { Bulletin, Nodes } from '../tree/nodes.ts'
import { visitAll } from '../tree/visit.ts'

/**
 * A deep copy of an issue with all its text rewritten by `convert`: values, titles, names, labels. Positions stay
 * those of the source, which is not rewritten; so do repairs and findings, which quote it.
 *
 * A text cut into runs is converted whole, for words may lie across a cut, and cut again where it was; only where
 * conversion changes its length is each run converted by itself.
 */
export function convertScript(tree: Bulletin, convert: (text: string) => string): Bulletin {
  const copy = structuredClone(tree)
  visitAll(copy, (node) => {
    if (node.type === 'text') return
    convertFields(node, convert)
    if ('children' in node) convertRuns(node.children as Nodes[], convert)
  })
  return copy
}

/** Fields that hold text in the language of the document, or lists of it; a number under one of them stays. */
const FIELDS = [
  'value',
  'title',
  'author',
  'column',
  'issuer',
  'names',
  'post',
  'organisation',
  'organisations',
  'text',
  'number',
  'kind',
  'to',
] as const satisfies readonly KeyOf<Nodes>[]

type KeyOf<T> = T extends unknown ? keyof T : never

function convertFields(node: Nodes, convert: (text: string) => string): void {
  const fields = node as unknown as Partial<Record<(typeof FIELDS)[number], unknown>>
  for (const key of FIELDS) {
    const value = fields[key]
    if (typeof value === 'string') fields[key] = convert(value)
    else if (Array.isArray(value)) fields[key] = value.map(convert)
  }
  if (node.type !== 'editors') return
  node.editors = node.editors.map(({ role, names }) => ({ role: convert(role), names: names.map(convert) }))
}

function convertRuns(children: readonly Nodes[], convert: (text: string) => string): void {
  const runs = children.filter((child) => child.type === 'text')
  const shown = runs.filter((run) => !run.doubled)
  const whole = shown.map((run) => run.value).join('')
  const converted = shown.length > 1 ? convert(whole) : ''
  let at = 0
  for (const run of runs) {
    if (run.doubled || converted.length !== whole.length) run.value = convert(run.value)
    else {
      run.value = converted.slice(at, at + run.value.length)
      at += run.value.length
    }
  }
}
