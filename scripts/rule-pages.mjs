import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Puts the pages of the rules in place of the module that reads them, for esbuild. */
export function rulePages(root) {
  return {
    name: 'rule-pages',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]cli[\\/]rules[\\/]pages\.ts$/ }, () => ({
        contents: `const pages = ${JSON.stringify(pagesIn(join(root, 'docs', 'rules')))}\nexport const pageOf = (id) => pages[id]`,
      }))
    },
  }
}

function pagesIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.md'.length), readFileSync(join(folder, name), 'utf8')]),
  )
}
