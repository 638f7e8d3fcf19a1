import { readFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { ConfigError } from './errors.ts'
import type { ConfigBody } from './lint-config.ts'
import { readConfig } from './read-config.ts'

/** The user's words in one list, wrong to right; files are read from the folder of the configuration. */
export async function termsOf(
  terms: ConfigBody['terms'],
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const all: Record<string, string> = {}
  for (const part of isList(terms) ? terms : terms === undefined ? [] : [terms])
    Object.assign(all, typeof part === 'string' ? await readTerms(resolve(folder, part), part) : part)
  return all
}

function isList(terms: ConfigBody['terms']): terms is Extract<ConfigBody['terms'], readonly unknown[]> {
  return Array.isArray(terms)
}

/**
 * A file of pairs: JSON or YAML by its ending, else one pair to a line, the two words parted by `=>`, `→`, `=`, a tab or
 * a comma; a word with nothing behind the mark is only forbidden. Empty lines and those behind `#` do not count.
 */
async function readTerms(path: string, shown: string): Promise<Record<string, string>> {
  if (['.json', '.yaml', '.yml'].includes(extname(path))) {
    const value = await readConfig(path, shown)
    const pairs = Object.entries(value ?? {}).filter(([, right]) => typeof right !== 'string')
    if (typeof value !== 'object' || Array.isArray(value) || pairs.length > 0)
      throw notPairs(shown, pairs[0]?.[0] ?? '')
    return value as Record<string, string>
  }
  const terms: Record<string, string> = {}
  for (const [index, line] of textOf(path, shown)
    .split(/\r\n?|\n/u)
    .entries()) {
    const text = line.trim()
    if (text === '' || text.startsWith('#')) continue
    const { wrong, right } = PAIR.exec(text)?.groups ?? {}
    if (wrong === undefined || right === undefined) throw notPairs(shown, String(index + 1))
    terms[wrong] = right
  }
  return terms
}

const PAIR = /^(?<wrong>[^=→\t,，]{1,100}?)\s*(?:=>|→|=|\t|,|，)\s*(?<right>[^=→\t,，]{0,100})$/u

function textOf(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/u, '')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    throw new ConfigError(
      shown,
      { en: `the list of terms cannot be read (${code})`, zh: `读不到用语表（${code}）` },
      { en: 'Check the path given under `terms`', zh: '请核对 `terms` 给出的路径' },
      { cause },
    )
  }
}

function notPairs(shown: string, at: string): ConfigError {
  return new ConfigError(
    shown,
    {
      en: `expected a wrong word and a right one at ${at}`,
      zh: `${at} 处应为“错”“对”两个词`,
    },
    { en: 'Write one pair to a line: wrong => right', zh: '请每行写一对：错 => 对' },
  )
}
