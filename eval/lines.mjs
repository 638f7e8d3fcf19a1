/*
 * Lines of a printed paragraph, set without the project's grid, so that the evaluation does not share all its notions:
 * fewer marks are kept from the ends of lines, and marks are pushed, pressed or left hanging as word processors do.
 */

const NOT_FIRST = new Set('。，、；：？！）》」』】〕”’…—%·')
const NOT_LAST = new Set('（《「『【〔“‘')
const HANGING = new Set('。，、')
const HALF = /[\u0020-\u007e]/u
const OF_WORD = /[0-9A-Za-z.%-]/u

/**
 * @param {string} text
 * @param {number} characters on a line
 * @param {{ indent: number, marks: string, wholeWords: boolean, latin: number }} layout
 * @returns {string[]} the lines; together they are the text
 */
export function setLines(text, characters, layout) {
  const lines = []
  let start = 0
  while (start < text.length) {
    const end = lineEnd(text, start, characters - (start === 0 ? layout.indent : 0), layout)
    lines.push(text.slice(start, end))
    start = end
  }
  return lines
}

/**
 * Lines of a title: as few as hold it, and about as long as each other, parted at a space or dash where one is near.
 *
 * @param {string} text
 * @param {number} characters on a line
 * @returns {string[]} the lines; together they are the text
 */
export function setTitle(text, characters) {
  const count = Math.ceil(text.length / characters)
  const lines = []
  let rest = text
  for (let left = count; left > 1; left--) {
    const even = Math.ceil(rest.length / left)
    const end = [0, 1, -1, 2, -2, 3, -3, 4, -4]
      .map((by) => even + by)
      .find((at) => isSeam(rest, at, characters))
    lines.push(rest.slice(0, end ?? even))
    rest = rest.slice(end ?? even)
  }
  return [
    ...lines,
    ...setLines(rest, characters, { indent: 0, marks: 'push', wholeWords: false, latin: 0.5 }),
  ]
}

function isSeam(text, at, characters) {
  return at <= characters && at > 0 && (text[at - 1] === ' ' || (text[at] === '—' && text[at - 1] !== '—'))
}

function lineEnd(text, start, room, { marks, wholeWords, latin }) {
  let end = start
  let width = 0
  while (end < text.length) {
    const own = HALF.test(text[end]) ? latin : 1
    if (width + own > room + 1e-6) break
    width += own
    end++
  }
  if (end >= text.length) return text.length
  if (marks === 'hang' && HANGING.has(text[end]) && !NOT_FIRST.has(text[end + 1])) return end + 1
  if (marks === 'press' && NOT_FIRST.has(text[end]) && !NOT_FIRST.has(text[end + 1])) {
    const pressed = [...text.slice(start, end)].filter(
      (mark) => NOT_FIRST.has(mark) || NOT_LAST.has(mark),
    ).length
    if (pressed >= 1) return end + 1
  }
  const last = end
  while (end > start + 1 && !mayBreak(text, end, wholeWords)) end--
  return end > start + 1 ? skipSpace(text, end) : last
}

function mayBreak(text, at, wholeWords) {
  if (NOT_FIRST.has(text[at]) || NOT_LAST.has(text[at - 1])) return false
  return !wholeWords || !(OF_WORD.test(text[at - 1]) && OF_WORD.test(text[at]))
}

function skipSpace(text, end) {
  return text[end] === ' ' ? end + 1 : end
}
