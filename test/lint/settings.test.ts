import { describe, expect, test } from 'vitest'
import { PRESET_NAMES, PRESETS } from '../../src/lint/presets.ts'
import { defineRule, GROUPS } from '../../src/lint/rule.ts'
import { RULES } from '../../src/lint/rules/index.ts'
import { isNamed, optionsOf, settingsOf } from '../../src/lint/settings.ts'

const words = { en: 'No rivers.', zh: '不用河。' }
const rules = (['no-river', 'no-hill'] as const).map((id) =>
  defineRule(
    {
      id,
      group: 'term',
      description: words,
      severity: 'warning',
      options: {
        most: { type: 'number', default: 1, description: words },
        letter: { type: 'choice', default: '河', choices: ['河', '江'], description: words },
      },
    },
    () => {},
  ),
)
const held = (...layers: Parameters<typeof settingsOf>[1]) =>
  Object.fromEntries(
    settingsOf(rules, layers).rules.map((setting) => [
      setting.rule.meta.id,
      [setting.severity, optionsOf(setting)],
    ]),
  )
const usual = { most: 1, letter: '河' }

test('what comes later holds; a level alone leaves the options', () => {
  expect(held()).toEqual({ 'no-river': ['warning', usual], 'no-hill': ['warning', usual] })
  expect(held({ 'no-river': ['error', { most: 3 }] }, { 'term/*': 'info' })).toEqual({
    'no-river': ['info', { most: 3, letter: '河' }],
    'no-hill': ['info', usual],
  })
  expect(
    held({ '*': 'off' }, { 'term/no-hill': ['on', { letter: '江' }] }, { 'no-hill': [null, { most: 0 }] }),
  ).toEqual({
    'no-hill': ['warning', { most: 0, letter: '江' }],
  })
  expect(held({ 'punct/*': 'off', 'punct/no-river': 'off', gone: 'off' })).toEqual(held())
})

test('unused suppressions are configured like a rule', () => {
  expect(settingsOf(rules, []).unusedSuppressions).toBe('warning')
  expect(settingsOf(rules, [{ 'unused-suppression': 'error' }]).unusedSuppressions).toBe('error')
  expect(settingsOf(rules, [{ 'unused-suppression': 'off' }]).unusedSuppressions).toBe('off')
})

describe.each(PRESET_NAMES)('preset %s', (name) => {
  test('names groups and rules that there are', () => {
    const groups = GROUPS.map((group) => `${group}/*`)
    const known = (entry: string) => groups.includes(entry) || RULES.some((rule) => isNamed(rule, entry))
    expect(Object.keys(PRESETS[name].rules).filter((entry) => !known(entry))).toEqual([])
  })
})
