import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import { array, type core, exactOptional, nullable, pipe, strictObject, string, transform } from 'zod/mini'
import type { Profile } from '../parser/vocabulary.ts'
import { ConfigError, type Words } from './errors.ts'
import { nearest } from './nearest.ts'

/**
 * An issuer's own words, read from a YAML or JSON file (JSON is YAML). An empty file is an empty profile.
 *
 * @param path where the file is
 * @param shown the path as the user gave it, for messages
 * @throws ConfigError naming the file, the key and what was expected there
 */
export function readProfile(path: string, shown: string = path): Profile {
  return validate(parseYaml(readText(path, shown), shown), shown)
}

/** A list of words; a key with nothing after it counts as an empty one. */
const words = exactOptional(
  pipe(
    nullable(array(string())),
    transform((list) => list ?? []),
  ),
)

/** Keys as in `Vocabulary`; `satisfies` keeps the two lists alike. */
const shape = {
  mastheads: words,
  columns: words,
  tocHeadings: words,
  roles: words,
  recipients: words,
  issuers: words,
  organisations: words,
  authors: words,
} satisfies Record<keyof Profile, typeof words>

const schema = strictObject(shape)

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    throw new ConfigError(
      shown,
      { en: `the profile cannot be read (${code})`, zh: `读不到配置文件（${code}）` },
      { en: 'Check the path given with --profile', zh: '请核对 --profile 给出的路径' },
      { cause },
    )
  }
}

function parseYaml(text: string, shown: string): unknown {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const error = document.errors[0]
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    throw new ConfigError(
      shown,
      {
        en: `not valid YAML at line ${line}, column ${col}: ${error.message}`,
        zh: `第 ${line} 行第 ${col} 列不是合法的 YAML：${error.message}`,
      },
      { en: 'A profile is a list of words under each key', zh: '每个键下面写一列词语即可' },
    )
  }
  return document.toJS()
}

function validate(value: unknown, shown: string): Profile {
  const { data, error } = schema.safeParse(value ?? {})
  if (data) return data
  throw new ConfigError(shown, ...explain(error.issues[0], value))
}

/** Reason and way out for the first thing that is wrong. */
function explain(issue: core.$ZodIssue | undefined, value: unknown): [Words, Words] {
  const keys = Object.keys(shape)
  const list = { en: 'Write it as a list of words', zh: '请写成一列词语' }
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const near = nearest(key, keys)
    return [
      { en: `unknown key \`${key}\``, zh: `没有名为 \`${key}\` 的键` },
      near
        ? { en: `Did you mean \`${near}\`?`, zh: `是不是 \`${near}\`？` }
        : { en: `Known keys: ${keys.join(', ')}`, zh: `可用的键：${keys.join('、')}` },
    ]
  }
  const path = issue?.path ?? []
  const [key, index] = path
  if (key === undefined) {
    return [
      {
        en: `expected keys with lists of words, got ${kindOf(value).en}`,
        zh: `应为若干个键，实为${kindOf(value).zh}`,
      },
      { en: `Known keys: ${keys.join(', ')}`, zh: `可用的键：${keys.join('、')}` },
    ]
  }
  const got = kindOf(path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], value))
  if (index === undefined) {
    const name = `\`${String(key)}\``
    return [
      { en: `${name}: expected a list of words, got ${got.en}`, zh: `${name} 应为一列词语，实为${got.zh}` },
      list,
    ]
  }
  const name = `\`${String(key)}[${String(index)}]\``
  const quoted = { en: 'Put it in quotes', zh: '请加引号' }
  return [{ en: `${name}: expected a word, got ${got.en}`, zh: `${name} 应为词语，实为${got.zh}` }, quoted]
}

function kindOf(value: unknown): Words {
  if (value === null || value === undefined) return { en: 'nothing', zh: '空' }
  if (Array.isArray(value)) return { en: 'a list', zh: '列表' }
  if (typeof value === 'object') return { en: 'keys', zh: '若干个键' }
  return { en: `the ${typeof value} \`${String(value)}\``, zh: `\`${String(value)}\`` }
}
