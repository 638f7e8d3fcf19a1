import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { describe as line } from '../../src/cli/failure.ts'
import type { embedFaces } from '../../src/faces/embed-faces.ts'

test('without the packages: one line that says what to install', async () => {
  // Where no package can be found.
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-bare-'))
  const outfile = join(folder, 'faces.mjs')
  const entry = resolve(import.meta.dirname, '../../src/faces/embed-faces.ts')
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node' })
  const bare = (await import(pathToFileURL(outfile).href)) as { embedFaces: typeof embedFaces }
  const failure = await bare.embedFaces({ script: 'Hans' }).catch((error: unknown) => error)
  expect(line(failure, 'en')).toBe(
    'bulletin: packages that embed typefaces are not installed. Run `npm install subset-font fontkit ' +
      '@fontsource/noto-serif-sc @fontsource/noto-sans-sc @fontsource/lxgw-wenkai` where bulletin is installed, ' +
      'or do without embedded faces.',
  )
  expect(line(failure, 'zh')).toBe(
    'bulletin: 没有安装嵌入字体所需的软件包。请在安装 bulletin 的地方运行 `npm install subset-font fontkit ' +
      '@fontsource/noto-serif-sc @fontsource/noto-sans-sc @fontsource/lxgw-wenkai`，或不嵌入字体。',
  )
  const own = { xiaobiaosong: 'a', fangsong: 'a', heiti: 'a', kaiti: 'a', songti: 'a' }
  const without = await bare.embedFaces({ script: 'Hant', files: own }).catch((error: unknown) => error)
  expect(line(without, 'en')).toContain('`npm install subset-font fontkit`')
  rmSync(folder, { recursive: true, force: true })
})
