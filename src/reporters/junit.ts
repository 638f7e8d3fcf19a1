import type { Reporter } from './index.ts'
import type { FileReport, Message } from './message.ts'
import { plainPath } from './paths.ts'
import { printable } from './printable.ts'
import { type XmlElement, x, xmlDocument } from './xml.ts'

/**
 * Test results as JUnit writes them, for systems that show tests and no findings: a suite for each file, a case for each
 * message. Errors and warnings failed, infos passed; a file where nothing was found is one case that passed.
 */
export const junit: Reporter = (files) => {
  const all = files.flatMap(({ messages }) => casesOf(messages))
  return xmlDocument(x('testsuites', { name: 'bulletin', ...tally(all) }, files.map(suite)))
}

function suite({ path, messages }: FileReport): XmlElement {
  const name = printable(plainPath(path))
  const cases = casesOf(messages)
  return x(
    'testsuite',
    { name, ...tally(cases) },
    cases.map((message) => testcase(name, message)),
  )
}

/** `null` is the case of a file without messages. */
function casesOf(messages: readonly Message[]): readonly (Message | null)[] {
  return messages.length > 0 ? messages : [null]
}

function testcase(path: string, message: Message | null): XmlElement {
  if (message === null) return x('testcase', { name: 'bulletin', classname: path, time: '0' })
  const { line, column, rule, severity } = message
  const place = line === null ? '' : ` (${line}:${column ?? 1})`
  const attributes = { name: `${rule}${place}`, classname: path, file: path, line, time: '0' }
  const text = printable(message.message)
  const where = `${path}${line === null ? '' : `:${line}:${column ?? 1}`}`
  const said = `${where}: ${severity}: ${text} (${rule})`
  if (severity === 'info') return x('testcase', attributes, [x('system-out', {}, said)])
  return x('testcase', attributes, [x('failure', { type: severity, message: text }, said)])
}

function tally(cases: readonly (Message | null)[]) {
  const failures = cases.filter((message) => message !== null && message.severity !== 'info').length
  return { tests: cases.length, failures, errors: 0, time: '0' }
}
