import { z } from 'zod'

/* Values that many keys of the record share. */

export const line = z.int().min(1).describe('Line in the source, counted from 1')
export const lineOrNull = line
  .nullable()
  .describe('Line in the source, counted from 1; null when it stands nowhere')
export const page = z.int().nullable().describe('Printed page number; null when not known')
export const isoDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
  .nullable()
  .describe('ISO 8601 date, reduced where the source gives less: 2020-04-18, 2020-04, 2020; null for none')
export const lines = z
  .object({ start: line.describe('First line'), end: line.describe('Last line') })
  .describe('Lines in the source, counted from 1, both included')
export const names = z.array(z.string()).describe('Names of persons, padding closed up (尹 禾 is 尹禾)')
