import type { OptionSpec, OptionSpecs } from '../lint/options.ts'
import { PRESET_NAMES } from '../lint/presets.ts'
import { GROUPS, type Rule, type Words } from '../lint/rule.ts'
import { LEVELS } from '../lint/settings.ts'
import { UNUSED_SUPPRESSION } from '../lint/suppress.ts'
import { ARTICLE_STARTS, LAYOUT_NUMBERS } from './layout.ts'
import { type ConfigBody, FAIL_ON, type LintConfig } from './lint-config.ts'
import type { Shape } from './shape.ts'

/** What a configuration may hold, given the rules there are; no other rule may be named. */
export function configShape(rules: readonly Rule[]): Shape {
  const strict: Shape = { ...rulesShape(rules), additionalProperties: false }
  return { type: 'object', properties: keysOf(strict), additionalProperties: false }
}

/** The JSON Schema of a configuration, for editors: it knows our rules, and lets those of plug-ins pass. */
export function configSchema(rules: readonly Rule[]): Shape {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'bulletin.config',
    description: 'Configuration of bulletin lint. bulletin lint 的配置。',
    type: 'object',
    properties: keysOf(rulesShape(rules)),
    additionalProperties: false,
  }
}

function keysOf(rules: Shape): Readonly<Record<keyof LintConfig, Shape>> {
  const body = bodyOf(rules)
  return {
    $schema: { type: 'string' },
    extends: {
      ...oneOrMore({ type: 'string' }),
      description: `Presets (${PRESET_NAMES.join(', ')}) and files of configuration. 预设，或别的配置文件。`,
    },
    ...body,
    overrides: {
      description: 'Settings for some files; later ones hold. 只对某些文件的设置，后写的为准。',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          files: { ...strings, description: 'Globs, from this folder. 文件的通配式，相对于本文件夹。' },
          ...body,
        },
        required: ['files'],
        additionalProperties: false,
      },
    },
    ignore: {
      description: 'Files to leave out, as in .gitignore. 不检查的文件，写法同 .gitignore。',
      type: 'array',
      items: { type: 'string' },
    },
    plugins: {
      description: 'Modules that export rules made by defineRule. 自编规则的模块。',
      type: 'array',
      items: { anyOf: [{ type: 'string' }, { type: 'object' }, { type: 'array' }] },
    },
    failOn: {
      description: 'From which severity on the exit code is 1. 从哪一级起以退出码 1 结束。',
      type: 'string',
      enum: FAIL_ON,
      default: 'error',
    },
    maxWarnings: {
      description: 'More warnings than this make the exit code 1. 警告超过这个数，以退出码 1 结束。',
      type: 'integer',
      minimum: 0,
    },
    lang: { description: 'Language of messages. 提示的语言。', type: 'string', enum: ['zh', 'en'] },
  }
}

function bodyOf(rules: Shape): Readonly<Record<keyof ConfigBody, Shape>> {
  return {
    rules: {
      ...rules,
      description: 'Rules by id, group/id or group/*: a level, or [level, options]. 规则的级别和选项。',
    },
    terms: {
      description:
        'Your own words, wrong to right, or a file of pairs. 本单位的用语表（错→对），或词表文件。',
      anyOf: [terms, { type: 'string' }, { type: 'array', items: { anyOf: [terms, { type: 'string' }] } }],
    },
    profile: { description: "File with an issuer's own words. 本单位的专用词文件。", type: 'string' },
    pages: {
      description: 'How the pages are set. 版式。',
      type: 'object',
      properties: {
        firstPage: between(LAYOUT_NUMBERS.firstPage),
        charactersPerLine: between(LAYOUT_NUMBERS.charactersPerLine),
        linesPerPage: between(LAYOUT_NUMBERS.linesPerPage),
        articles: { type: 'string', enum: ARTICLE_STARTS },
      },
      additionalProperties: false,
    },
  }
}

const terms: Shape = { type: 'object', additionalProperties: { type: 'string' } }
const strings = oneOrMore({ type: 'string' })

function oneOrMore(shape: Shape): Shape {
  return { anyOf: [shape, { type: 'array', items: shape, minItems: 1 }] }
}

function between([minimum, maximum]: readonly [number, number]): Shape {
  return { type: 'integer', minimum, maximum }
}

function rulesShape(rules: readonly Rule[]): Shape {
  const properties: Record<string, Shape> = {}
  for (const { meta } of rules) {
    const entry = { description: both(meta.description), ...entryShape(meta.options) }
    properties[meta.id] = entry
    properties[`${meta.group}/${meta.id}`] = entry
  }
  properties['*'] = entryShape()
  for (const group of GROUPS) properties[`${group}/*`] = entryShape()
  properties[UNUSED_SUPPRESSION] = level
  return { type: 'object', properties, additionalProperties: entryShape() }
}

const level: Shape = { type: 'string', enum: LEVELS }

function entryShape(options: OptionSpecs = {}): Shape {
  const properties = Object.fromEntries(
    Object.entries(options).map(([name, spec]) => [name, optionShape(spec)]),
  )
  return {
    anyOf: [
      level,
      {
        type: 'array',
        prefixItems: [level, { type: 'object', properties, additionalProperties: false }],
        items: false,
        minItems: 1,
      },
    ],
  }
}

function optionShape(spec: OptionSpec): Shape {
  const said = { description: both(spec.description), default: spec.default }
  switch (spec.type) {
    case 'boolean':
      return { ...said, type: 'boolean' }
    case 'number':
      return {
        ...said,
        type: 'number',
        ...(spec.min !== undefined && { minimum: spec.min }),
        ...(spec.max !== undefined && { maximum: spec.max }),
      }
    case 'choice':
      return { ...said, type: 'string', enum: spec.choices }
    case 'strings':
      return { ...said, type: 'array', items: { type: 'string' } }
    case 'map':
      return { ...said, type: 'object', additionalProperties: { type: 'string' } }
  }
}

function both({ en, zh }: Words): string {
  return `${en} ${zh}`
}
