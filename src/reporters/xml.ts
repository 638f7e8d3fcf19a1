import { stringifyEntities } from 'stringify-entities'

/** An element of XML; attributes that are `null` are left out. It holds elements, or text alone. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | null>>
  readonly children: readonly XmlElement[] | string
}

/** An element; where no children are given it is empty. */
export function x(
  name: string,
  attributes: XmlElement['attributes'],
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children }
}

/** An XML document with one element to a line. Characters that XML 1.0 does not know become U+FFFD. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialized(root, '')}`
}

function serialized({ name, attributes, children }: XmlElement, indent: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  const start = `${indent}<${name}${written}`
  if (children.length === 0) return `${start}/>\n`
  if (typeof children === 'string') return `${start}>${escaped(children)}</${name}>\n`
  const inner = children.map((child) => serialized(child, `${indent}  `)).join('')
  return `${start}>\n${inner}${indent}</${name}>\n`
}

function escaped(text: string): string {
  return stringifyEntities(text.replace(UNKNOWN, '\ufffd'), { subset: MARKUP, useNamedReferences: true })
}

/** What is no character of XML 1.0 (production 2, Char). */
const UNKNOWN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** What ends a text or an attribute, `>` because `]]>` must not stand in text, and white space that attributes lose. */
const MARKUP = ['&', '<', '>', '"', '\t', '\n', '\r']
