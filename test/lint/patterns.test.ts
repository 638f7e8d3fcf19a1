import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'
import { expect, test, vi } from 'vitest'

/*
 * No pattern of the linter backtracks more than linearly: what `scslre` proves of every regular expression literal, and of
 * every pattern put together from strings, as it is when the rules run.
 */
const folder = resolve(import.meta.dirname, '../../src/lint')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
)

test.each(files)('%s', (file) => {
  for (const literal of literalsIn(join(folder, file))) {
    const { reports } = analyse(literal)
    expect(reports.map(({ type }) => `${type} in /${literal.source}/`)).toEqual([])
  }
})

test('patterns put together from strings', async () => {
  const made: RegExp[] = []
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, args) {
        const pattern: RegExp = Reflect.construct(target, args)
        made.push(pattern)
        return pattern
      },
    }),
  )
  vi.resetModules()
  const { RULES } = await import('../../src/lint/rules/index.ts')
  const { findingsIn } = await import('./findings.ts')
  for (const rule of RULES)
    await findingsIn(`青榆县通报\n\n${rule.meta.triggers?.join('') ?? ''}。\n`, 'a.txt', [rule])
  vi.unstubAllGlobals()
  expect(made.length).toBeGreaterThan(0)
  for (const { source, flags } of made) {
    const { reports } = analyse({ source, flags })
    expect(reports.map(({ type }) => `${type} in /${source}/`)).toEqual([])
  }
})

function literalsIn(path: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = []
  const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const walk = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const text = node.getText()
      const end = text.lastIndexOf('/')
      found.push({ source: text.slice(1, end), flags: text.slice(end + 1) })
    }
    node.forEachChild(walk)
  }
  walk(tree)
  return found
}
