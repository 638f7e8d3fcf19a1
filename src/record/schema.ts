import { z } from 'zod'
import { pageBasis, pages } from './page-schema.ts'
import { isoDate, line, lineOrNull, lines, names, page } from './scalars.ts'

/*
 * The record: what `bulletin parse -f json` prints, described once. The types are inferred from it and the published
 * JSON Schema is made from it. Import only types from here (`import type`), so that zod is not loaded at start-up.
 */

/** One issue, as data. */
export type BulletinRecord = z.infer<typeof record>

/** One entry of the table of contents. */
export type RecordEntry = BulletinRecord['toc']['entries'][number]

/** One article. */
export type RecordArticle = BulletinRecord['articles'][number]

/** One block of an article's text. */
export type RecordBlock = RecordArticle['body'][number]

/** One finding of the parser or remark of the reader. */
export type RecordMessage = BulletinRecord['messages'][number]

/** The record as JSON Schema, draft 2020-12; objects are open, for keys may be added without a new schema version. */
export function jsonSchema(): object {
  const schema = z.toJSONSchema(record, { target: 'draft-2020-12', io: 'input' })
  return {
    $schema: schema.$schema,
    $id: 'https://bulletin.example/schema/record-1.json',
    title: 'Bulletin record',
    ...schema,
  }
}

const pageCheck = z
  .object({
    verdict: z
      .enum(['match', 'mismatch', 'unverifiable'])
      .describe('Whether the page printed in the table of contents is the page the heading stands on'),
    page: z.int().nullable().describe('Printed page the heading really stands on; null when not known'),
    range: z
      .tuple([z.int(), z.int()])
      .readonly()
      .nullable()
      .describe('First and last page the heading may stand on; null when not known'),
    confidence: z.number().min(0).max(1).describe('0 (a guess) to 1 (certain)'),
    basis: pageBasis,
    reason: z
      .enum(['no-heading', 'no-page', 'no-evidence', 'ambiguous-layout', 'circular-fit'])
      .nullable()
      .describe('Why the page is unverifiable; null for a match or mismatch'),
  })
  .describe('The printed page against the evidence of the text')

const entry = z
  .object({
    title: z
      .string()
      .describe('Title as printed: wrapped lines joined, leaders, bullets and ordinals removed'),
    column: z.string().nullable().describe('Column it stands under; null for none'),
    author: z.string().nullable().describe('Author printed with the title; null for none'),
    page: z.int().nullable().describe('Page as printed; null when the entry has none'),
    lines,
    article: z.string().nullable().describe('id of the article it names; null when there is no such heading'),
    titleMatch: z
      .enum(['exact', 'spacing', 'punctuation', 'script', 'affix', 'edited', 'missing'])
      .describe('How the title and the heading agree: equal, or what they differ in'),
    pageCheck,
  })
  .describe('Entry of the table of contents')

const byline = z
  .object({
    text: z.string().describe('The byline as printed; several lines joined by a space'),
    name: z.string().nullable().describe('Names joined by 、; null when only an organisation signs'),
    names,
    post: z.string().nullable().describe('Post held (常务副会长); null for none'),
    organisation: z.string().nullable().describe('Organisation of the author; null for none'),
    line,
  })
  .describe('Who wrote or spoke, from below the title (署名)')

const signOff = z
  .object({
    text: z.string().describe('The sign-off without brackets; several lines joined by a space'),
    organisations: z.array(z.string()).describe('Organisations that sign'),
    names,
    line,
  })
  .describe('Who signs at the end of the article (落款)')

const level = z.int().min(1).max(4).describe('一、 is 1, （一） 2, 1. 3, （1） 4')
const number = z.string().nullable().describe('Label as printed (一、); null for a heading without one')

const section = z
  .object({
    level,
    number,
    title: z.string().describe('The heading without its label and, when it is run in, its closing mark'),
    runIn: z.boolean().describe('Whether it opens a paragraph instead of standing on a line of its own'),
    line,
  })
  .describe('Section heading (小标题)')

const blockLines = { lines, page: page.describe('Printed page the block begins on; null when not known') }
const text = z.string().describe('The text, cut lines joined')

const block = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('paragraph'),
      text,
      heading: z
        .object({
          level,
          number,
          title: z.string().describe('The heading without its label and closing mark'),
        })
        .nullable()
        .describe('The run-in heading the text opens with; null for none'),
      ...blockLines,
    }),
    z.object({
      type: z.literal('heading'),
      level,
      number,
      text: z.string().describe('The heading without its label'),
      ...blockLines,
    }),
    z.object({ type: z.literal('salutation'), text, ...blockLines }),
    z.object({
      type: z.literal('list'),
      ordered: z.boolean().describe('Whether the items are numbered'),
      items: z.array(z.string()).describe('The text of each item'),
      ...blockLines,
    }),
    z.object({
      type: z.literal('table'),
      rows: z.array(z.array(z.string()).describe('The cells of a row, left to right')).describe('Rows'),
      ...blockLines,
    }),
    z.object({
      type: z.literal('quote'),
      text: text.describe('The text, paragraphs joined by a line feed'),
      ...blockLines,
    }),
  ])
  .describe('Block of an article; a run-in heading is part of the paragraph it opens, as it is printed')

const article = z
  .object({
    id: z.string().describe('a1, a2, … in source order'),
    title: z.string().nullable().describe('Title, lines joined; null for text that stands under no title'),
    kicker: z.string().nullable().describe('Line above the title (引题); null for none'),
    deck: z.string().nullable().describe('Line below the title (副题); null for none'),
    documentNumber: z
      .string()
      .nullable()
      .describe('Number of the official document beside the title (发文字号); null for none'),
    column: z.string().nullable().describe('Column it stands in (栏目); null for none'),
    byline: byline.nullable(),
    date: isoDate.describe('ISO 8601 date below the title, else that of the sign-off; null for none'),
    source: signOff.nullable(),
    page: page.describe('Printed page the title stands on, from evidence in the text; null when not known'),
    endPage: page.describe('Printed page the article ends on; null when not known'),
    lines,
    sections: z.array(section).describe('Section headings in source order'),
    body: z.array(block).describe('The text, block by block'),
  })
  .describe('Article, from its kicker or title to its sign-off')

const repair = z
  .object({
    kind: z.enum([
      'joined-paragraph',
      'unwrapped-paragraph',
      'removed-doubled-text',
      'joined-title',
      'joined-toc-entry',
      'closed-up-spaces',
      'corrected-digit',
      'reordered-toc',
    ]),
    lines,
    text: z.string().nullable().describe('Source text removed or altered; null when only line ends went'),
  })
  .describe('Something mended while reading')

const message = z
  .object({
    rule: z.string().describe('id of the rule'),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string().describe('What is wrong, in the language asked for'),
    line: lineOrNull.describe('First line; null when the whole file is meant'),
    column: z.int().min(1).nullable().describe('Column counted from 1, in UTF-16 units'),
    endLine: lineOrNull.describe('Last line'),
    endColumn: z.int().min(1).nullable().describe('Column after the last character, in UTF-16 units'),
  })
  .describe('Doubt or fault')

/** The definition itself, for checking a record that comes from elsewhere. */
export const record = z
  .object({
    schemaVersion: z.literal(1).describe('Raised when a key changes its meaning or goes'),
    source: z
      .object({
        path: z.string().nullable().describe('Path as given, - for standard input; null for a string'),
        format: z.string().describe('Name of the reader: text, markdown, …'),
        encoding: z.string().describe('WHATWG label of the encoding'),
        lines: z.int().describe('Number of lines'),
        characters: z.int().describe('Unicode code points, line ends and form feeds not counted'),
        script: z
          .enum(['Hans', 'Hant', 'mixed'])
          .nullable()
          .describe('Simplified, Traditional or both; null when the text does not show it'),
      })
      .describe('The file read'),
    masthead: z
      .object({
        title: z.string().nullable().describe('Name of the bulletin, padding closed up; null for none'),
        issue: z
          .object({
            text: z.string().nullable().describe('Issue number as printed; null for none'),
            year: z.int().nullable().describe('Year or volume'),
            number: z.int().nullable().describe('Number within the year: 3 in 第3期'),
            total: z.int().nullable().describe('Running number over all issues: 12 in 总第12期'),
          })
          .describe('Issue number'),
        line: lineOrNull,
      })
      .describe('Head of page one (刊头)'),
    issuer: z
      .object({ name: z.string().describe('Name of the body'), line })
      .nullable()
      .describe('Issuing body, from the masthead or else the colophon; null for none'),
    date: isoDate.describe('Date of issue, from the masthead or else the colophon; null for none'),
    toc: z
      .object({ line: lineOrNull, entries: z.array(entry).describe('Entries in printed order') })
      .describe('Table of contents (目录)'),
    columns: z
      .array(
        z.object({
          title: z.string().describe('Name of the column'),
          line: lineOrNull.describe('Line of its heading; null when it stands in the table of contents only'),
          articles: z.array(z.string()).describe('ids of its articles'),
        }),
      )
      .describe('Columns in source order (栏目)'),
    articles: z.array(article).describe('Articles in source order'),
    colophon: z
      .object({
        line: lineOrNull,
        editors: z
          .array(z.object({ role: z.string().describe('Role: 总编辑'), names }))
          .describe('Editors, wherever the issue names them'),
        recipients: z
          .array(
            z.object({
              kind: z.string().describe('报, 送, 发, 抄送, …'),
              to: z.array(z.string()).describe('Everyone named'),
            }),
          )
          .describe('Who is sent a copy'),
        copies: z.int().nullable().describe('Copies printed; null when not said'),
      })
      .describe('Imprint block (版记)'),
    pages,
    repairs: z.array(repair).describe('What was mended, never silently'),
    messages: z.array(message).describe('Doubts and faults'),
  })
  .describe('One issue of a bulletin')
