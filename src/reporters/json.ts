import type { Reporter } from './index.ts'

/** Everything known of each file as one JSON object, `{ "files": […] }`; what a command adds to a report goes along. */
export const json: Reporter = (reports) => {
  const files = reports.map(({ lines: _, ...report }) => report)
  return `${JSON.stringify({ files }, null, 2)}\n`
}
