import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonSchema } from '../../src/record/schema.ts'
import { root, textOfPage } from './blocks.ts'

interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

const page = textOfPage('docs/record.md')

test('docs/record.md has every key of the record with its type, and no other', () => {
  expect(Object.fromEntries(documented(page))).toEqual(Object.fromEntries(keysOf(jsonSchema() as Schema)))
})

test('docs/record.md names every value a key may take', () => {
  const values = [
    ...JSON.stringify(jsonSchema()).matchAll(/"(?:enum":\[(?<list>[^\]]*)\]|const":(?<one>"[^"]*"))/gu),
  ]
    .flatMap(({ groups }) => (groups?.list ?? groups?.one ?? '').split(','))
    .map((value) => `\`${value.slice(1, -1)}\``)
  expect(values.length).toBeGreaterThan(30)
  expect(values.filter((value) => !page.includes(value))).toEqual([])
})

test('docs/record.md lists every rule that messages may name', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const rules = files
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [
      ...readFileSync(join(root, 'src', path), 'utf8').matchAll(/(?:finding\(|\brule:)\s*'(?<id>[a-z-]+)'/gu),
    ])
    .map(({ groups }) => `${groups?.id}`)
  const listed = [...page.matchAll(/^\| `(?<id>[a-z-]+)` \| (?:error|warning|info)\b/gmu)].map(
    ({ groups }) => `${groups?.id}`,
  )
  expect(listed.toSorted()).toEqual(rules.toSorted())
})

/** Keys by path, with their types. `lines` has one shape everywhere and is looked into once, as `lines`. */
function keysOf(schema: Schema, path = '', found = new Map<string, string>()): Map<string, string> {
  for (const each of variantsOf(schema)) {
    if (each.items) keysOf(each.items, `${path}[]`, found)
    for (const [key, value] of Object.entries(each.properties ?? {})) {
      const inner = path === '' ? key : `${path}.${key}`
      found.set(inner, typesOf(value).join(' or '))
      if (key !== 'lines') keysOf(value, inner, found)
      else if (value.properties) keysOf(value, key, found)
    }
  }
  return found
}

function variantsOf(schema: Schema): readonly Schema[] {
  return schema.anyOf ?? schema.oneOf ?? [schema]
}

function typesOf(schema: Schema): string[] {
  const types = variantsOf(schema).flatMap((each) => each.type ?? typeof (each.const ?? each.enum?.[0]))
  return [...new Set(types.map((type) => (type === 'array' ? 'list' : type)))]
}

/** What the tables headed `| key | type | …` say, under a heading that is a path. */
function documented(text: string): Map<string, string> {
  const found = new Map<string, string>()
  let path: string | undefined
  let inTable = false
  for (const line of text.split('\n')) {
    const heading = /^#+ (?:`(?<path>[^`]+)`)?/u.exec(line)
    if (heading) path = heading.groups?.path === 'record' ? '' : heading.groups?.path
    if (!line.startsWith('|')) inTable = false
    else if (line.startsWith('| key | type |')) inTable = true
    const row = inTable ? /^\| `(?<key>[^`]+)` \| (?<type>[^|]+) \|/u.exec(line) : null
    if (row?.groups && path !== undefined) {
      found.set(path === '' ? `${row.groups.key}` : `${path}.${row.groups.key}`, `${row.groups.type}`)
    }
  }
  return found
}
