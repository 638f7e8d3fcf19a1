import { nearest } from '../text/nearest.ts'
import { ConfigError, type Words } from './errors.ts'
import type { Misfit, Shape } from './shape.ts'

/** A misfit as the error that is shown: file, key, value, the nearest known key or what was expected. */
export function configFault(
  shown: string,
  { path, value, shape, unknownKey, missingKey }: Misfit,
): ConfigError {
  if (unknownKey !== undefined) return unknown(shown, [...path, unknownKey], unknownKey, shape)
  if (missingKey !== undefined)
    return new ConfigError(
      shown,
      {
        en: `\`${named([...path, missingKey])}\` is missing`,
        zh: `缺少 \`${named([...path, missingKey])}\``,
      },
      { en: `Add \`${missingKey}\``, zh: `请补上 \`${missingKey}\`` },
    )
  const key = named(path)
  const got = kindOf(value)
  const expected = wanted(shape)
  return new ConfigError(
    shown,
    {
      en: `${key && `\`${key}\`: `}expected ${expected.en}, got ${got.en}`,
      zh: `${key && `\`${key}\` `}应为${expected.zh}，实为${got.zh}`,
    },
    suggestion(value, shape),
  )
}

function unknown(shown: string, path: Misfit['path'], key: string, { properties = {} }: Shape): ConfigError {
  const isRule = path.at(-2) === 'rules'
  const known = Object.keys(properties)
  const near = nearest(key, known)
  const what = isRule ? { en: 'rule', zh: '规则' } : { en: 'key', zh: '键' }
  return new ConfigError(
    shown,
    { en: `unknown ${what.en} \`${named(path)}\``, zh: `没有名为 \`${named(path)}\` 的${what.zh}` },
    near
      ? { en: `Did you mean \`${near}\`?`, zh: `是不是 \`${near}\`？` }
      : isRule
        ? { en: 'The rules are listed in docs/rules', zh: '规则见 docs/rules' }
        : { en: `Known keys: ${known.join(', ') || 'none'}`, zh: `可用的键：${known.join('、') || '无'}` },
  )
}

function suggestion(value: unknown, shape: Shape): Words {
  const choices = shape.enum ?? shape.anyOf?.flatMap((branch) => branch.enum ?? []) ?? []
  const near = typeof value === 'string' ? nearest(value, choices) : undefined
  return near
    ? { en: `Did you mean \`${near}\`?`, zh: `是不是 \`${near}\`？` }
    : {
        en: 'Keys and values are described in docs/configuration.md',
        zh: '各键的写法见 docs/configuration.md',
      }
}

/** `overrides[0].rules.paren-width` for the keys and indices that lead there. */
function named(path: Misfit['path']): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./u, '')
}

function wanted(shape: Shape): Words {
  if (shape.anyOf) {
    const all = shape.anyOf.map(wanted)
    return { en: all.map(({ en }) => en).join(' or '), zh: all.map(({ zh }) => zh).join('或') }
  }
  if (shape.enum) return listed(shape.enum)
  const { minimum: least, maximum: most } = shape
  const range: Words = {
    en: least === undefined ? '' : most === undefined ? `, ${least} or more` : ` from ${least} to ${most}`,
    zh: least === undefined ? '' : most === undefined ? `不小于 ${least} 的` : ` ${least} 到 ${most} 之间的`,
  }
  if (shape.type === 'integer') return { en: `a whole number${range.en}`, zh: `${range.zh}整数` }
  if (shape.type === 'number') return { en: `a number${range.en}`, zh: `${range.zh}数字` }
  return KINDS[shape.type ?? 'object']
}

const KINDS = {
  string: { en: 'a text', zh: '文字' },
  boolean: { en: 'true or false', zh: ' true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'keys with values', zh: '若干个键' },
} as const

function listed(choices: readonly string[]): Words {
  const quoted = choices.map((choice) => `\`${choice}\``)
  const last = quoted.at(-1) ?? ''
  const rest = quoted.slice(0, -1).join(', ')
  return { en: `${rest} or ${last}`, zh: ` ${quoted.join('、')} 之一` }
}

function kindOf(value: unknown): Words {
  if (value === null || value === undefined) return { en: 'nothing', zh: '空' }
  if (Array.isArray(value))
    return value.length === 0 ? { en: 'an empty list', zh: '空列表' } : { en: 'a list', zh: '列表' }
  if (typeof value === 'object') return { en: 'keys', zh: '若干个键' }
  return { en: `\`${String(value)}\``, zh: ` \`${String(value)}\`` }
}
