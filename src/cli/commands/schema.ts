import type { Command } from 'commander'
import { oneOf } from '../choices.ts'
import type { Run } from './index.ts'

/** `bulletin schema`: what `parse --format json` prints, or what a configuration may hold, as JSON Schema. */
export function define(command: Command, { io, language }: Run): void {
  command.argument('[what]', WHAT[language], 'record').action(async (what: string) => {
    const schema = await SCHEMAS[oneOf('schema', what, ['record', 'config'])]()
    io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
  })
}

const SCHEMAS = {
  record: async (): Promise<object> => (await import('../../record/schema.ts')).jsonSchema(),
  config: async (): Promise<object> => {
    const [{ configSchema }, { RULES }] = await Promise.all([
      import('../../config/config-shape.ts'),
      import('../../lint/rules/index.ts'),
    ])
    return configSchema(RULES)
  },
}

const WHAT = { en: 'record or config', zh: 'record 或 config' } as const
