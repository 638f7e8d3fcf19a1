/** What a value of a configuration may be: the part of JSON Schema that we use, to be printed and to be checked by. */
export interface Shape {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object'
  readonly enum?: readonly string[]
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: Shape | false
  readonly required?: readonly string[]
  readonly items?: Shape | false
  readonly prefixItems?: readonly Shape[]
  readonly minItems?: number
  readonly anyOf?: readonly Shape[]
}

/** Where a value is not what it may be. */
export interface Misfit {
  /** Keys and indices that lead to it. */
  readonly path: readonly (string | number)[]
  readonly value: unknown
  readonly shape: Shape
  /** The key that is not known, or is missing. */
  readonly unknownKey?: string
  readonly missingKey?: string
}

/** The first place where a value does not fit a shape; `undefined` where it fits. A `null` counts as left out. */
export function misfit(value: unknown, shape: Shape, path: Misfit['path'] = []): Misfit | undefined {
  if (shape.anyOf) return misfitOfAny(value, shape, shape.anyOf, path)
  if (!hasType(value, shape)) return { path, value, shape }
  if (Array.isArray(value)) return misfitInList(value, shape, path)
  if (typeof value === 'object') return misfitInKeys(value as Record<string, unknown>, shape, path)
  return undefined
}

/** The branch that has the type of the value is the one that was meant. */
function misfitOfAny(
  value: unknown,
  shape: Shape,
  branches: readonly Shape[],
  path: Misfit['path'],
): Misfit | undefined {
  const meant = branches.filter((branch) => branch.type === typeOf(value))
  if (meant.length === 0) return { path, value, shape }
  const misfits = meant.map((branch) => misfit(value, branch, path))
  return misfits.includes(undefined) ? undefined : misfits[0]
}

function misfitInList(list: readonly unknown[], shape: Shape, path: Misfit['path']): Misfit | undefined {
  const { prefixItems = [], items } = shape
  if (list.length < (shape.minItems ?? 0)) return { path, value: list, shape }
  for (const [index, value] of list.entries()) {
    const own = prefixItems[index] ?? items
    if (own === undefined) continue
    const found = own === false ? { path, value: list, shape } : misfit(value, own, [...path, index])
    if (found) return found
  }
  return undefined
}

function misfitInKeys(keys: Record<string, unknown>, shape: Shape, path: Misfit['path']): Misfit | undefined {
  const { properties = {}, additionalProperties, required = [] } = shape
  for (const [key, value] of Object.entries(keys)) {
    if (value === null || value === undefined) continue
    const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties
    if (own === false) return { path, value, shape, unknownKey: key }
    const found = own && misfit(value, own, [...path, key])
    if (found) return found
  }
  const missingKey = required.find((key) => keys[key] === undefined || keys[key] === null)
  return missingKey === undefined ? undefined : { path, value: keys, shape, missingKey }
}

function hasType(value: unknown, { type, enum: choices, minimum, maximum }: Shape): boolean {
  if (type === undefined) return true
  const is = typeOf(value)
  if (type === 'integer' ? !Number.isInteger(value) : is !== type) return false
  if (typeof value === 'number')
    return value >= (minimum ?? Number.NEGATIVE_INFINITY) && value <= (maximum ?? Number.POSITIVE_INFINITY)
  return choices === undefined || choices.includes(String(value))
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}
