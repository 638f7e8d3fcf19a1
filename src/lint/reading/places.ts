import type { PassageType } from '../passages.ts'
import { RUNNING } from '../prose.ts'

/** Where dates and document numbers stand: running passages, and the lines that sign, number and print the document. */
export const SIGNED: ReadonlySet<PassageType> = new Set<PassageType>([
  ...RUNNING,
  'documentNumber',
  'dateline',
  'imprint',
  'note',
])

/** Lines that date a document by themselves: sign-off, date below the title, imprint. */
export const DATE_LINES: ReadonlySet<PassageType> = new Set<PassageType>(['signOff', 'dateline', 'imprint'])
