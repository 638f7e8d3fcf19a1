import { digest, fingerprints } from './fingerprints.ts'
import type { Reporter } from './index.ts'
import type { FileReport, Message } from './message.ts'
import { plainPath } from './paths.ts'

/** What GitLab shows in merge requests: its Code Quality report, a subset of Code Climate's. */
export const codequality: Reporter = (files) => `${JSON.stringify(files.flatMap(issuesOf), null, 2)}\n`

function issuesOf(file: FileReport) {
  const prints = fingerprints(file)
  const path = plainPath(file.path)
  return file.messages.map(({ rule, severity, message, line }, index) => ({
    description: message,
    check_name: rule,
    fingerprint: digest([path, prints[index] ?? '']),
    severity: SEVERITIES[severity],
    location: { path, lines: { begin: line ?? 1 } },
  }))
}

const SEVERITIES: Readonly<Record<Message['severity'], string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
}
