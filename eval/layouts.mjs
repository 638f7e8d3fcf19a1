/*
 * Layouts of bulletins, each a variation on `usual`. A pair [low, high] is drawn once per issue; what is said to happen
 * `at` a rate happens on some pages or at some blocks.
 */

const usual = {
  characters: [28, 28],
  lines: [25, 25],
  /** Characters of white before a paragraph. */
  indent: 2,
  /** Marks at the end of a line: let hang, pressed, or pushed to the next line. */
  marks: 'push',
  /** Set by the project's own line breaker, with letters as wide as a font has them; else by the evaluation's own. */
  ownGrid: false,
  /** Latin words and figures kept whole. */
  wholeWords: true,
  /** Width of a half-width character, in characters. */
  latin: 0.5,
  /** Size of a title, in characters of running text. */
  titleSize: [1.4, 1.6],
  /** Rows that a line of a title takes. */
  titleRows: [2, 2],
  /** White rows before and behind a title (with what belongs to it). */
  titleWhite: [1, 1],
  columnRows: [2, 2],
  headingWhite: [0, 0],
  signOffWhite: [0, 0],
  /** White rows between articles that follow each other on a page. */
  gap: [1, 2],
  /** `new-page`, `run-on`, or `mixed`: long articles and new columns begin a page. */
  articles: 'new-page',
  /** Share of pages that hold a line more or less. */
  jitter: [0, 0.15],
  widows: false,
  headingsKept: true,
  /** White rows at the head of a page are kept. */
  headWhite: false,
  /** Where the first article stands: `own` page, or `under` the contents. */
  first: 'own',
  firstPage: [1, 3],
}

/** @type {Record<string, typeof usual>} */
export const layouts = Object.fromEntries(
  Object.entries({
    'circular 28 × 22': { lines: [22, 22], firstPage: [1, 1], titleSize: [1.35, 1.4] },
    'newsletter 28 × 25': { jitter: [0.1, 0.3] },
    'newsletter 28 × 25, grid': { ownGrid: true, marks: 'press', jitter: [0.1, 0.3] },
    'pocket 18 × 20': { characters: [18, 19], lines: [19, 21], titleRows: [1, 2], titleSize: [1.2, 1.4] },
    'pocket 20 × 18': { characters: [20, 21], lines: [18, 18], marks: 'hang', ownGrid: true },
    'book 26 × 28': { characters: [25, 27], lines: [27, 29], marks: 'hang', widows: true },
    'book 30 × 32': { characters: [30, 31], lines: [31, 33], widows: true, firstPage: [2, 5] },
    'A4 35 × 30': { characters: [34, 36], lines: [29, 31], latin: 0.55, titleRows: [1.5, 1.8] },
    'A4 37 × 40': { characters: [37, 38], lines: [38, 42], ownGrid: true, latin: 0.52 },
    'A4 close 42 × 46': { characters: [40, 44], lines: [44, 48], titleRows: [1, 1.5], articles: 'run-on' },
    'A4 run-on 38 × 36': { characters: [38, 39], lines: [35, 37], articles: 'run-on', marks: 'press' },
    'run-on 28 × 25': { articles: 'run-on', gap: [1, 3] },
    'run-on 24 × 28': {
      characters: [23, 25],
      lines: [27, 29],
      articles: 'run-on',
      first: 'under',
      firstPage: [1, 1],
    },
    'run-on under contents': {
      lines: [22, 24],
      articles: 'run-on',
      first: 'under',
      firstPage: [1, 1],
      marks: 'hang',
    },
    'under contents, new page': { first: 'under', firstPage: [1, 1], lines: [22, 26] },
    'mixed 28 × 24': { lines: [23, 25], articles: 'mixed', marks: 'press' },
    'mixed 32 × 30': {
      characters: [31, 33],
      lines: [29, 31],
      articles: 'mixed',
      widows: true,
      ownGrid: true,
    },
    'mixed, headings airy': { articles: 'mixed', headingWhite: [1, 1], lines: [24, 28], headWhite: true },
    'large print 22 × 18': {
      characters: [21, 23],
      lines: [18, 19],
      titleSize: [1.2, 1.3],
      titleRows: [1, 1],
    },
    'high titles': { titleRows: [3, 3], titleWhite: [2, 2], titleSize: [1.7, 2], lines: [24, 30] },
    'flat titles': {
      titleRows: [1, 1],
      titleWhite: [0, 1],
      titleSize: [1, 1.1],
      lines: [26, 34],
      marks: 'hang',
    },
    'no indent': { indent: 0, lines: [24, 30], characters: [26, 34], titleRows: [1, 2] },
    'no indent, run-on': { indent: 0, lines: [26, 34], characters: [28, 36], articles: 'run-on' },
    'loose words': { wholeWords: false, marks: 'push', latin: 0.5, characters: [27, 30] },
    'continued volume': { firstPage: [57, 240], lines: [24, 30], characters: [26, 30] },
    'ragged pages': { jitter: [0.3, 0.5], widows: true, headingWhite: [0, 1] },
    'office 33 × 26': { characters: [32, 34], lines: [25, 27], signOffWhite: [1, 1], headingsKept: false },
    'off the grid': {
      titleRows: [1.3, 2.2],
      titleWhite: [0.5, 1.5],
      headingWhite: [0, 0.5],
      lines: [26, 36],
      characters: [27, 36],
    },
  }).map(([name, own]) => [name, { ...usual, ...own }]),
)

/**
 * A layout with everything in it drawn for one issue.
 *
 * @param {ReturnType<import('./random.mjs').random>} r
 * @param {string} name
 */
export function drawLayout(r, name) {
  const drawn = Object.entries(layouts[name]).map(([key, value]) => {
    if (!Array.isArray(value)) return [key, value]
    const [low, high] = value
    return [
      key,
      Number.isInteger(low) && Number.isInteger(high) ? r.int(low, high) : low + (high - low) * r.next(),
    ]
  })
  return { name, ...Object.fromEntries(drawn) }
}
