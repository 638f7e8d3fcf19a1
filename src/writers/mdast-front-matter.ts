import { stringify } from 'yaml'
import { colophonRecord, dateOf, headsOf, issuerOf, mastheadRecord } from '../record/heads.ts'
import type { Article, Bulletin } from '../tree/nodes.ts'
import { visit } from '../tree/visit.ts'

/**
 * The YAML front matter of an issue, without its fences. Absent values have no key. `articles` holds what was read
 * out of bylines, date lines and sign-offs, in the order of their paragraphs; their text stands in the article.
 */
export function frontMatter(tree: Bulletin): string {
  const heads = headsOf(tree)
  const { title, issue } = mastheadRecord(heads)
  const { editors, recipients, copies } = colophonRecord(heads)
  const columns = new Set<string>()
  const articles: Record<string, object> = {}
  const notes: string[] = []
  visit(tree, 'column', (node) => columns.add(node.title))
  visit(tree, 'article', (node) => {
    const readings = readingsOf(node)
    if (readings !== undefined) articles[node.id] = readings
  })
  visit(tree, 'note', ({ value }, _, parent) => parent?.type === 'colophon' && notes.push(value))
  const data = defined({
    bulletin: 1,
    title,
    issue: defined({ ...issue }),
    issuer: issuerOf(heads)?.name,
    date: dateOf(heads),
    columns: [...columns],
    articles,
    editors,
    recipients,
    copies,
    notes,
  })
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd()
}

function readingsOf(article: Article): object | undefined {
  const bylines: object[] = []
  const dates: string[] = []
  const signOffs: object[] = []
  for (const node of article.children) {
    if (node.type === 'byline') {
      bylines.push(defined({ names: node.names, post: node.post, organisation: node.organisation }))
    } else if (node.type === 'dateline') dates.push(node.date)
    else if (node.type === 'signOff') {
      const { text, organisations, names, date } = node
      signOffs.push(defined({ text, organisations, names, date }))
    }
  }
  const readings = defined({ bylines, dates, signOffs })
  return Object.keys(readings).length > 0 ? readings : undefined
}

/** The object without keys that hold nothing: absent values, empty lists and objects. */
function defined(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
