/*
 * Builds dist/: the command line as CommonJS, which starts faster than ESM, and the library as ESM with its types.
 *
 * esbuild splits code at `await import('…')` only when it writes ESM. So the command line is bundled and split as ESM
 * first, and each of the files is then turned into CommonJS on its own: what is lazy in the source stays lazy.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { build, transform } from 'esbuild'
import { licenses } from './licenses.mjs'
import { rulePages } from './rule-pages.mjs'

const root = resolve(import.meta.dirname, '..')
const target = 'node20.19'

/** commander can start programs beside ours; we have none, and loading what starts them takes time. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'empty' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Modules of the user's are loaded by a file that Node itself has loaded: see `bin/import-module.js`. */
const importingOutside = {
  name: 'importing-outside',
  setup({ onResolve }) {
    onResolve({ filter: /\/import-module\.ts$/ }, () => ({ path: '../bin/import-module.js', external: true }))
  },
}

rmSync(join(root, 'dist'), { recursive: true, force: true })
await buildCli()
writeSchemas()
execFileSync(process.execPath, [join(root, 'scripts', 'code-cache.mjs')], { stdio: 'inherit' })
buildLibrary()

async function buildCli() {
  const outdir = join(root, 'dist', 'cli')
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { bulletin: 'src/cli/index.ts', 'lint-worker': 'src/cli/lint/worker.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target,
    external: ['opencc-js'],
    plugins: [rulePages(root), withoutChildProcesses, importingOutside],
    minifySyntax: true,
    legalComments: 'none',
    write: false,
    metafile: true,
  })
  mkdirSync(outdir, { recursive: true })
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target,
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': '__filename' },
      minifyWhitespace: true,
      minifySyntax: true,
    })
    writeFileSync(join(outdir, basename(path)), inAscii(code))
  }
  writeFileSync(join(root, 'dist', 'THIRD_PARTY_LICENSES.txt'), licenses(root, Object.keys(metafile.inputs)))
}

/** esbuild leaves regular expressions as they stand; a file of one byte a character is read and kept at half the cost. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The JSON Schemas of the record and of the configuration, as the command line prints them. */
function writeSchemas() {
  for (const what of ['record', 'config']) {
    const schema = execFileSync(process.execPath, [join(root, 'bin', 'bulletin.js'), 'schema', what])
    writeFileSync(join(root, 'dist', `${what}.schema.json`), schema)
  }
}

function buildLibrary() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
}
