import type { Command } from 'commander'
import { jsonSchema } from '../../record/schema.ts'
import type { Run } from './index.ts'

/** `bulletin schema`: what `parse --format json` prints, as JSON Schema. */
export function define(command: Command, { io }: Run): void {
  command.action(() => {
    io.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
  })
}
