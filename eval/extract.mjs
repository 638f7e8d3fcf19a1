import { confuse, cutFalsely, doubleText, spaceFigures } from './damage.mjs'

/**
 * The text of set pages, as extraction leaves it: `{ text, article }` per line, with the index of the article whose
 * title begins there.
 *
 * @param {ReturnType<import('./random.mjs').random>} r
 * @param {ReturnType<import('./typeset.mjs').typeset>} pages
 * @param {{ numbers: number[], mode: import('./modes.mjs').Mode, marks: object | null, style: object, damage: object }} how
 */
export function extract(r, pages, how) {
  return write(r, gather(r, pages, how), how)
}

/** How an issue is written as text, whatever it says. Where no table names the titles, some sign parts paragraphs. */
export function drawStyle(r, mode, layout, table) {
  const wrapped = r.chance(mode.wrapped)
  const plain = r.weighted({ none: 3, all: 7 })
  return {
    wrapped,
    blanks: wrapped ? r.weighted({ none: 3, heads: 4, all: 3 }) : table === 'none' ? 'all' : plain,
    indent: layout.indent > 0 && r.chance(wrapped ? 0.9 : 0.5),
    cuts: mode.cuts[0] + (mode.cuts[1] - mode.cuts[0]) * r.next(),
    titlesJoined: !wrapped && r.chance(0.75),
    centred: wrapped && r.chance(0.5),
    column: r.pick([(text) => text, (text) => text, (text) => `【${text}】`]),
  }
}

/** Paragraphs in order, joined over page ends where no mark stands between and the cut is not kept. */
function gather(r, pages, { numbers, marks, style, damage }) {
  const items = []
  let number = numbers[0]
  pages.forEach((page, index) => {
    // Numbers without a page are pictures: sheets without text.
    for (; marks && index > 0 && number < numbers[index] - 1; number++)
      mark(items, marks, marks.head(number + 1), marks.foot(number + 1), true)
    number = numbers[index]
    if (marks) mark(items, marks, marks.head(number), [], index > 0)
    const spaced = r.chance(damage.spacing)
    for (const piece of page.pieces) place(r, items, piece, spaced, style, damage)
    if (marks) mark(items, marks, [], marks.foot(number), false)
  })
  return items
}

function mark(items, marks, head, foot, opens) {
  if (opens && marks.feed) items.push({ mark: '\f' })
  for (const text of [...head, ...foot]) items.push({ mark: text })
}

function place(r, items, { block, lines, begins }, spaced, style, damage) {
  if (block.kind === 'front' || block.kind === 'picture') return
  const prose = block.kind === 'paragraph'
  const own = prose
    ? lines.map((line) => confuse(r, spaced ? spaceFigures(line) : line, damage.confusions))
    : lines
  const last = items.at(-1)
  const follows = !begins && last !== undefined && last.mark === undefined
  if (!follows) return items.push({ block, lines: own, begins })
  if (!prose || !r.chance(style.cuts * (1 - damage.lostCuts))) return last.lines.push(...own)
  if (damage.doubled > 0 && r.chance(damage.doubled) && own[0].length > 15) {
    const [first, second] = doubleText(r, last.lines.at(-1), own[0])
    last.lines[last.lines.length - 1] = first
    own[0] = second
  }
  items.push({ block, lines: own, begins: false })
}

function write(r, items, { style, damage }) {
  const lines = []
  const blank = () => {
    if (!r.chance(damage.lostBlanks)) lines.push({ text: '' })
  }
  let feed = ''
  let before
  const put = (text, more = {}) => {
    lines.push({ text: feed + text, ...more })
    feed = ''
  }
  for (const item of items) {
    if (item.mark === '\f') {
      if (feed) put('')
      feed = '\f'
      continue
    }
    if (item.mark !== undefined) {
      put(item.mark)
      before = undefined
      continue
    }
    if (!feed && before && standsApart(before, item, style)) blank()
    write1(r, item, style, damage, put, blank)
    before = item
  }
  return lines
}

function write1(r, { block, lines, begins }, style, damage, put, blank) {
  const indent =
    style.indent && begins && (block.kind === 'paragraph' || block.kind === 'heading') ? '　　' : ''
  const more = block.kind === 'title' && begins ? { article: block.article } : {}
  if (style.wrapped || (block.kind === 'title' && !style.titlesJoined)) {
    lines.forEach((line, i) => {
      const left = style.centred && HEADS.has(block.kind) ? ' '.repeat(Math.max(0, 28 - line.length)) : ''
      put(left + (i === 0 ? indent : '') + line.trimEnd(), i === 0 ? more : {})
    })
    return
  }
  const text = block.kind === 'column' ? style.column(lines.join('')) : lines.join('')
  if (block.kind !== 'paragraph' || !r.chance(damage.falseCuts)) return put(indent + text, more)
  cutFalsely(r, text).forEach((part, i) => {
    if (i > 0 && style.blanks === 'all') blank()
    put(i === 0 ? indent + part : part)
  })
}

const HEADS = new Set(['column', 'kicker', 'title', 'deck', 'byline', 'dateline'])

function standsApart(before, item, { blanks, wrapped }) {
  if (blanks === 'all' || (wrapped && !item.begins)) return true
  if (blanks === 'none') return false
  return HEADS.has(before.block.kind) !== HEADS.has(item.block.kind)
}
