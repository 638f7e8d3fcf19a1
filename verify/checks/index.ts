import { alone } from './alone.ts'
import type { Check } from './check.ts'
import { complete } from './complete.ts'
import { contents } from './contents.ts'
import { folios } from './folios.ts'
import { fonts } from './fonts.ts'
import { geometry } from './geometry.ts'
import { lineEnds } from './line-ends.ts'
import { lines } from './lines.ts'
import { room } from './room.ts'

/** Every check by name. To add one, add its file and its line here. */
export const CHECKS = {
  contents,
  folios,
  lines,
  complete,
  geometry,
  room,
  lineEnds,
  fonts,
  alone,
} as const satisfies Readonly<Record<string, Check>>

/** Name of a check. */
export type CheckName = keyof typeof CHECKS
