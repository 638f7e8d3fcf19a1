import type { Reporter } from './index.ts'

/** One message to a line, as in `json`, with the path of its file; for `jq`, `grep` and whatever reads line by line. */
export const ndjson: Reporter = (files) =>
  files
    .flatMap(({ path, messages }) => messages.map((message) => `${JSON.stringify({ path, ...message })}\n`))
    .join('')
