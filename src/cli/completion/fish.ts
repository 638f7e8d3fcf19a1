import type { CompletedOption, CompletionModel } from './model.ts'

/** A completion script for fish. */
export function fishCompletion({ commands, options }: CompletionModel): string {
  const lines = [
    '# fish completion for bulletin; to keep it: bulletin completion fish > ~/.config/fish/completions/bulletin.fish',
    ...commands.map(
      ({ name, summary }) =>
        `complete -c bulletin -f -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ),
    ...options.map((option) => optionLine(option, '')),
    ...commands.flatMap(({ name, options: own, words, takesFiles }) => {
      const condition = ` -n '__fish_seen_subcommand_from ${name}'`
      return [
        ...(takesFiles ? [] : [`complete -c bulletin${condition} -f`]),
        ...(words.length > 0 ? [`complete -c bulletin${condition} -a ${quoted(words.join(' '))}`] : []),
        ...own.map((option) => optionLine(option, condition)),
      ]
    }),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function optionLine({ flags, description, value, values }: CompletedOption, condition: string): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
  const what = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : value === 'required' ? ' -r -F' : ''
  return `complete -c bulletin${condition} ${names.join(' ')}${what} -d ${quoted(description)}`
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/gu, '\\$&')}'`
}
