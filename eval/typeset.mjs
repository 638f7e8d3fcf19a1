import { setLines, setTitle } from './lines.mjs'

/**
 * An issue on its pages. Filled line by line, with room that differs by a line from page to page.
 *
 * @param {ReturnType<import('./random.mjs').random>} r
 * @param {{ kind: string, text: string, article: number, opensPage?: boolean }[]} blocks in printing order
 * @param {ReturnType<import('./layouts.mjs').drawLayout>} layout
 * @param {{ breakLines: Function, measureText: Function }} library
 * @returns {{ pieces: { block: object, lines: string[], begins: boolean, ends: boolean }[] }[]} pages
 */
export function typeset(r, blocks, layout, library) {
  const set = blocks.map((block) => measured(block, layout, library))
  const pages = []
  let page
  let left = 0
  const turn = () => {
    page = { pieces: [] }
    pages.push(page)
    left = layout.lines + (r.chance(layout.jitter) ? r.pick([-1, 1]) : 0)
  }
  turn()
  set.forEach((item, i) => {
    const { block, lines, height } = item
    const virgin = page.pieces.length === 0
    let white = virgin && !layout.headWhite ? 0 : item.before
    if (!virgin && (block.opensPage || left + SLACK < white + needed(set, i, layout))) {
      turn()
      white = layout.headWhite && !block.opensPage ? item.before : 0
    }
    left -= white
    let from = 0
    while (from < lines.length) {
      let count = Math.min(lines.length - from, Math.max(0, Math.floor((left + SLACK) / height)))
      if (layout.widows && count < lines.length - from) count = withoutWidows(count, from, lines.length)
      if (count === 0 && page.pieces.length === 0) count = 1
      if (count > 0) {
        const to = from + count
        page.pieces.push({
          block,
          lines: lines.slice(from, to),
          begins: from === 0,
          ends: to === lines.length,
        })
        left -= count * height
        from = to
      }
      if (from < lines.length) turn()
    }
    left -= item.after
  })
  return pages
}

/** Rows are not all whole. */
const SLACK = 1e-6

function measured(block, layout, library) {
  const { characters, titleSize, titleRows, titleWhite } = layout
  const flat = { ...layout, indent: 0 }
  const own = (size, form) => setLines(block.text, Math.floor(characters / size), form)
  const before = block.gap ?? 0
  const after = block.endsHead ? titleWhite : 0
  switch (block.kind) {
    case 'title':
      return {
        block,
        lines: setTitle(block.text, Math.floor(characters / titleSize)),
        height: titleRows,
        before,
        after,
        kept: true,
      }
    case 'kicker':
      return { block, lines: own(1.1, flat), height: 1, before, after, kept: true }
    case 'column':
      return { block, lines: own(1.6, flat), height: layout.columnRows, before, after, kept: true }
    case 'deck':
    case 'byline':
    case 'dateline':
      return { block, lines: own(1, flat), height: 1, before, after, kept: true }
    case 'heading':
      return {
        block,
        lines: own(1, layout),
        height: 1,
        before: layout.headingWhite,
        after: 0,
        kept: layout.headingsKept,
      }
    case 'signOff':
      return { block, lines: own(1, flat), height: 1, before: layout.signOffWhite, after: 0, kept: false }
    case 'picture':
    case 'front':
      return { block, lines: own(1, flat), height: block.rows ?? 1, before: 0, after: 0, kept: false }
    default:
      return {
        block,
        lines: paragraphLines(block.text, layout, library),
        height: 1,
        before: 0,
        after: 0,
        kept: false,
      }
  }
}

function paragraphLines(text, layout, { breakLines, measureText }) {
  if (!layout.ownGrid) return setLines(text, layout.characters, layout)
  const plain = measureText(text)
  // Letters and figures are as wide as a font has them, not half a character.
  const sums = new Float64Array(text.length + 1)
  for (let i = 0; i < text.length; i++) {
    const own = plain.sums[i + 1] - plain.sums[i]
    sums[i + 1] = sums[i] + (own === 1 ? layout.latin * 2 : own)
  }
  const ends = breakLines({ ...plain, sums }, 0, text.length, {
    measure: layout.characters * 2,
    indent: layout.indent * 2,
    hanging: layout.marks === 'hang',
    pressing: layout.marks === 'press',
    wholeWords: layout.wholeWords,
  })
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))
}

/** Rows that must be free for block `i` to begin on the page: its own, and those it does not part from. */
function needed(set, i, layout) {
  let sum = 0
  for (let k = i; k < set.length; k++) {
    const { lines, height, before, after, kept } = set[k]
    if (k > i) sum += before
    if (!kept) {
      const least = layout.widows && lines.length > 1 ? (lines.length === 3 ? 3 : 2) : 1
      return sum + Math.min(lines.length, least) * height
    }
    sum += lines.length * height + after
  }
  return sum
}

/** Fewer lines on this page, so that no line of a paragraph stands alone on this page or the next. */
function withoutWidows(count, from, length) {
  const rest = length - from - count
  const fewer = rest === 1 ? count - 1 : count
  return from === 0 && fewer < 2 ? 0 : Math.max(0, fewer)
}
