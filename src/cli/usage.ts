import type { CommanderError } from 'commander'
import { Failure } from './failure.ts'
import type { Bilingual } from './io.ts'

/** What commander complains of, in our words: the cause, then a suggestion or the way to the help. */
export function usageFailure(error: CommanderError, command: string | undefined): Failure {
  const [, what = ''] = /'([^']*)'/u.exec(error.message) ?? []
  const [, meant] = /\(Did you mean (?:one of )?([^?]*)\?\)/u.exec(error.message) ?? []
  const cause = CAUSES[error.code]?.(what) ?? {
    en: sentence(error.message.replace(/^error: /u, '')),
    zh: sentence(error.message.replace(/^error: /u, '')),
  }
  const help = `bulletin ${command ? `${command} ` : ''}--help`
  const en = meant ? `Did you mean ${meant}?` : `See \`${help}\`.`
  const zh = meant ? `是不是 ${meant}？` : `用法见 \`${help}\`。`
  return new Failure(null, { en: `${cause.en} ${en}`, zh: `${cause.zh}${zh}` })
}

const CAUSES: Readonly<Record<string, (what: string) => Bilingual>> = {
  'commander.unknownOption': (what) => ({ en: `unknown option ${what}.`, zh: `没有 ${what} 这个选项。` }),
  'commander.unknownCommand': (what) => ({ en: `unknown command ${what}.`, zh: `没有 ${what} 这个命令。` }),
  'commander.missingArgument': (what) => ({ en: `no ${what} given.`, zh: `缺少参数 ${what}。` }),
  'commander.optionMissingArgument': (what) => ({ en: `${what} needs a value.`, zh: `${what} 后面缺少值。` }),
  'commander.excessArguments': () => ({ en: 'too many arguments.', zh: '参数太多。' }),
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}
