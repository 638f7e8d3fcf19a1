import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { analyse } from '../../src/analyse.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import type { Source } from '../../src/readers/source.ts'
import { entriesOf } from '../../src/toc/index.ts'
import type { Bulletin, Facts, PageBreak, PageCheck } from '../../src/tree/nodes.ts'
import { locator } from '../../src/tree/position.ts'
import { pageMap } from '../../src/writers/page-map/index.ts'

export const folder = resolve(import.meta.dirname, '../../fixtures/page-map')

/** Names of the issues that are drawn in tests. */
export const cases = readdirSync(folder)

/** What is told of pages by hand: a break by the words that the page opens with, a verdict by the title of its entry. */
interface HandMade {
  readonly lang?: 'en' | 'zh'
  readonly pages?: Partial<Omit<Facts['pages'], 'breaks'>> & {
    readonly breaks: readonly (Omit<PageBreak, 'offset' | 'line' | 'opens'> & { readonly opens: string })[]
  }
  readonly checks?: Readonly<Record<string, Partial<PageCheck>>>
}

/** The map of a fixture: of what `analyse` finds in `issue.txt`, or of what `facts.json` says by hand. */
export function drawn(name: string): string {
  const source = sourceFromText(readFileSync(join(folder, name, 'issue.txt'), 'utf8'), { path: 'issue.txt' })
  const tree = analyse(source)
  const path = join(folder, name, 'facts.json')
  const facts: HandMade = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  overrule(tree, source, facts)
  return pageMap(tree, source, { lang: facts.lang ?? 'en' })
}

function overrule(tree: Bulletin, source: Source, { pages, checks }: HandMade): void {
  const locate = locator(source)
  if (pages) {
    const body = tree.children.find(({ type }) => type === 'toc')?.position.end.offset ?? 0
    const breaks = pages.breaks.map(({ opens, ...mark }) => {
      const offset = source.text.indexOf(opens, body)
      if (offset < 0) throw new RangeError(`No \`${opens}\` behind the contents`)
      return { ...mark, offset, line: locate(offset, offset).start.line }
    })
    Object.assign(tree.data.facts.pages, pages, { breaks })
  }
  if (!checks) return
  for (const entry of entriesOf(tree)) {
    const check = checks[entry.title]
    if (!check) throw new RangeError(`No verdict on \`${entry.title}\``)
    entry.pageCheck = { ...UNKNOWN, ...check }
  }
}

const UNKNOWN: PageCheck = {
  verdict: 'unverifiable',
  page: null,
  range: null,
  confidence: 0,
  basis: 'none',
  reason: null,
}

/** A map as it is heard: its text, a line to a block, headings as `#`, items as `-` with their anchors, links in brackets. */
export function outline(html: string): string {
  const text = html
    .slice(html.indexOf('<body'))
    .replace(/<svg.*?<\/svg>/gsu, '')
    .replace(/<(?<tag>li|span)[^>]*aria-hidden="true"[^>]*><\/\k<tag>>/gu, '')
    .replace(/<h(?<level>\d)[^>]*>/gu, (tag) => `\n${'#'.repeat(Number(tag[2]))} `)
    .replace(/<li id="(?<id>[^"]+)"[^>]*>/gu, '- {$<id>} ')
    .replace(/<li[^>]*>/gu, '- ')
    .replace(/<\/(?:dt|p|h\d)>/gu, '$&\n')
    .replace(/<a href="(?<to>[^"]+)">(?<text>[^<]*)<\/a>/gu, '[$<text>]($<to>)')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll('\u00a0', ' ')
  const lines = text.split('\n').map((line) => line.replace(/ {2,}/gu, ' ').trim())
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}
