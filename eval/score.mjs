/**
 * What the library makes of an issue, laid against the truth.
 *
 * An article counts as read when a title stands on the line where it was put; an entry, when title and page were read as
 * printed. What is lost in parsing is thus told apart from what is placed wrongly.
 *
 * @param {ReturnType<import('./issue.mjs').makeIssue>} issue
 * @param {{ analyse: Function, sourceFromText: Function, visit: Function, textOf: Function }} library
 */
export function score(issue, library) {
  const tree = library.analyse(library.sourceFromText(issue.text))
  const found = foundArticles(tree, issue)
  return {
    issue,
    starts:
      issue.table === 'pages' || issue.marks !== null
        ? startsByPage(issue, found)
        : startsByOrder(issue, found, tree),
    entries: issue.table === 'pages' ? entryVerdicts(tree, issue, found) : [],
    pages: tree.data.facts.pages,
  }
}

/** For each article of the truth, the parsed one whose head stands on its line. */
function foundArticles(tree, issue) {
  const byLine = new Map()
  for (const child of tree.children) {
    for (const article of child.type === 'column' ? child.children : [child]) {
      if (article.type !== 'article') continue
      for (const part of article.children) {
        if (!HEAD.has(part.type)) continue
        for (let line = part.position.start.line; line <= part.position.end.line; line++)
          byLine.set(line, article)
      }
    }
  }
  return issue.articles.map(({ line }) => byLine.get(line))
}

const HEAD = new Set(['kicker', 'articleTitle', 'deck'])

function startsByPage(issue, found) {
  return issue.articles.map(({ page }, i) => startOf(found[i], found[i]?.data?.firstPage ?? null, page))
}

function startOf(article, got, truth) {
  if (article === undefined) return { outcome: 'not read', got: null, truth }
  return { outcome: got === null ? 'unknown' : got === truth ? 'exact' : 'wrong', got, truth }
}

/** Where nothing gives the first page its number, pages are counted from the first article that was read. */
function startsByOrder(issue, found, tree) {
  const { breaks } = tree.data.facts.pages
  const ordinal = (article) => {
    const title = article?.children.find(({ type }) => type === 'articleTitle')
    const offset = title?.position.start.offset ?? -1
    const last = breaks.findLastIndex((mark) => mark.offset <= offset)
    return breaks[last]?.range === undefined ? last : null
  }
  const first = Math.max(
    0,
    found.findIndex((article) => article !== undefined),
  )
  const from = found[first] === undefined || breaks.length === 0 ? null : ordinal(found[first])
  return issue.articles.flatMap(({ sheet }, i) => {
    if (i === first) return []
    const at = found[i] === undefined || from === null ? null : ordinal(found[i])
    return startOf(found[i], at === null ? null : at - from, sheet - issue.articles[first].sheet)
  })
}

function entryVerdicts(tree, issue, found) {
  const byLine = new Map()
  eachEntry(tree, (entry) => byLine.set(entry.position.start.line, entry))
  return issue.entries.map((entry) => {
    const parsed = byLine.get(entry.line)
    const check = parsed?.pageCheck
    const base = {
      title: entry.title,
      printed: entry.page,
      truth: entry.truth,
      wrong: entry.wrong ?? null,
      check: check ?? null,
    }
    if (parsed === undefined || parsed.page !== entry.page)
      return { ...base, kind: 'not read', verdict: null }
    if (entry.truth === null)
      return { ...base, kind: 'no heading', verdict: check?.verdict ?? 'unverifiable' }
    const article = found[entry.article]
    const linked = article !== undefined && parsed.link?.article === article.id
    const verdict = check?.verdict ?? 'unverifiable'
    return {
      ...base,
      linked,
      kind: entry.page === entry.truth ? 'right' : 'wrong',
      verdict,
      named: verdict === 'mismatch' ? check.page : null,
    }
  })
}

function eachEntry(tree, visit) {
  for (const toc of tree.children) {
    if (toc.type !== 'toc') continue
    for (const child of toc.children) if (child.type === 'tocEntry') visit(child)
  }
}
