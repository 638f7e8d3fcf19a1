import type { PageBasis, UnverifiableReason } from '../../tree/nodes.ts'
import type { Box } from './boxes.ts'
import type { Words } from './words.ts'

export const english: Words = {
  tag: 'en',
  map: 'Page map',
  untitled: 'Bulletin without a name',
  result: 'Result',
  pages: 'Pages',
  legend: 'Legend',
  unplaced: 'Entries that are not on the map',
  counts({ right, wrong, open, missing }) {
    const all = right + wrong + open + missing
    if (all === 0) return 'No table of contents was found.'
    const parts = [`${right} right`, `${wrong} wrong`, `${open} open`]
    if (missing > 0) parts.push(`${missing} without a heading`)
    return `${number(all, 'entry', 'entries')}: ${parts.join(', ')}`
  },
  terms: { pages: 'Pages', layout: 'Layout', evidence: 'Evidence', articles: 'Articles' },
  layout(characters, lines) {
    if (characters === null) return lines === null ? null : `${number(lines, 'line')} a page`
    return lines === null
      ? `${number(characters, 'character')} a line`
      : `${number(characters, 'character')} × ${number(lines, 'line')}`
  },
  starts: {
    'new-page': 'each begins a new page',
    'run-on': 'one follows the other on the same page',
  },
  extent(first, last, borders) {
    const found = number(borders, 'border')
    if (first === null) return `numbers not known, ${found}`
    return last === null || first === last ? `${first}, ${found}` : `${first}–${last}, ${found}`
  },
  tally: (sign, count) => `${count} by ${english.signs[sign]}`,
  noEvidence: 'none: nothing in the text shows where pages begin',
  reading: 'In reading order; on a wide screen even pages stand left and odd pages right.',
  box: (box) => capital(place(box)),
  place,
  page: (page) => `page\u00a0${page}`,
  notes: {
    before: 'Text before the first page whose beginning is known.',
    whole: 'No page borders were found.',
    gap: 'No text between the pages beside shows these.',
    pages: 'The borders inside were not seen.',
  },
  begins({ line, column }) {
    if (line === null) return 'beginning not seen,'
    return column === null ? `begins at line ${line},` : `begins at line ${line}, column ${column},`
  },
  found: (sign) => `found by ${sign}`,
  placed: (sign) => `not seen, placed by counting: ${sign}`,
  numbered: (sign) => `numbered by ${sign}`,
  follows: (sign) => `after the last ${sign}`,
  signs: {
    'form-feed': 'form feed',
    'page-object': 'page of the file',
    folio: 'folio',
    'running-head': 'running head',
    'cut-sentence': 'cut sentence',
    'doubled-text': 'doubled text',
    'new-article': 'new article',
    'line-count': 'counted lines',
    'text-begins': 'beginning of the text',
    unknown: 'unknown sign',
  },
  meanings: {
    'form-feed': 'a control character in the text ends the page',
    'page-object': 'the file itself is divided into pages',
    folio: 'the page number printed at the head or foot',
    'running-head': 'the line repeated on every page',
    'cut-sentence': 'a paragraph stops in mid-sentence and goes on in the next line',
    'doubled-text': 'the last words of the page are repeated on the next',
    'new-article': 'an article opens its page',
    'line-count': 'nothing shows the border; a full page of lines has passed',
    'text-begins': 'the first page begins with the text',
    unknown: 'it is not recorded what shows the border',
  },
  opens: (quote) => ['opens with “', quote, '”'],
  cut: (before, after) => ['“', before, '” | “', after, '”'],
  verdicts: {
    right: 'right',
    wrong: 'wrong',
    open: 'open',
    missing: 'no heading',
    unlisted: 'not in the contents',
  },
  verdictMeanings: {
    right: 'the title stands on the page that the contents print',
    wrong: 'the title stands on another page',
    open: 'the text does not prove either',
    missing: 'no title in the text fits the entry',
  },
  samples: {
    ghost: 'an entry on the page that the contents print, where its title does not stand',
    seen: 'the border is seen in the text',
    counted: 'the border is placed by counting, or not seen',
    title: 'title of an article',
    heading: 'other heading',
    text: 'text, line by line',
  },
  atLine: (line) => `line\u00a0${line}`,
  say: (page) => (page === null ? ['the contents give no page'] : ['the contents say ', page]),
  colon: ': ',
  separator: '; ',
  really: (page) => `, it stands on ${page}`,
  because: (reason, range) =>
    range && range[0] < range[1]
      ? `; it may stand on any of pages ${range[0]}–${range[1]}`
      : `; ${REASONS[reason]}`,
  ghost: (title, found) =>
    found === null
      ? ['The contents have “', title, '” here; no such title was found.']
      : ['The contents have “', title, '” here; it stands on ', found, '.'],
  openGhost: (title, found) => [
    'The contents have “',
    title,
    '” here; its title is in the box “',
    found,
    '”.',
  ],
  wrong: (title, claimed, found) => ['“', title, '”: the contents say ', claimed, ', it stands on ', found],
  certainty: ({ confidence, basis }) => `(certainty ${Math.round(confidence * 100)} %, by ${BASES[basis]})`,
  absent: {
    heading: 'no title in the text fits it',
    beyond: 'no page of the map bears that number',
  },
  stands: (found) => ['its title is in the box “', found, '”'],
  titlesHere: 'Titles on this page',
  ghostsHere: 'Entries that name this page, whose titles stand elsewhere',
  notDrawn: 'the rest is not drawn',
  drawnFrom: 'Drawn by bulletin from',
}

const REASONS: Readonly<Record<UnverifiableReason, string>> = {
  'no-heading': 'no title in the text fits',
  'no-page': 'there is nothing to check',
  'no-evidence': 'nothing shows on which page it stands',
  'ambiguous-layout': 'it may stand on several pages',
  'circular-fit': 'only the contents themselves speak for a page',
}

const BASES: Readonly<Record<PageBasis, string>> = {
  'form-feed': 'form feeds',
  folio: 'folios',
  'running-head': 'running heads',
  'page-object': 'pages of the file',
  'soft-breaks': 'cut sentences',
  'line-count': 'counted lines',
  none: 'nothing',
}

function place({ kind, pages, ordinal, behind }: Box): string {
  if (kind === 'before') return 'before the first page known'
  if (kind === 'whole') return 'the whole issue'
  if (pages === null)
    return behind === null
      ? `page ? (${nth(ordinal)} page)`
      : `page ? (${nth(ordinal)} after page\u00a0${behind})`
  return pages[0] === pages[1] ? `page\u00a0${pages[0]}` : `pages ${pages[0]}–${pages[1]}`
}

function nth(number: number): string {
  const tens = number % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function number(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
