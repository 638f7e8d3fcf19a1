/*
 * What is left of the pages in a text, by the way it came from paper. `share` is the part of all issues; `cuts` how many
 * paragraphs cut by a page end stay cut; `marks` what is printed or marked at page ends; `contents` what the table shows;
 * `pictures` the share of issues with a page of pictures, `photographs` that of articles with a picture on a page;
 * `beyond` marks what no text without page marks can tell: it is measured, but not counted in the whole.
 */

/** @typedef {{ share: number, wrapped: number, cuts: readonly [number, number], marks: boolean, lost: readonly [number, number],
 *   contents: 'pages' | 'titles' | 'titles or none', pictures: number, photographs: number, beyond: boolean }} Mode */

const usual = {
  wrapped: 0,
  cuts: [1, 1],
  marks: false,
  lost: [0, 0],
  contents: 'pages',
  pictures: 0,
  photographs: 0,
  beyond: false,
}

/** @type {Record<string, Mode>} */
export const modes = Object.fromEntries(
  Object.entries({
    'soft breaks': { share: 30 },
    'soft breaks, no pages in contents': { share: 20, contents: 'titles or none' },
    'soft breaks, partly healed': { share: 10, cuts: [0.3, 0.7] },
    'paragraphs joined': { share: 10, cuts: [0, 0] },
    'lines as printed': { share: 10, wrapped: 1, cuts: [0, 1] },
    'page marks': { share: 10, wrapped: 0.5, marks: true, pictures: 0.08 },
    'page marks partly lost': { share: 8, wrapped: 0.4, marks: true, lost: [0.2, 0.6], cuts: [0.8, 1] },
    'picture pages': { share: 1, pictures: 1, beyond: true },
    'pictures in the text': { share: 1, photographs: 0.3, beyond: true },
  }).map(([name, own]) => [name, { ...usual, ...own }]),
)

/** The mode of an issue by its number; every hundred issues hold each mode by its share, spread out. */
export function modeOf(index) {
  let place = (index * 37) % 100
  for (const [name, { share }] of Object.entries(modes)) {
    place -= share
    if (place < 0) return name
  }
  throw new RangeError('Shares of modes, expected a sum of 100')
}
