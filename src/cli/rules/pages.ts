import { readFileSync } from 'node:fs'

/**
 * The page of documentation of a rule, as Markdown. The build puts all pages in place of this module
 * (`scripts/rule-pages.mjs`), so that the installed command line has them without looking for files.
 */
export function pageOf(id: string): string {
  return readFileSync(new URL(`../../../docs/rules/${id}.md`, import.meta.url), 'utf8')
}
