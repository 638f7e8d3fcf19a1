import type { Source } from '../readers/source.ts'
import { toRecord } from '../record/index.ts'
import type { Bulletin } from '../tree/nodes.ts'
import { createPaint, wantsColor } from './color.ts'
import type { Run } from './commands/index.ts'
import { messageList } from './message-list.ts'
import { type Look, summary } from './summary.ts'

/** Tells the person at the terminal what was found in an issue: summary, then doubts and faults. */
export async function report(tree: Bulletin, source: Source, { io, language, settings }: Run): Promise<void> {
  const record = toRecord(tree, source, { lang: language })
  const paint = await createPaint(wantsColor(io.stderr, io.env, settings().color))
  const look: Look = { language, paint, columns: Math.min(io.stderr.columns || 80, 120) }
  io.stderr.write(summary(record, look) + messageList(record, look))
}
