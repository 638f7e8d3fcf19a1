import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bulletin } from './fake-io.ts'

const cwd = mkdtempSync(join(tmpdir(), 'bulletin-style-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

test('the mark that some editors put before a style sheet does not void its first rule', async () => {
  writeFileSync(join(cwd, 'issue.md'), '# 春耕通讯\n\n## 走访\n\n正文。\n')
  writeFileSync(join(cwd, 'own.css'), '\ufeff.title { color: blue }')
  const { stdout } = await bulletin(['parse', 'issue.md', '-f', 'html', '--css', 'own.css'], { cwd })
  expect(stdout).toContain('\n.title { color: blue }')
  expect(stdout).not.toContain('\ufeff')
})
