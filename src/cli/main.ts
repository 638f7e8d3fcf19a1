import type { Command, CommanderError } from 'commander'
import { COMMANDS, type CommandModule, type Run } from './commands/index.ts'
import { describe } from './failure.ts'
import type { ExitCode, Io } from './io.ts'
import { chooseLanguage } from './language.ts'
import { createProgram } from './program.ts'
import { usageFailure } from './usage.ts'

/**
 * The command line: reads arguments, runs a command, writes to the streams it is given, and returns the exit code.
 * It never ends the process and never throws.
 */
export async function main(io: Io): Promise<ExitCode> {
  const language = chooseLanguage(io)
  const called = io.argv.filter((word) => Object.hasOwn(COMMANDS, word))
  let code: ExitCode = 0
  let program: Command | undefined
  const run: Run = {
    io,
    language,
    settings: () => program?.opts() ?? {},
    finish(worse) {
      if (worse > code) code = worse
    },
    fail(error, path) {
      code = 2
      io.stderr.write(`${describe(error, language, path)}\n`)
      if (io.argv.includes('--debug') && error instanceof Error) io.stderr.write(`${error.stack}\n`)
    },
  }
  try {
    program = createProgram(run, await load(called))
    await program.parseAsync(io.argv.length > 0 ? io.argv : ['--help'], { from: 'user' })
  } catch (error) {
    if (!isCommanderError(error)) run.fail(error)
    else if (error.exitCode !== 0) run.fail(usageFailure(error, called[0]))
  }
  return code
}

/** The modules of commands named among the arguments; a file that bears such a name loads one in vain. */
async function load(names: readonly string[]): Promise<Map<string, CommandModule>> {
  const loaded = new Map<string, CommandModule>()
  for (const name of names) {
    const module = await COMMANDS[name]?.load()
    if (module) loaded.set(name, module)
  }
  return loaded
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}
