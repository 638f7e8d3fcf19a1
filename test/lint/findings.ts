import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { analyse, relate } from '../../src/analyse.ts'
import { documentOf, type LintDocument } from '../../src/lint/document.ts'
import type { OptionValues } from '../../src/lint/options.ts'
import type { Rule } from '../../src/lint/rule.ts'
import { runRules } from '../../src/lint/run.ts'
import { parseMarkdown } from '../../src/parser/markdown.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import type { Finding } from '../../src/tree/nodes.ts'

/** A document for rules; Markdown when the path ends in .md. */
export function readDocument(text: string, path: string): LintDocument {
  const source = sourceFromText(text, { path, format: path.endsWith('.md') ? 'markdown' : 'text' })
  return documentOf(path.endsWith('.md') ? relate(parseMarkdown(source), source) : analyse(source), source)
}

/** What rules find in a text, with their own severities, and and, of one alone, the options of its `options.json`. */
export async function findingsIn(text: string, path: string, rules: readonly Rule[]): Promise<Finding[]> {
  const settings = rules.map((rule) => ({
    rule,
    severity: rule.meta.severity,
    options: rules.length === 1 ? optionsFor(rule.meta.id) : {},
  }))
  return runRules(readDocument(text, path), settings)
}

function optionsFor(id: string): OptionValues {
  const path = resolve(import.meta.dirname, '../../fixtures/rules', id, 'options.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as OptionValues) : {}
}

/** A finding as a person reads it: `3:5-3:6 warning “、” Unexpected …`, with its line end; the other place behind. */
export function inOneLine({ severity, start, end, message, cause }: Finding, text: string): string {
  const other = cause ? ` (${placeOf(cause.start, text)})` : ''
  const slice = text.slice(start, end).replaceAll('\n', '⏎')
  return `${placeOf(start, text)}-${placeOf(end, text)} ${severity} “${slice}” ${message.en}${other} | ${message.zh}\n`
}

function placeOf(offset: number, text: string): string {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`
}
