import { describe, expect, test } from 'vitest'
import { TEXTS } from '../../src/cli/lint/texts.ts'
import { configShape } from '../../src/config/config-shape.ts'
import { CONFIG_NAMES } from '../../src/config/find-config.ts'
import { PRESET_NAMES } from '../../src/lint/presets.ts'
import { GROUPS } from '../../src/lint/rule.ts'
import { LEVELS } from '../../src/lint/settings.ts'
import { reporters } from '../../src/reporters/index.ts'
import { textOfPage } from './blocks.ts'

const quoted = (name: string) => `\`${name}\``

describe('docs/configuration.md', () => {
  const page = textOfPage('docs/configuration.md')

  test('lists every key, and no other', () => {
    const keys = page.split(/^## /mu).find((part) => part.startsWith('Keys')) ?? ''
    const listed = [...keys.matchAll(/^\| `(?<key>[$\w]+)` \| [a-z, ]+ \|/gmu)].map(
      ({ groups }) => groups?.key,
    )
    expect(listed.toSorted()).toEqual(Object.keys(configShape([]).properties ?? {}).sort())
  })

  test('names endings, levels, groups, presets and the keys of pages', () => {
    const pages = Object.keys(configShape([]).properties?.pages?.properties ?? {})
    const names = [...LEVELS, ...GROUPS, ...PRESET_NAMES, ...pages].map(quoted)
    const endings = CONFIG_NAMES.map((name) => name.replace('bulletin.config', ''))
    expect([...names, ...endings].filter((name) => !page.includes(name))).toEqual([])
  })
})

describe('docs/linting.md', () => {
  const page = textOfPage('docs/linting.md')

  test('names every preset and format', () => {
    expect(
      [...PRESET_NAMES, ...Object.keys(reporters)].map(quoted).filter((name) => !page.includes(name)),
    ).toEqual([])
  })
})

test('the help of lint has every text in both languages', () => {
  expect(Object.keys(TEXTS.zh)).toEqual(Object.keys(TEXTS.en))
})
