/** The exports of a module of the user's. The built command line has `bin/import-module.js` in its place. */
export function importModule(url: string): Promise<Record<string, unknown>> {
  return import(/* @vite-ignore */ url)
}
