/** A thread that lints: see `src/cli/lint/worker.ts`. */
require('./load.js').load('lint-worker.cjs').serve()
