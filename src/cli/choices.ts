import { nearest } from '../text/nearest.ts'
import { Failure } from './failure.ts'

/** The value of an option, if it is one of those it may take; throws `Failure` with the nearest one otherwise. */
export function oneOf<T extends string>(flag: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value)
  if (found !== undefined) return found
  const near = nearest(value, choices)
  throw new Failure(null, {
    en: `${flag}: unknown value \`${value}\`. ${near ? `Did you mean ${near}?` : `Choose from ${choices.join(', ')}.`}`,
    zh: `${flag} 没有 \`${value}\` 这个值。${near ? `是不是 ${near}？` : `可选：${choices.join('、')}。`}`,
  })
}
