import type { Command, CommanderError } from 'commander'
import { COMMANDS, type CommandModule, type Run } from './commands/index.ts'
import { describe } from './failure.ts'
import type { ExitCode, Io } from './io.ts'
import { chooseLanguage } from './language.ts'

/**
 * The command line: reads arguments, runs a command, writes to the streams it is given, and returns the exit code.
 * It never ends the process and never throws.
 */
export async function main(io: Io): Promise<ExitCode> {
  const language = chooseLanguage(io)
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
    if (await runPlain(run)) return code
    const [{ createProgram }, called] = await Promise.all([import('./program.ts'), load(io.argv)])
    program = createProgram(run, called)
    await program.parseAsync(io.argv.length > 0 ? io.argv : ['--help'], { from: 'user' })
  } catch (error) {
    if (!isCommanderError(error)) run.fail(error)
    else if (error.exitCode !== 0) {
      const { usageFailure } = await import('./usage.ts')
      run.fail(usageFailure(error, io.argv.find(isCommand)))
    }
  }
  return code
}

/**
 * Runs a call that has no options, as most have none; `false` for any other. There is nothing in it for commander to
 * read, and loading commander would take a third of the time such a call needs.
 */
async function runPlain(run: Run): Promise<boolean> {
  const [name = '', ...files] = run.io.argv
  if (!isCommand(name) || files.length === 0 || files.some((file) => file.startsWith('-') && file !== '-'))
    return false
  const module = await COMMANDS[name]?.load()
  if (!module?.plain) return false
  await module.plain(files, run)
  return true
}

function isCommand(word: string): boolean {
  return Object.hasOwn(COMMANDS, word)
}

/** The modules of commands named among the arguments; a file that bears such a name loads one in vain. */
async function load(argv: readonly string[]): Promise<Map<string, CommandModule>> {
  const loaded = new Map<string, CommandModule>()
  for (const name of argv.filter(isCommand)) {
    const module = await COMMANDS[name]?.load()
    if (module) loaded.set(name, module)
  }
  return loaded
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}
