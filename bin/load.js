/*
 * Loads the built command line. The build leaves beside its files what V8 made of them (`NAME.cache`): where that
 * fits the V8 at hand, nothing is compiled again, which saves a third of the time to start. Where it does not fit, or
 * is not there, V8 compiles as ever.
 *
 * What `bulletin parse FILE` needs stands in one file more, `usual.cjs`: one to read and one to unpack, not a dozen.
 */
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { Script } = require('node:vm')

const folder = resolve(__dirname, '..', 'dist', 'cli')
const modules = new Map()
const scripts = new Map()
let usual

/** The exports of a file in `dist/cli`. */
function load(name) {
  const loaded = modules.get(name)
  if (loaded) return loaded.exports
  const module = { exports: {} }
  modules.set(name, module)
  const define = usualModules()[name] ?? compile(name, wrapped(read(join(folder, name))))
  const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id))
  define(module.exports, requireFrom, module, join(folder, name))
  return module.exports
}

/** The files packed together, as functions by name; none before the build has packed them. */
function usualModules() {
  if (!usual) {
    const source = read(join(folder, 'usual.cjs'))
    usual = source === undefined ? {} : compile('usual.cjs', source.toString('latin1'))
  }
  return usual
}

function compile(name, source) {
  const filename = join(folder, name)
  const script = new Script(source, { filename, cachedData: read(`${filename}.cache`) })
  scripts.set(filename, script)
  return script.runInThisContext()
}

/** A file as a function; the build writes ASCII only, which is read fastest as Latin-1. */
function wrapped(source) {
  return `(function(exports,require,module,__filename){${source.toString('latin1')}\n})`
}

function read(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** `modules` and `scripts` hold what has been loaded, by name and by path: the build packs the one and makes the caches of the other. */
module.exports = { load, modules, scripts, wrapped }
