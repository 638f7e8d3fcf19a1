import { toRecord } from '../record/index.ts'
import type { Writer } from './index.ts'

/** The record (see `record/schema.ts`) as JSON, indented by two spaces. */
export const json = {
  format: 'json',
  extension: '.json',
  write(tree, { source, lang = 'en' }) {
    return `${JSON.stringify(toRecord(tree, source, { lang }), null, 2)}\n`
  },
} as const satisfies Writer
