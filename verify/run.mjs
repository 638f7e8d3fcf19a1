/*
 * npm run verify:print: bundles `index.ts` and runs it. Node 20 reads no TypeScript; the bundle stands among the packages,
 * which it can then find.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'node_modules', '.cache', 'bulletin')
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['verify/index.ts'],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  write: false,
})
mkdirSync(folder, { recursive: true })
const path = join(folder, `verify-${process.pid}.mjs`)
writeFileSync(path, outputFiles[0].contents)
process.exitCode = await import(pathToFileURL(path).href).then(({ run }) => run(root, process.argv.slice(2)))
