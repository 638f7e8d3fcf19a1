import type { Command, Option } from 'commander'
import { valuesOf, wordsOf } from './values.ts'

/** What a shell needs to know to complete a command line. */
export interface CompletionModel {
  readonly commands: readonly CompletedCommand[]
  /** Options that every command takes. */
  readonly options: readonly CompletedOption[]
}

export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  /** Its own options. */
  readonly options: readonly CompletedOption[]
  /** What its arguments may be; none where they are files. */
  readonly words: readonly string[]
  readonly takesFiles: boolean
}

export interface CompletedOption {
  /** With their dashes; the long one first. */
  readonly flags: readonly string[]
  readonly description: string
  /** What follows it: nothing, perhaps something, something. */
  readonly value: 'none' | 'optional' | 'required'
  /** What that may be; none where anything may, a file at that. */
  readonly values: readonly string[]
}

/** Reads the model off the command line as commander sees it, every command of which must be defined. */
export function completionModel(program: Command): CompletionModel {
  const names = program.commands.map((command) => command.name())
  const commands = program.commands.map((command): CompletedCommand => {
    const name = command.name()
    const words = wordsOf(name)
    return {
      name,
      summary: command.summary(),
      options: optionsOf(command, name),
      words,
      takesFiles: command.registeredArguments.length > 0 && words.length === 0,
    }
  })
  const help = program.createHelp().visibleCommands(program).at(-1)
  return {
    commands: [
      ...commands,
      {
        name: 'help',
        summary: help?.description() ?? '',
        options: [],
        words: names,
        takesFiles: false,
      },
    ],
    options: optionsOf(program, null),
  }
}

function optionsOf(command: Command, name: string | null): CompletedOption[] {
  const options = command.createHelp().visibleOptions(command)
  // Every command has its own `--help`, which the program has as well.
  return options
    .filter(({ long }) => name === null || long !== '--help')
    .map((option) => ({
      flags: [option.long, option.short].filter((flag) => flag !== undefined && flag !== null),
      description: option.description,
      value: valueKind(option),
      values: valuesOf(name, option.long ?? ''),
    }))
}

function valueKind({ required, optional }: Option): CompletedOption['value'] {
  return required ? 'required' : optional ? 'optional' : 'none'
}
