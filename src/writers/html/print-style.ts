import { type BlockStyle, STYLES } from './block-styles.ts'
import { SPACING } from './set-lines.ts'
import { CELL_PADDING } from './set-row.ts'
import type { Sheet } from './sheet.ts'
import { TEXT_POINTS } from './sheet.ts'
import { FACE_WEIGHTS } from './system-faces.ts'

/** How the issue looks on paper: every line a block of its own on the grid, pages parted by force. */
export function printStyle(sheet: Sheet): string {
  const { width, height, margins, size, pitch } = sheet
  const rules = Object.entries(STYLES).map(([kind, style]) => blockRule(kind, style))
  return `
@page { size: ${mm(width)} ${mm(height)}; margin: 0; }
@media print {
:root { --size: ${mm(size)}; --pitch: ${mm(pitch)}; }
html, body { margin: 0; padding: 0; background: none; color: #000; }
body { font-family: var(--fangsong); }
header, nav, main, section, article, h1, h2, h3, h4, h5, h6, p, blockquote, ol, ul, li, footer, div {
  display: block; margin: 0; padding: 0; border: 0; font-weight: inherit; list-style: none; }
a { color: inherit; text-decoration: none; }
span.turn { display: contents; }
.h { display: block; height: ${mm(margins.top)}; break-before: page; }
.h.first { break-before: auto; }
.f { display: block; box-sizing: border-box; text-align: right;
  font: normal calc(var(--size) * ${ratio(14)}) / ${mm(FOLIO_HEIGHT)} var(--songti); }
.f.v { text-align: left; }
.l { box-sizing: border-box; position: relative; line-height: calc(var(--t, 1) * var(--pitch));
  font-size: calc(var(--size) * var(--r, 1)); white-space: nowrap; text-indent: 0; letter-spacing: 0; }
.l.a, .l.x { display: flex; justify-content: space-between; }
.l.s { display: flex; justify-content: center; letter-spacing: ${SPACING}em; padding-inline-start: ${SPACING}em; }
.above::before, .below::after, .rule .l::after { content: ""; position: absolute; }
.name { color: var(--red); }
strong, .run-in-1 { font-family: var(--heiti); font-weight: ${FACE_WEIGHTS.heiti}; }
em { font-family: var(--kaiti); font-style: normal; }
code { font: inherit; }
.d { display: inline-block; text-align: left; text-align-last: left; }
.author { font-family: var(--kaiti); }
.run-in-2 { font-family: var(--kaiti); }
${sheet.vertical ? verticalRules(sheet) : horizontalRules(sheet)}${rules.join('\n')}
}
`
}

/** Lines from top to bottom, mirrored margins, tables with their cells beside one another. */
function horizontalRules({ margins, measure }: Sheet): string {
  return `.l { display: block; width: ${mm(measure)}; margin-left: ${mm(margins.inner)};
  height: calc(var(--t, 1) * var(--pitch)); margin-top: calc(var(--b, 0) * var(--pitch)); }
.l.v { margin-left: ${mm(margins.outer)}; }
.f { height: calc(var(--b, 0) * var(--pitch) + ${mm(FOLIO_TOP + FOLIO_HEIGHT)}); padding-top: calc(var(--b, 0) * var(--pitch) + ${mm(FOLIO_TOP)});
  padding-right: calc(${mm(margins.outer)} + var(--size)); }
.f.v { padding-right: 0; padding-left: calc(${mm(margins.outer)} + var(--size)); }
.dots { flex: 1; margin: 0 calc(var(--size) * .3); border-bottom: .35mm dotted; height: 58%; min-width: 1em; }
.above::before, .below::after, .rule .l::after { left: 0; right: 0; top: 0; border-top: ${THIN} solid; }
.below::after { top: auto; bottom: 0; }
.rule .l::after { top: 50%; left: 30%; right: 30%; }
.masthead .below::after { border-top: ${RED} solid var(--red); bottom: -1.5mm; }
.colophon > :first-child .above::before, .colophon .below::after { border-top-width: ${THICK}; }
table, thead, tbody { display: block; margin: 0; }
tr { display: flex; width: ${mm(measure)}; margin-left: ${mm(margins.inner)}; height: calc(var(--t, 1) * var(--pitch)); margin-top: calc(var(--b, 0) * var(--pitch)); }
tr.v { margin-left: ${mm(margins.outer)}; }
tr.turn, td.turn { display: block; width: auto; height: auto; margin: 0; padding: 0; border: 0; }
th, td { display: block; box-sizing: border-box; flex: none; width: var(--w); margin: 0 -.2mm -.2mm 0; padding: 0 calc(var(--size) * ${CELL_PADDING / 2} - .2mm); border: .2mm solid; }
th { font-weight: normal; }
th .l { font-family: var(--heiti); font-weight: ${FACE_WEIGHTS.heiti}; }
td .l, th .l { --b: 0; --t: 1; width: auto; margin: 0; }
`
}

/**
 * Columns from right to left, each a float beside the one before it, for engines part pages only from top to bottom. The
 * binding is at the right of odd pages.
 */
function verticalRules({ width, margins, measure }: Sheet): string {
  const least = Math.min(margins.inner, margins.outer)
  return `body { box-sizing: border-box; width: ${mm(width)}; padding: 0 ${mm(least)}; }
header, nav, main, section, article, h1, h2, h3, h4, h5, h6, p, a, blockquote, ol, ul, li, footer, div, .entry { display: contents; }
.h, .f { clear: both; }
.f { text-align: left; padding: ${mm(FOLIO_TOP)} var(--size) 0; }
.f.v { text-align: right; }
.f.blank { padding-top: ${mm(measure + FOLIO_TOP)}; }
.l { display: block; float: right; writing-mode: vertical-rl; height: ${mm(measure)};
  width: calc(var(--t, 1) * var(--pitch)); margin-right: calc(var(--b, 0) * var(--pitch)); }
.l.p { margin-right: calc(var(--b, 0) * var(--pitch) + ${mm(margins.inner - least)}); }
.l.p.v { margin-right: calc(var(--b, 0) * var(--pitch) + ${mm(margins.outer - least)}); }
.n { text-combine-upright: all; }
.dots { flex: 1; margin: calc(var(--size) * .3) 0; border-left: .35mm dotted; width: 50%; min-height: 1em; }
.above::before, .below::after, .rule .l::after { top: 0; bottom: 0; right: 0; border-right: ${THIN} solid; }
.below::after { right: auto; left: 0; }
.rule .l::after { right: 50%; top: 30%; bottom: 30%; }
.masthead .below::after { border-right: ${RED} solid var(--red); left: -1.5mm; }
.colophon > :first-child .above::before, .colophon .below::after { border-right-width: ${THICK}; }
`
}

/** Rules: between the lines of the colophon, around it, and the red one below the masthead. */
const THIN = '.25mm'
const THICK = '.35mm'
const RED = '.7mm'

/** Between the text area and the line of the folio's dash: 7 mm (GB/T 9704-2012 §7.5), less half the height of its line. */
const FOLIO_HEIGHT = 6
const FOLIO_TOP = 7 - FOLIO_HEIGHT / 2

function blockRule(kind: string, { face, points, align, indent, inset, hang }: BlockStyle): string {
  const r = ratio(points)
  const rules = [`font-family: var(--${face});`]
  const weight = FACE_WEIGHTS[face]
  if (weight !== REGULAR) rules.push(`font-weight: ${weight};`)
  if (r !== 1 && kind !== 'cell') rules.push(`--r: ${r};`)
  if (align === 'justify')
    rules.push('text-align: justify; text-align-last: justify; text-justify: inter-character;')
  else if (align === 'center' || align === 'right') rules.push(`text-align: ${align};`)
  else rules.push('text-align: left;')
  if (inset) rules.push(`padding-inline: ${chars(inset[0])} ${chars(inset[1])};`)
  const more = [
    ...(align === 'justify' ? [`.${kind} .e { text-align-last: left; }`] : []),
    ...(indent ? [`.${kind} .i { padding-inline-start: ${chars(indent + (inset?.[0] ?? 0))}; }`] : []),
    ...(hang
      ? [
          `.${kind} .g { padding-inline-start: calc(var(--size) * (var(--hang, ${hang}) + ${inset?.[0] ?? 0})); }`,
        ]
      : []),
  ]
  return [`.${kind} .l { ${rules.join(' ')} }`, ...more].join('\n')
}

const REGULAR = 400

function ratio(points: number): number {
  return Math.round((points / TEXT_POINTS) * 1e4) / 1e4
}

function chars(count: number): string {
  return count === 0 ? '0' : `calc(var(--size) * ${count})`
}

function mm(length: number): string {
  return `${Math.round(length * 1e4) / 1e4}mm`
}
