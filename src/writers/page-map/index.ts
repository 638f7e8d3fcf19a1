import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Source } from '../../readers/source.ts'
import { dateOf, headsOf, issuerOf, mastheadRecord } from '../../record/heads.ts'
import type { Bulletin } from '../../tree/nodes.ts'
import { symbols } from './icons.ts'
import { type Issue, issueOf } from './issue.ts'
import { legendSection } from './legend.ts'
import { pageList } from './page-list.ts'
import { onLines } from './pieces.ts'
import { resultSection } from './result.ts'
import { style } from './style.ts'
import { unplacedSection } from './unplaced.ts'

/** What a page map is told beside the tree. */
export interface PageMapOptions {
  /** Language of everything but the issue's own text. */
  readonly lang: 'en' | 'zh'
}

/**
 * An issue drawn as its pages, in one HTML document that needs nothing else: where each page begins and by what
 * evidence, where each title stands, and where the table of contents says it stands. The tree must be paginated.
 */
export function pageMap(tree: Bulletin, source: Source, { lang }: PageMapOptions): string {
  const issue = issueOf(tree, source, lang)
  const { words } = issue
  const heads = headsOf(tree)
  const { title, issue: number } = mastheadRecord(heads)
  const name = title ?? words.untitled
  const subtitle = [number.text, issuerOf(heads)?.name, dateOf(heads)].filter(
    (part) => typeof part === 'string',
  )
  const unplaced = unplacedSection(issue)
  const page = h(undefined, [
    { type: 'doctype' },
    '\n',
    h('html', { lang: words.tag }, onLines([head(name, issue), body()])),
    '\n',
  ])
  return toHtml(page)

  function body() {
    return h(
      'body',
      onLines([
        symbols([...issue.signs.keys(), 'right', 'wrong', 'open', 'missing']),
        h('header', [
          h('p', { className: ['map'] }, words.map),
          h('h1', [title === null ? name : issue.quote(title)]),
          ...(subtitle.length > 0 ? [h('p', [issue.quote(subtitle.join(' · '))])] : []),
        ]),
        h(
          'main',
          onLines([
            resultSection(issue),
            legendSection(issue),
            h(
              'section',
              { ariaLabelledBy: 'pages' },
              onLines([
                h('h2', { id: 'pages' }, words.pages),
                h('p', { className: ['reading'] }, words.reading),
                pageList(issue),
              ]),
            ),
            ...(unplaced ? [unplaced] : []),
          ]),
        ),
        h('footer', h('p', `${words.drawnFrom} ${source.path ?? '-'}`)),
      ]),
    )
  }
}

function head(name: string, { words }: Issue) {
  return h(
    'head',
    onLines([
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', `${words.map} · ${name}`),
      h('style', style),
    ]),
  )
}
