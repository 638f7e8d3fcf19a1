import type { FailOn } from '../../config/lint-config.ts'
import type { Message } from '../../reporters/message.ts'
import type { Bilingual } from '../io.ts'
import type { Found } from './plan.ts'

/** Whether findings make a run fail, and why where the report does not show it. */
export interface Verdict {
  readonly fails: boolean
  readonly tooMany: Bilingual | null
}

/** The verdict on all that was found, the same whatever the format: suppressed findings do not count. */
export function verdictOn(found: readonly Found[], maxWarnings: number | undefined): Verdict {
  let fails = false
  let warnings = 0
  for (const { plan, result } of found) {
    for (const { severity, suppressed } of result.messages) {
      if (suppressed) continue
      if (severity === 'warning') warnings++
      if (WEIGHTS[severity] >= LEAST[plan.failOn]) fails = true
    }
  }
  if (maxWarnings === undefined || warnings <= maxWarnings) return { fails, tooMany: null }
  return {
    fails: true,
    tooMany: {
      en: `bulletin: ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, more than the ${maxWarnings} allowed.`,
      zh: `bulletin: 有 ${warnings} 条警告，超过所许的 ${maxWarnings} 条。`,
    },
  }
}

const WEIGHTS: Readonly<Record<Message['severity'], number>> = { info: 1, warning: 2, error: 3 }
const LEAST: Readonly<Record<FailOn, number>> = { info: 1, warning: 2, error: 3, never: 4 }
