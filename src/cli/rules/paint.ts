import type { Severity } from '../../lint/rule.ts'
import type { Paint } from '../../reporters/index.ts'

/** How a severity is painted. */
export function severityBrush(severity: Severity | 'off', paint: Paint): Paint['dim'] {
  return severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.dim
}
