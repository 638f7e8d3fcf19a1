/*
 * Loads the built command line. The build leaves beside its files what V8 made of them (`NAME.cache`): where that
 * fits the V8 at hand, nothing is compiled again, which saves a third of the time to start. Where it does not fit, or
 * is not there, V8 compiles as ever.
 */
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { Script } = require('node:vm')

const folder = resolve(__dirname, '..', 'dist', 'cli')
const modules = new Map()
const scripts = new Map()

/** The exports of a file in `dist/cli`. */
function load(name) {
  const loaded = modules.get(name)
  if (loaded) return loaded.exports
  const module = { exports: {} }
  modules.set(name, module)
  const filename = join(folder, name)
  const source = readFileSync(filename, 'utf8')
  const cachedData = readCache(`${filename}.cache`)
  const script = new Script(`(function(exports,require,module,__filename){${source}\n})`, {
    filename,
    cachedData,
  })
  scripts.set(filename, script)
  const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id))
  script.runInThisContext()(module.exports, requireFrom, module, filename)
  return module.exports
}

function readCache(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** `scripts` holds what has been loaded, by path: the build makes the caches from it. */
module.exports = { load, scripts }
