import { z } from 'zod'
import { line, page } from './scalars.ts'

/** What a page was derived from. */
export const pageBasis = z
  .enum(['form-feed', 'folio', 'running-head', 'page-object', 'soft-breaks', 'line-count', 'none'])
  .describe('What the page was derived from, strongest first')

/** What the record says of an issue's pages. */
export const pages = z
  .object({
    basis: pageBasis,
    first: page.describe('Printed number of the first page; null when not known'),
    last: page.describe('Printed number of the last page; null when not known'),
    offset: z
      .int()
      .nullable()
      .describe('printed = sheet + offset, sheets counted from 1; null without sheets'),
    charactersPerLine: z.number().nullable().describe('Full-width characters on a line; null when not known'),
    linesPerPage: z.number().nullable().describe('Lines on a page; null when not known'),
    articles: z
      .enum(['new-page', 'run-on'])
      .nullable()
      .describe('Whether articles begin new pages; null when not known'),
    breaks: z
      .array(
        z.object({
          page,
          line: line.describe('First line of the page'),
          basis: pageBasis,
          observed: z.boolean().describe('true: seen in the source; false: placed by counting'),
        }),
      )
      .describe('Where pages begin'),
  })
  .describe('What is known of the printed pages')
