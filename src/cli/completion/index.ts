import type { Run } from '../commands/index.ts'
import { COMMANDS } from '../commands/index.ts'
import { bashCompletion } from './bash.ts'
import { fishCompletion } from './fish.ts'
import { type CompletionModel, completionModel } from './model.ts'
import { zshCompletion } from './zsh.ts'

/** Completion scripts by shell. */
export const SHELLS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const satisfies Readonly<Record<string, (model: CompletionModel) => string>>

export type Shell = keyof typeof SHELLS

/** The completion script for a shell, made from the commands and options there are. */
export async function completionScript(shell: Shell, run: Run): Promise<string> {
  const { createProgram } = await import('../program.ts')
  const entries = Object.entries(COMMANDS).map(async ([name, entry]) => [name, await entry.load()] as const)
  return SHELLS[shell](completionModel(createProgram(run, new Map(await Promise.all(entries)))))
}
