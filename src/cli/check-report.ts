import { explainEntry } from '../pages/explain.ts'
import { entryRecord } from '../record/index.ts'
import type { RecordEntry } from '../record/schema.ts'
import { type FileReport, messagesOf } from '../reporters/message.ts'
import { entriesOf } from '../toc/index.ts'
import type { Language } from './io.ts'
import type { Issue } from './issue-reader.ts'

/** An entry of the table of contents with the way to its verdict. */
export interface CheckedEntry extends RecordEntry {
  readonly because: readonly Because[]
}

/** One step of that way, in one language; `line` is where to look, and what is `general` holds for the whole text. */
export interface Because {
  readonly text: string
  readonly line: number | null
  readonly general?: true
}

/** What `bulletin check --format json` says of one file. */
export interface CheckReport extends FileReport {
  readonly entries: readonly CheckedEntry[]
}

/** Everything found in an issue: messages, and all entries with their verdicts. */
export function checkReport({ tree, source }: Issue, path: string, language: Language): CheckReport {
  return {
    path,
    messages: messagesOf(tree.data.facts.findings, source, language),
    entries: entriesOf(tree).map((entry) => ({
      ...entryRecord(entry),
      because: explainEntry(entry, tree, source).map((reason) => ({
        ...reason,
        text: reason.text[language],
      })),
    })),
  }
}

/** The report with its errors alone. */
export function onlyErrors(report: CheckReport): CheckReport {
  return { ...report, messages: report.messages.filter(({ severity }) => severity === 'error') }
}
