/** Stands in for `src/config/import-module.ts` in the build: only a file that Node itself loads may import any other. */
exports.importModule = (url) => import(url)
