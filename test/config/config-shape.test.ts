import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { configSchema, configShape } from '../../src/config/config-shape.ts'
import { misfit } from '../../src/config/shape.ts'
import { defineRule } from '../../src/lint/rule.ts'
import { RULES } from '../../src/lint/rules/index.ts'

const words = { en: 'No rivers.', zh: '不用河。' }
const river = defineRule(
  {
    id: 'no-river',
    group: 'term',
    description: words,
    severity: 'warning',
    options: {
      letters: { type: 'strings', default: ['河'], description: words },
      most: { type: 'number', default: 1, min: 0, max: 9, description: words },
      kind: { type: 'choice', default: 'all', choices: ['all', 'first'], description: words },
      strict: { type: 'boolean', default: false, description: words },
      names: { type: 'map', default: {}, description: words },
    },
  },
  () => {},
)
const rules = [...RULES, river]
const validate = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  allowUnionTypes: true,
}).compile(configSchema(rules))

describe('our own check and the published schema agree', () => {
  test.each<[boolean, unknown]>([
    [true, {}],
    [true, { $schema: 'x', extends: 'archive', failOn: 'never', maxWarnings: 0, lang: 'zh' }],
    [true, { rules: { 'no-river': 'off', 'term/no-river': ['error'], 'term/*': 'info', '*': 'on' } }],
    [
      true,
      {
        rules: {
          'no-river': ['on', { letters: [], most: 9, kind: 'first', strict: true, names: { a: 'b' } }],
        },
      },
    ],
    [true, { overrides: [{ files: '*.md', rules: { 'unused-suppression': 'off' }, terms: { 错: '对' } }] }],
    [true, { terms: ['./a.txt', { 错: '对' }], pages: { articles: 'run-on', linesPerPage: 25 } }],
    [false, []],
    [false, { rules: [] }],
    [false, { rules: { 'no-river': 'warn' } }],
    [false, { rules: { 'no-river': ['error', {}, 1] } }],
    [false, { rules: { 'no-river': ['error', { most: 10 }] } }],
    [false, { rules: { 'no-river': ['error', { kind: 'last' }] } }],
    [false, { rules: { 'no-river': ['error', { names: { a: 1 } }] } }],
    [false, { overrides: [{ files: [] }] }],
    [false, { overrides: [{ files: '*', failOn: 'error' }] }],
    [false, { extends: [] }],
    [false, { maxWarnings: 1.5 }],
    [false, { terms: 3 }],
    [false, { ignore: 'a' }],
  ])('%s for %j', (fits, value) => {
    expect(misfit(value, configShape(rules)) === undefined).toBe(fits)
    expect(validate(value)).toBe(fits)
  })

  test('but for rules that only a plug-in may know', () => {
    const value = { rules: { 'no-hill': 'off' } }
    expect(misfit(value, configShape(rules))).toMatchObject({ unknownKey: 'no-hill' })
    expect(validate(value)).toBe(true)
  })
})
