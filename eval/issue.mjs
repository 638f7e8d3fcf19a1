import { content } from './content.mjs'
import { closingLines, contentsPage } from './contents-page.mjs'
import { drawDamage } from './damage.mjs'
import { drawStyle, extract } from './extract.mjs'
import { drawLayout, layouts } from './layouts.mjs'
import { drawMarks } from './marks.mjs'
import { plantMistakes, plantTitleFaults } from './mistakes.mjs'
import { modeOf, modes } from './modes.mjs'
import { random, seedOf } from './random.mjs'
import { typeset } from './typeset.mjs'

/**
 * An invented issue as raw text, and the truth about its pages.
 *
 * @param {number} seed of the whole evaluation
 * @param {number} index of the issue in it
 * @param {{ breakLines: Function, measureText: Function, converter: Function }} library
 * @param {string} [modeName] instead of the one that is the index's turn
 */
export function makeIssue(seed, index, library, modeName = modeOf(index)) {
  const draw = (part) => random(seedOf(seed, index, part))
  const mode = modes[modeName]
  const r = draw('issue')
  const layout = drawLayout(draw('layout'), r.pick(Object.keys(layouts)))
  const issue = content(draw('content'))
  const traditional = r.chance(0.15)
  issue.inScript = traditional ? library.converter('hant', 'Hans') : (text) => text
  if (traditional) convert(issue, issue.inScript)

  const pages = typeset(draw('pages'), blocksOf(draw('blocks'), issue, layout, mode), layout, library)
  const starts = startsOf(pages, issue.articles.length)
  const firstPage = layout.first === 'under' ? 1 + starts[0] : layout.firstPage
  const numbers = numberPages(draw('pictures'), pages.length, firstPage - starts[0], starts[0], mode)
  const articles = issue.articles.map(({ title }, i) => ({
    title,
    page: numbers[starts[i]],
    sheet: starts[i] - starts[0],
  }))

  const table = mode.contents === 'titles or none' ? r.pick(['titles', 'none']) : mode.contents
  const entries = entriesOf(draw('contents'), issue, articles, table)
  const damage = drawDamage(draw('damage'))
  const style = drawStyle(draw('style'), mode, layout, table)
  const marks = drawMarks(draw('marks'), mode, issue)
  const front = contentsPage(draw('front'), issue, entries, { pages: table === 'pages' })
  const body = extract(draw('extract'), pages, { numbers, marks, style, damage })
  const closing = closingLines(draw('closing'), issue, issue.say.person)
  const lines = [...joined(front, body, layout, marks), { text: '' }, ...closing]
  return {
    index,
    seed,
    mode: modeName,
    layout,
    traditional,
    damage,
    marks: marks?.kind ?? null,
    table,
    text: lines.map(({ text }) => `${text}\n`).join(''),
    articles: articles.map((article, i) => ({
      ...article,
      line: 1 + lines.findIndex((line) => line.article === i),
    })),
    entries: (entries ?? []).map((entry, i) => ({
      ...entry,
      line: 1 + lines.findIndex((line) => line.entry === i),
    })),
    sheets: pages.length,
  }
}

/** Contents and body, on sheets of their own where form feeds part the sheets. */
function joined(front, body, layout, marks) {
  if (layout.first === 'under' || !marks?.feed) return [...front, { text: '' }, ...body]
  const [head, ...rest] = body
  const { firstPage } = layout
  const empty = firstPage > 2 && firstPage < 10 ? firstPage - 2 : 0
  const sheets = Array.from({ length: empty }, () => ({ text: '\f' }))
  return [...front, ...sheets, { ...head, text: `\f${head.text}` }, ...rest]
}

/** The blocks of all articles in printing order, with the white before each and whether it opens a page. */
function blocksOf(r, issue, layout, mode) {
  const blocks = []
  if (layout.first === 'under') {
    const rows =
      6 +
      issue.articles.reduce((sum, { title }) => sum + Math.ceil((title.length + 6) / layout.characters), 0) +
      issue.columns.length
    for (let row = 0; row < rows; row++) blocks.push({ kind: 'front', text: ' ', article: -1 })
  }
  issue.articles.forEach((article, i) => {
    const own = [...article.blocks]
    if (article.opensColumn && issue.columnsInBody)
      own.unshift({ kind: 'column', text: article.column, article: i })
    const length = own.reduce((sum, { text }) => sum + text.length, 0)
    const mixed = length > 1200 || article.opensColumn || r.chance(0.15)
    const opensPage = i > 0 && (layout.articles === 'new-page' || (layout.articles === 'mixed' && mixed))
    const head = own.findLastIndex(({ kind }) => HEAD.has(kind))
    if (r.chance(mode.photographs))
      own.splice(head + 2, 0, { kind: 'picture', text: ' ', rows: r.int(6, 14), article: i })
    own.forEach((block, k) => {
      blocks.push({
        ...block,
        gap: k === 0 ? layout.gap : 0,
        opensPage: k === 0 && opensPage,
        endsHead: k === head,
      })
    })
  })
  return blocks
}

const HEAD = new Set(['column', 'kicker', 'title', 'deck', 'byline', 'dateline'])

/** Index of the page on which each title stands. */
function startsOf(pages, count) {
  const starts = Array(count).fill(-1)
  pages.forEach(({ pieces }, index) => {
    for (const { block, begins } of pieces)
      if (block.kind === 'title' && begins) starts[block.article] = index
  })
  return starts
}

function numberPages(r, count, first, from, mode) {
  const numbers = Array.from({ length: count }, (_, i) => first + i)
  if (!r.chance(mode.pictures) || count - from < 2) return numbers
  const after = r.int(from, count - 2)
  return numbers.map((number, i) => (i > after ? number + 1 : number))
}

function entriesOf(r, issue, articles, table) {
  if (table === 'none') return null
  const entries = issue.articles.map(({ title, column, opensColumn, blocks }, i) => ({
    title,
    article: i,
    page: articles[i].page,
    truth: articles[i].page,
    column,
    opensColumn,
    author: blocks
      .find(({ kind }) => kind === 'byline')
      ?.text.split(' ')
      .at(-1),
  }))
  if (table === 'pages') plantMistakes(r, entries)
  return plantTitleFaults(r, entries, () => issue.spareTitle)
}

function convert(issue, toTraditional) {
  for (const article of issue.articles) {
    article.title = toTraditional(article.title)
    if (article.column) article.column = toTraditional(article.column)
    for (const block of article.blocks) block.text = toTraditional(block.text)
  }
  issue.name = toTraditional(issue.name)
  issue.issuer = toTraditional(issue.issuer)
  issue.spareTitle = toTraditional(issue.spareTitle)
}
