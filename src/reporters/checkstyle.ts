import type { Reporter } from './index.ts'
import type { Message } from './message.ts'
import { plainPath } from './paths.ts'
import { printable } from './printable.ts'
import { x, xmlDocument } from './xml.ts'

/** The XML of Checkstyle 4.3, read by Jenkins (Warnings Next Generation), SonarQube, reviewdog and others. */
export const checkstyle: Reporter = (files) =>
  xmlDocument(
    x(
      'checkstyle',
      { version: '4.3' },
      files.map(({ path, messages }) =>
        x('file', { name: printable(plainPath(path)) }, messages.map(errorOf)),
      ),
    ),
  )

function errorOf({ line, column, severity, message, rule }: Message) {
  return x('error', { line, column, severity, message: printable(message), source: `bulletin.${rule}` })
}
