/*
 * Builds the package after an installation from its repository. Where npm installs it globally from git, as pre-commit
 * does, npm puts what the build needs in the wrong place: it is then installed here first.
 */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
try {
  createRequire(import.meta.url).resolve('esbuild')
} catch {
  const npm = process.env.npm_execpath
  if (!npm) throw new Error('esbuild is missing: run npm ci')
  const argv = [
    'install',
    '--no-global',
    '--ignore-scripts',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--include=dev',
  ]
  const { npm_config_global: _, npm_config_location: __, npm_config_prefix: ___, ...env } = process.env
  execFileSync(process.execPath, [npm, ...argv], { cwd: root, stdio: 'inherit', env })
}
execFileSync(process.execPath, [resolve(root, 'scripts/build.mjs')], { stdio: 'inherit' })
