import type { CompletedOption, CompletionModel } from './model.ts'

/** A completion script for bash, from 3.2 on; where nothing is known, files are offered. */
export function bashCompletion({ commands, options }: CompletionModel): string {
  const names = commands.map(({ name }) => name)
  const cases = [
    ...commands.flatMap((command) => command.options.flatMap((option) => valueCase(option, command.name))),
    ...options.flatMap((option) => valueCase(option, '*')),
  ]
  return `# bash completion for bulletin; to use it now: source <(bulletin completion bash)
_bulletin() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' word words=''
  [[ $cur == = ]] && cur=''
  [[ $prev == = ]] && prev=\${COMP_WORDS[COMP_CWORD-2]}
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${names.join('|')}) command=$word; break ;;
    esac
  done
  COMPREPLY=()
  case "$command $prev" in
${cases.map((line) => `    ${line}\n`).join('')}  esac
  if [[ -z $words ]]; then
    if [[ $cur == -* ]]; then
      words=${quoted(flagsOf(options))}
      case $command in
${commands
  .filter((command) => command.options.length > 0)
  .map(({ name, options: own }) => `        ${name}) words+=${quoted([' ', ...flagsOf(own)])} ;;\n`)
  .join('')}      esac
    else
      case $command in
        '') words=${quoted(names)} ;;
${commands
  .filter(({ words }) => words.length > 0)
  .map(({ name, words }) => `        ${name}) words=${quoted(words)} ;;\n`)
  .join('')}      esac
    fi
  fi
  [[ -n $words ]] && COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _bulletin bulletin
`
}

/** What to offer behind an option; files where nothing is known, and so nothing at all here. */
function valueCase({ flags, value, values }: CompletedOption, command: string): string[] {
  if (value === 'none' || (value === 'optional' && values.length === 0)) return []
  const patterns = flags.map((flag) => (command === '*' ? `*' ${flag}'` : `'${command} ${flag}'`)).join('|')
  return [values.length > 0 ? `${patterns}) words=${quoted(values)} ;;` : `${patterns}) return ;;`]
}

function flagsOf(options: readonly CompletedOption[]): string[] {
  return options.flatMap(({ flags }) => flags)
}

function quoted(words: readonly string[]): string {
  return `'${words.join(' ')}'`
}
