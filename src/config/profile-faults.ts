import type { core } from 'zod/mini'
import { nearest } from '../text/nearest.ts'
import type { Words } from './errors.ts'
import { ARTICLE_STARTS, LAYOUT_NUMBERS } from './layout.ts'

/** The keys a profile may have, at its top and below `pages`. */
export interface KnownKeys {
  readonly all: readonly string[]
  readonly pages: readonly string[]
}

/** Reason and way out for the first thing that is wrong in a profile. */
export function explain(issue: core.$ZodIssue | undefined, value: unknown, known: KnownKeys): [Words, Words] {
  const path = issue?.path ?? []
  if (issue?.code === 'unrecognized_keys') {
    const inPages = path[0] === 'pages'
    return unknownKey(issue.keys[0] ?? '', inPages ? known.pages : known.all, inPages ? 'pages.' : '')
  }
  const [key, index] = path
  if (key === undefined) {
    return [
      {
        en: `expected keys with lists of words, got ${kindOf(value).en}`,
        zh: `应为若干个键，实为${kindOf(value).zh}`,
      },
      knownKeys(known.all),
    ]
  }
  const got = kindOf(path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], value))
  if (key === 'pages') return pagesFault(index === undefined ? undefined : String(index), got, known.pages)
  if (index === undefined) {
    const name = `\`${String(key)}\``
    return [
      { en: `${name}: expected a list of words, got ${got.en}`, zh: `${name} 应为一列词语，实为${got.zh}` },
      { en: 'Write it as a list of words', zh: '请写成一列词语' },
    ]
  }
  const name = `\`${String(key)}[${String(index)}]\``
  const quoted = { en: 'Put it in quotes', zh: '请加引号' }
  return [{ en: `${name}: expected a word, got ${got.en}`, zh: `${name} 应为词语，实为${got.zh}` }, quoted]
}

function unknownKey(key: string, keys: readonly string[], prefix: string): [Words, Words] {
  const near = nearest(key, keys)
  return [
    { en: `unknown key \`${prefix}${key}\``, zh: `没有名为 \`${prefix}${key}\` 的键` },
    near
      ? { en: `Did you mean \`${prefix}${near}\`?`, zh: `是不是 \`${prefix}${near}\`？` }
      : knownKeys(keys),
  ]
}

function knownKeys(keys: readonly string[]): Words {
  return { en: `Known keys: ${keys.join(', ')}`, zh: `可用的键：${keys.join('、')}` }
}

function pagesFault(key: string | undefined, got: Words, keys: readonly string[]): [Words, Words] {
  if (key === undefined)
    return [
      {
        en: `\`pages\`: expected keys with numbers, got ${got.en}`,
        zh: `\`pages\` 应为若干个键，实为${got.zh}`,
      },
      knownKeys(keys),
    ]
  const name = `\`pages.${key}\``
  if (key === 'articles')
    return [
      {
        en: `${name}: expected ${ARTICLE_STARTS.join(' or ')}, got ${got.en}`,
        zh: `${name} 应为 ${ARTICLE_STARTS.join(' 或 ')}，实为${got.zh}`,
      },
      { en: 'Leave it out if you are not sure', zh: '不确定就不写' },
    ]
  const [least, most] = LAYOUT_NUMBERS[key as keyof typeof LAYOUT_NUMBERS]
  return [
    {
      en: `${name}: expected a whole number from ${least} to ${most}, got ${got.en}`,
      zh: `${name} 应为 ${least} 到 ${most} 之间的整数，实为${got.zh}`,
    },
    { en: 'Count it on a page as printed', zh: '请照印本数一数' },
  ]
}

function kindOf(value: unknown): Words {
  if (value === null || value === undefined) return { en: 'nothing', zh: '空' }
  if (Array.isArray(value)) return { en: 'a list', zh: '列表' }
  if (typeof value === 'object') return { en: 'keys', zh: '若干个键' }
  return { en: `the ${typeof value} \`${String(value)}\``, zh: `\`${String(value)}\`` }
}
