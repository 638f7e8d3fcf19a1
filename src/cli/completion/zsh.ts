import type { CompletedOption, CompletionModel } from './model.ts'

/** A completion script for zsh, to be sourced or to be put into a folder of `$fpath` as `_bulletin`. */
export function zshCompletion({ commands, options }: CompletionModel): string {
  const general = options.map(argument)
  return `#compdef bulletin
# zsh completion for bulletin; to use it now: source <(bulletin completion zsh)
_bulletin() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C \\
${general.map((each) => `    ${each} \\\n`).join('')}    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command)
      local -a commands
      commands=(
${commands.map(({ name, summary }) => `        ${quoted(`${name}:${summary.replace(/[\\:]/gu, '\\$&')}`)}\n`).join('')}      )
      _describe command commands
      ;;
    argument)
      case $words[1] in
${commands
  .map(({ name, options: own, words, takesFiles }) => {
    const rest = takesFiles ? "'*:file:_files'" : words.length > 0 ? `'1:word:(${words.join(' ')})'` : ''
    const parts = [...general, ...own.map(argument), ...(rest === '' ? [] : [rest])]
    return `        ${name})\n          _arguments \\\n${parts.map((part) => `            ${part}`).join(' \\\n')}\n          ;;\n`
  })
  .join('')}      esac
      ;;
  esac
}
if [[ $funcstack[1] == _bulletin ]]; then
  _bulletin "$@"
else
  compdef _bulletin bulletin
fi
`
}

/** An option as `_arguments` takes it: `'(-f --format)'{-f,--format}'[text]:format:(json markdown)'`. */
function argument({ flags, description, value, values }: CompletedOption): string {
  const text = `[${description.replace(/[\\[\]:]/gu, '\\$&')}]`
  const name = flags[0]?.replace(/^-+/u, '') ?? ''
  const what = values.length > 0 ? `(${values.join(' ')})` : '_files'
  const rest = value === 'none' ? '' : value === 'required' ? `:${name}:${what}` : `::${name}:${what}`
  if (flags.length === 1) return quoted(`${flags[0]}${text}${rest}`)
  return `'(${flags.join(' ')})'{${flags.join(',')}}${quoted(text + rest)}`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
