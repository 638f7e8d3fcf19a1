import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isAside, opensText } from '../../src/parser/constructs/aside.ts'
import { readByline } from '../../src/parser/constructs/byline.ts'
import { readColumnMark } from '../../src/parser/constructs/column-mark.ts'
import { readCopies } from '../../src/parser/constructs/copies.ts'
import { isDocumentNumber } from '../../src/parser/constructs/document-number.ts'
import { readEditors } from '../../src/parser/constructs/editors.ts'
import { readFolio } from '../../src/parser/constructs/folio.ts'
import { readImprint } from '../../src/parser/constructs/imprint.ts'
import { readIssueNumber } from '../../src/parser/constructs/issue-number.ts'
import { isNote } from '../../src/parser/constructs/note.ts'
import { readNumberedHead } from '../../src/parser/constructs/numbered-head.ts'
import { readPenName } from '../../src/parser/constructs/pen-name.ts'
import { readRecipientsLabel, splitRecipients } from '../../src/parser/constructs/recipients.ts'
import { isRule } from '../../src/parser/constructs/rule.ts'
import { isSalutation } from '../../src/parser/constructs/salutation.ts'
import { readSectionLabel, runInEnd } from '../../src/parser/constructs/section-heading.ts'
import { readBracketedSignOff, readOpenSignOff } from '../../src/parser/constructs/sign-off.ts'
import { readSpacedLabel } from '../../src/parser/constructs/spaced-label.ts'
import { isTocHeading } from '../../src/parser/constructs/toc-heading.ts'
import { isTocRemark } from '../../src/parser/constructs/toc-remark.ts'
import { readLeadingPage } from '../../src/parser/toc/leading-page.ts'
import { readLoosePage } from '../../src/parser/toc/loose-page.ts'
import { readTrailingPage, type TrailingPage } from '../../src/parser/toc/page-number.ts'
import { VOCABULARY } from '../../src/parser/vocabulary.ts'
import { readNumeral } from '../../src/text/numerals.ts'
import { fold } from '../../src/text/variants.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/constructs')

/** How the line of a table is read; `raw` as it stands, `folded` as the parser compares it. */
const readers: Readonly<Record<string, (raw: string, folded: string) => unknown>> = {
  folio: (_, folded) => readFolio(folded),
  'running-head': (_, folded) => readNumberedHead(folded),
  'issue-number': (_, folded) => readIssueNumber(folded),
  imprint: (raw, folded) => readImprint(raw, folded, VOCABULARY),
  editors: (raw, folded) => {
    const editors = readEditors(raw, folded, VOCABULARY)
    return editors && Object.fromEntries(editors.map(({ role, names }) => [role, names]))
  },
  recipients: (raw, folded) => {
    const label = readRecipientsLabel(folded, VOCABULARY)
    return label && { kind: label.kind, to: splitRecipients(raw.slice(label.end)) }
  },
  copies: (_, folded) => readCopies(folded),
  'sign-off': (raw, folded) =>
    readBracketedSignOff(raw, folded, VOCABULARY) ?? readOpenSignOff(raw, folded, VOCABULARY),
  byline: (raw, folded) => readByline(raw, folded, VOCABULARY),
  'section-heading': (raw, folded) => {
    const found = readSectionLabel(folded)
    if (!found) return undefined
    const rest = raw.slice(found.end)
    const end = runInEnd(rest, found.level)
    return {
      level: found.level,
      label: raw.slice(0, found.label.length),
      runIn: end < 0 ? null : rest.slice(0, end),
    }
  },
  'trailing-page': (raw, folded) => {
    const found = readTrailingPage(folded)
    return found && pageBehind(raw, found)
  },
  'loose-page': (raw, folded) => {
    const found = readLoosePage(folded)
    return found && pageBehind(raw, found)
  },
  'leading-page': (raw, folded) => {
    const found = readLeadingPage(folded)
    return found && { page: found.page, title: raw.slice(found.titleStart), marked: found.marked }
  },
  'column-mark': (raw, folded) => {
    const found = readColumnMark(folded)
    return found && { name: raw.slice(found.start, found.end), kind: found.kind }
  },
  'toc-heading': (_, folded) => isTocHeading(folded, VOCABULARY) || undefined,
  'toc-remark': (_, folded) => isTocRemark(folded) || undefined,
  salutation: (_, folded) => isSalutation(folded) || undefined,
  'document-number': (_, folded) => isDocumentNumber(folded) || undefined,
  'spaced-label': (raw, folded) => {
    const found = readSpacedLabel(folded)
    return found && { number: found.number, title: raw.slice(found.end) }
  },
  rule: (raw) => isRule(raw) || undefined,
  aside: (_, folded) => isAside(folded) || undefined,
  'opening-label': (_, folded) => opensText(folded) || undefined,
  'pen-name': (raw, folded) => readPenName(raw, folded, VOCABULARY),
  note: (_, folded) => isNote(folded) || undefined,
}

/*
 * A table has an input and what is read from it on each line, a tab between; — where nothing is read. `null`, `false`
 * and empty lists are left out. Blank lines and those that open with # are for the reader.
 */
for (const file of readdirSync(folder)) {
  const name = basename(file, '.txt')
  const rows = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  describe(name, () => {
    test.each(rows)('%s', (raw = '', expected = '') => {
      const read = readers[name]
      if (!read) throw new Error(`No reader for fixtures/constructs/${file}`)
      expect(present(read(raw, fold(raw)))).toEqual(expected === '—' ? undefined : JSON.parse(expected))
    })
  })
}

test('every construct has its table', () => {
  expect(readdirSync(folder).toSorted()).toEqual(
    Object.keys(readers)
      .map((name) => `${name}.txt`)
      .toSorted(),
  )
})

/** A page behind a title. The digits are where the number stands: read alone they give it again. */
function pageBehind(raw: string, { titleEnd, digits, ...found }: TrailingPage) {
  const written = raw.slice(digits.start, digits.end)
  expect(readNumeral(written) ?? readLoosePage(fold(`……${written}`))?.page).toBe(found.page)
  return { title: raw.slice(0, titleEnd), ...found }
}

/** Without keys whose value says nothing. */
function present(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const kept = Object.entries(value).filter(
    ([, item]) =>
      !(item === null || item === undefined || item === false || (Array.isArray(item) && item.length === 0)),
  )
  return Object.fromEntries(kept)
}
