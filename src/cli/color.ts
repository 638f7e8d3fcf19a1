import type { ChalkInstance } from 'chalk'
import type { Io, Output } from './io.ts'

/**
 * Whether `output` gets colours: the option if given, else `NO_COLOR` (no-color.org: set and not empty), else
 * `FORCE_COLOR` (not `0` or `false`), else whether it is a terminal that can show them.
 */
export function wantsColor(output: Output, env: Io['env'], option: boolean | undefined): boolean {
  if (option !== undefined) return option
  if (env.NO_COLOR) return false
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return output.isTTY === true && env.TERM !== 'dumb'
}

/** Chalk, painting or not. It is loaded here only: a run that prints data alone never needs it. */
export async function createPaint(color: boolean): Promise<ChalkInstance> {
  const { Chalk } = await import('chalk')
  return new Chalk({ level: color ? 1 : 0 })
}
