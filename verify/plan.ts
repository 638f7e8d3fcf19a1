/** What the document says that its printed pages hold. Texts are without white space. */
export interface Plan {
  readonly pages: readonly PlannedPage[]
  readonly entries: readonly PlannedEntry[]
  readonly articles: readonly PlannedArticle[]
}

/** One printed page. */
export interface PlannedPage {
  /** `—3—`, empty where no number is printed. */
  readonly folio: string
  readonly verso: boolean
  readonly lines: readonly PlannedLine[]
  /** Rows of the grid that its lines and the white between and below them take. */
  readonly rows: number
}

/** A printed line; of a row of a table, the lines that its cells have side by side. */
export interface PlannedLine {
  readonly text: string
  /** Class of its block: `paragraph`, `title` … */
  readonly kind: string
  /** First row of the grid that it takes, from 0. */
  readonly row: number
  readonly tall: number
  /** It reaches from margin to margin. */
  readonly full: boolean
  /** It begins with white. */
  readonly indented: boolean
  /** A line of the same block stands before, or behind it. */
  readonly continues: boolean
  readonly continued: boolean
  /** Line pitch of its page, where that is not the grid's: `9.5mm`; else empty. */
  readonly pitch: string
}

/** A line of the table of contents with a page number. */
export interface PlannedEntry {
  readonly text: string
  readonly number: string
  /** `id` of the article, where the entry links to one. */
  readonly target: string | null
}

/** An article, and the lines it begins with: those of its title, else its first. */
export interface PlannedArticle {
  readonly id: string
  readonly opening: readonly string[]
}

/** Kinds of blocks whose lines are stretched to both margins. */
const JUSTIFIED = [
  'salutation',
  'section-1',
  'section-2',
  'section-3',
  'section-4',
  'paragraph',
  'item',
  'quote',
]

/* A program for the browser, as text: the types of its objects are not among those of Node. */

/** Reads the plan out of the elements of a document, whatever the medium: a `Plan`. */
export const READ_PLAN = `(() => {
  const justified = new Set(${JSON.stringify(JUSTIFIED)})
  const own = (node, name) => Number(getComputedStyle(node).getPropertyValue(name).trim() || 0)
  const bare = (node) => node.textContent.replace(/\\s+/gu, '')
  const pages = []
  const rowsSeen = new Set()
  let row = 0
  for (const node of document.querySelectorAll('.h, .l, .f')) {
    const page = pages.at(-1)
    if (node.classList.contains('h')) {
      pages.push({ folio: '', verso: false, lines: [], rows: 0 })
      row = 0
    } else if (node.classList.contains('f')) {
      page.folio = bare(node)
      page.verso = node.classList.contains('v')
      page.rows = row + own(node, '--b')
    } else {
      const tr = node.closest('tr')
      if (tr) {
        if (rowsSeen.has(tr)) continue
        rowsSeen.add(tr)
        row += own(tr, '--b')
        const tall = own(tr, '--t') || 1
        const cells = [...tr.children].map((cell) => [...cell.querySelectorAll('.l')].map(bare))
        for (let k = 0; k < tall; k++) {
          const text = cells.map((lines) => lines[k] ?? '').join('')
          const more = { kind: 'cell', full: false, indented: false, continues: false, continued: false, pitch: '' }
          page.lines.push({ text, row: row + k, tall: 1, ...more })
        }
        row += tall
        continue
      }
      const block = node.parentElement
      const kind = block.className
      const lines = [...block.querySelectorAll('.l')]
      const at = lines.indexOf(node)
      row += own(node, '--b')
      const tall = own(node, '--t') || 1
      page.lines.push({
        text: bare(node),
        kind,
        row,
        tall,
        full: justified.has(kind) && !node.classList.contains('e'),
        indented: node.classList.contains('i') || node.classList.contains('g'),
        continues: at > 0,
        continued: at < lines.length - 1,
        pitch: node.style.getPropertyValue('--pitch'),
      })
      row += tall
    }
  }
  const entries = [...document.querySelectorAll('.toc .n')].map((number) => {
    const line = number.closest('.l')
    const block = line.parentElement
    const text = [...block.querySelectorAll('.l')].map(bare).join('')
    return {
      text: text.slice(0, text.length - bare(number).length),
      number: bare(number),
      target: block.getAttribute('href')?.slice(1) ?? null,
    }
  })
  const articles = [...document.querySelectorAll('article[id]')].map((article) => {
    const titles = [...article.querySelectorAll('.title .l')]
    const first = article.querySelector('.l')
    return { id: article.id, opening: (titles.length > 0 ? titles : first ? [first] : []).map(bare) }
  })
  return { pages, entries, articles }
})()`
