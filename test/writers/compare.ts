import type { BulletinRecord } from '../../src/record/schema.ts'

/** What of a record a document keeps in whatever format it is written: all but lines, pages, repairs, messages. */
export function essence(record: BulletinRecord): unknown {
  return prune({
    ...record,
    source: null,
    pages: null,
    repairs: null,
    messages: null,
    toc: record.toc.entries.map(({ pageCheck: _, ...entry }) => entry),
    articles: record.articles.map(({ page: _, endPage: __, body, ...article }) => ({
      ...article,
      body: body.map(({ page: ___, ...block }) => block),
    })),
  })
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key === 'line' || key === 'lines' ? [] : [[key, prune(item)]],
    ),
  )
}
