import type { Bulletin, Colophon, Imprint, IssueLine, Masthead, Toc } from '../tree/nodes.ts'
import type { BulletinRecord } from './schema.ts'

/** Where an issue says what it is: its masthead, a line beside its contents, its colophon. */
export type Head = Masthead | Toc | Colophon

/** Mastheads, tables of contents, then colophons, whatever their order in the source: the masthead is asked first. */
export function headsOf(tree: Bulletin): Head[] {
  return [
    ...tree.children.filter((node) => node.type === 'masthead'),
    ...tree.children.filter((node) => node.type === 'toc'),
    ...tree.children.filter((node) => node.type === 'colophon'),
  ]
}

/** Name and issue number, which may stand on several lines; an issue may print its masthead twice. */
export function mastheadRecord(heads: readonly Head[]): BulletinRecord['masthead'] {
  const mastheads = heads.filter((head) => head.type === 'masthead')
  const children = mastheads.flatMap((masthead) => masthead.children)
  const title = children.find((child) => child.type === 'mastheadTitle')
  const issues = children.filter((child) => child.type === 'issue')
  const given = (key: 'year' | 'number' | 'total'): number | null =>
    issues.find((issue) => issue[key] !== null)?.[key] ?? null
  return {
    title: title?.title ?? null,
    issue: {
      text: issues.map((issue) => issue.value).join(' ') || null,
      year: given('year'),
      number: given('number'),
      total: given('total'),
    },
    line: (title ?? mastheads[0])?.position.start.line ?? null,
  }
}

/** The first issuing body named; one that only supervises, assists or prints comes behind all others. */
export function issuerOf(heads: readonly Head[]): BulletinRecord['issuer'] {
  const named = imprints(heads).filter((imprint) => imprint.issuer !== null)
  const node = named.find(({ value }) => !ASSISTING.test(value)) ?? named[0]
  return node === undefined || node.issuer === null
    ? null
    : { name: node.issuer, line: node.position.start.line }
}

/** Labels of bodies beside the one that issues. */
const ASSISTING = /^[\s（(]*(?:主\s*管(?!\s*主)|[承协協]\s*[办辦印]|支\s*持|印\s*[刷制製]|发\s*行|發\s*行)/u

/** The first date given, ISO 8601; where only its year or month is, the first one that says more of the same. */
export function dateOf(heads: readonly Head[]): string | null {
  const dates = imprints(heads).flatMap(({ date }) => (date === null ? [] : [date]))
  const [first] = dates
  if (first === undefined) return null
  return dates.find((date) => date.length > first.length && date.startsWith(`${first}-`)) ?? first
}

function imprints(heads: readonly Head[]): (Imprint | IssueLine)[] {
  return heads.flatMap((head) =>
    // A colophon has no issue line; the types of both lists of children are joined for `filter`.
    (head.children as Masthead['children']).filter(
      (child) => child.type === 'imprint' || child.type === 'issue',
    ),
  )
}

/** Editors, recipients and copies, which some issues name in the masthead. */
export function colophonRecord(heads: readonly Head[]): BulletinRecord['colophon'] {
  const record: BulletinRecord['colophon'] = { line: null, editors: [], recipients: [], copies: null }
  for (const head of heads) {
    if (head.type === 'colophon') record.line ??= head.position.start.line
    for (const child of head.children) {
      if (child.type === 'editors') {
        for (const { role, names } of child.editors) record.editors.push({ role, names: [...names] })
      } else if (child.type === 'recipients') {
        record.recipients.push({ kind: child.kind, to: [...child.to] })
      } else if (child.type === 'copies') record.copies ??= child.copies
    }
  }
  return record
}
