import { findDate } from '../text/dates.ts'
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
  const stated = children.filter((child) => child.type === 'issue')
  // 六月號 counts months: it is a number where no 第3期 is.
  const issues = [
    ...stated.filter(({ value }) => !isMonthly(value)),
    ...stated.filter(({ value }) => isMonthly(value)),
  ]
  const given = (key: 'year' | 'number' | 'total'): number | null =>
    issues.find((issue) => issue[key] !== null)?.[key] ?? null
  return {
    title: title?.title ?? null,
    issue: {
      text: stated.map((issue) => issue.value).join(' ') || null,
      year: given('year'),
      number: given('number'),
      total: given('total'),
    },
    line: (title ?? mastheads[0])?.position.start.line ?? null,
  }
}

function isMonthly(value: string): boolean {
  return /月\s*[号號刊]/u.test(value) && !value.includes('第')
}

/**
 * The first issuing body named; one that only supervises, assists or prints comes behind all others. Where none is, the
 * body in the bulletin's own name.
 */
export function issuerOf(heads: readonly Head[]): BulletinRecord['issuer'] {
  const named = imprints(heads).filter((imprint) => imprint.issuer !== null)
  const node = named.find(({ value }) => !ASSISTING.test(value)) ?? named[0]
  if (node && node.issuer !== null) return { name: node.issuer, line: node.position.start.line }
  const title = heads
    .flatMap((head) => (head.type === 'masthead' ? head.children : []))
    .find((child) => child.type === 'mastheadTitle')
  return title?.issuer ? { name: title.issuer, line: title.position.start.line } : null
}

/** Labels of bodies beside the one that issues. */
const ASSISTING = /^[\s（(]*(?:主\s*管(?!\s*主)|[承协協]\s*[办辦印]|支\s*持|印\s*[刷制製]|发\s*行|發\s*行)/u

/**
 * The first date given, ISO 8601; where only its year or month is, the first one that says more of the same. The day on
 * which a copy was put on the web is heard where there is no other.
 */
export function dateOf(heads: readonly Head[]): string | null {
  const dates = imprints(heads).flatMap(({ date }) => (date === null ? [] : [date]))
  const [first] = dates
  if (first === undefined) return publishedOn(heads)
  return dates.find((date) => date.length > first.length && date.startsWith(`${first}-`)) ?? first
}

/** 发布时间：2023-11-03 16:40 */
function publishedOn(heads: readonly Head[]): string | null {
  for (const { children } of heads)
    for (const child of children) {
      if (child.type !== 'note' || !/^[\s（(]*[发發][布佈]?(?:日期|[时時][间間])/u.test(child.value)) continue
      const found = findDate(child.value)
      if (found?.iso.length === 10) return found.iso
    }
  return null
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
