import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import {
  array,
  enum as choice,
  exactOptional,
  int,
  maximum,
  minimum,
  nullable,
  pipe,
  strictObject,
  string,
  transform,
} from 'zod/mini'
import type { LayoutOptions } from '../pages/layout.ts'
import type { Profile } from '../parser/vocabulary.ts'
import { ConfigError } from './errors.ts'
import { ARTICLE_STARTS, LAYOUT_NUMBERS } from './layout.ts'
import { explain } from './profile-faults.ts'

/** What an issuer's bulletins are known by: their words, and how their pages are set. */
export interface IssuerProfile {
  readonly words: Profile
  readonly layout: LayoutOptions
}

/**
 * An issuer's profile, read from a YAML or JSON file (JSON is YAML). An empty file is an empty profile.
 *
 * @param path where the file is
 * @param shown the path as the user gave it, for messages
 * @throws ConfigError naming the file, the key and what was expected there
 */
export function readProfile(path: string, shown: string = path): IssuerProfile {
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
const lists = {
  mastheads: words,
  columns: words,
  tocHeadings: words,
  roles: words,
  recipients: words,
  issuers: words,
  organisations: words,
  authors: words,
} satisfies Record<keyof Profile, typeof words>

const between = ([least, most]: readonly [number, number]) =>
  exactOptional(int().check(minimum(least), maximum(most)))

/** Keys as in `LayoutOptions`. */
const layout = {
  firstPage: between(LAYOUT_NUMBERS.firstPage),
  charactersPerLine: between(LAYOUT_NUMBERS.charactersPerLine),
  linesPerPage: between(LAYOUT_NUMBERS.linesPerPage),
  articles: exactOptional(choice(ARTICLE_STARTS)),
} satisfies Record<keyof LayoutOptions, unknown>

const schema = strictObject({
  ...lists,
  pages: exactOptional(
    pipe(
      nullable(strictObject(layout)),
      transform((value): LayoutOptions => value ?? {}),
    ),
  ),
})

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

function validate(value: unknown, shown: string): IssuerProfile {
  const { data, error } = schema.safeParse(value ?? {})
  if (!data) throw new ConfigError(shown, ...explain(error.issues[0], value, KEYS))
  const { pages, ...words } = data
  return { words, layout: pages ?? {} }
}

const KEYS = { all: [...Object.keys(lists), 'pages'], pages: Object.keys(layout) }
