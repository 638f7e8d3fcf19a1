import { parentPort, workerData } from 'node:worker_threads'
import { rulesOfModule } from '../../config/plugins.ts'
import { RULES } from '../../lint/rules/index.ts'
import type { Answer, Errand, Setup, Trouble } from './errand.ts'
import { lintInput } from './lint-file.ts'

/** What a thread does: lints the files it is sent until it is told that there are no more. */
export async function serve(): Promise<void> {
  const port = parentPort
  if (!port) return
  const { plans, modules } = workerData as Setup
  const rules = new Map(RULES.map((rule) => [rule.meta.id, rule]))
  // Listens before the rules are loaded, or the first errand would be missed.
  const ready = Promise.all(modules.map((path) => rulesOfModule(path, path))).then((lists) => {
    for (const rule of lists.flat()) rules.set(rule.meta.id, rule)
  })
  port.on('message', async (errand: Errand | null) => {
    const plan = errand && plans[errand.plan]
    if (!plan) return port.close()
    try {
      await ready
      port.postMessage({ result: await lintInput(errand.input, plan, rules) } satisfies Answer)
    } catch (error) {
      port.postMessage({ trouble: troubleOf(error) } satisfies Answer)
    }
  })
}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { name, message, stack } = error
  const known = Object.fromEntries(
    Object.entries(error).filter(([key]) => ['path', 'text', 'reason', 'hint'].includes(key)),
  )
  return { name, message, ...(stack !== undefined && { stack }), ...known }
}
