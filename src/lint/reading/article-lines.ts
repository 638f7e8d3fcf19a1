import type { PassageType } from '../passages.ts'
import { RUNNING } from '../prose.ts'

/** Everything printed of an article: sentences, titles, and the lines with its number and date. */
export const ARTICLE_LINES: ReadonlySet<PassageType> = new Set<PassageType>([
  ...RUNNING,
  'documentNumber',
  'dateline',
])
