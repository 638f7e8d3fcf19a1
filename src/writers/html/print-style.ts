import { type BlockStyle, STYLES } from './block-styles.ts'
import { CELL_PADDING } from './set-row.ts'
import type { Sheet } from './sheet.ts'
import { TEXT_POINTS } from './sheet.ts'

/** How the issue looks on paper: every line a block of its own on the grid, pages parted by force. */
export function printStyle(sheet: Sheet): string {
  const { width, height, margins, size, pitch, measure } = sheet
  return `
@page { size: ${mm(width)} ${mm(height)}; margin: 0; }
@media print {
:root { --size: ${mm(size)}; --pitch: ${mm(pitch)}; }
html, body { margin: 0; padding: 0; background: none; color: #000; }
body { font-family: var(--fangsong); }
header, nav, main, section, article, h1, h2, h3, h4, h5, h6, p, blockquote, ol, ul, li, footer, div {
  display: block; margin: 0; padding: 0; border: 0; font-weight: inherit; list-style: none; }
a { color: inherit; text-decoration: none; }
.turn { display: block; }
span.turn { display: contents; }
.h { display: block; height: ${mm(margins.top)}; break-before: page; }
.h.first { break-before: auto; }
.f { display: block; box-sizing: border-box; overflow: hidden;
  height: calc(var(--b, 0) * var(--pitch) + ${mm(FOLIO_TOP + FOLIO_HEIGHT)}); padding-top: calc(var(--b, 0) * var(--pitch) + ${mm(FOLIO_TOP)});
  padding-right: calc(${mm(margins.outer)} + var(--size)); text-align: right; font: normal calc(var(--size) * ${ratio(14)}) / ${mm(FOLIO_HEIGHT)} var(--songti); }
.f.v { text-align: left; padding: calc(var(--b, 0) * var(--pitch) + ${mm(FOLIO_TOP)}) 0 0 calc(${mm(margins.outer)} + var(--size)); }
.l { display: block; box-sizing: border-box; position: relative; width: ${mm(measure)}; margin-left: ${mm(margins.inner)};
  height: calc(var(--t, 1) * var(--pitch)); margin-top: calc(var(--b, 0) * var(--pitch)); line-height: calc(var(--t, 1) * var(--pitch));
  font-size: calc(var(--size) * var(--r, 1)); white-space: nowrap; text-indent: 0; letter-spacing: 0; }
.l.v { margin-left: ${mm(margins.outer)}; }
.l.a, .l.x { display: flex; justify-content: space-between; }
.dots { flex: 1; margin: 0 calc(var(--size) * .3); border-bottom: .35mm dotted; height: 58%; min-width: 1em; }
.above::before, .below::after, .rule .l::after { content: ""; position: absolute; left: 0; right: 0; top: 0; border-top: .25mm solid; }
.below::after { top: auto; bottom: 0; }
.rule .l::after { top: 50%; left: 30%; right: 30%; }
.masthead .below::after { border-top: .7mm solid var(--red); bottom: -1.5mm; }
.colophon > :first-child .above::before, .colophon .below::after { border-top-width: .35mm; }
.name { color: var(--red); letter-spacing: 0; }
strong, th { font-family: var(--heiti); font-weight: normal; }
em { font-family: var(--kaiti); font-style: normal; }
code { font: inherit; }
.author { font-family: var(--kaiti); }
.run-in-1 { font-family: var(--heiti); }
.run-in-2 { font-family: var(--kaiti); }
table, thead, tbody { display: block; margin: 0; }
tr { display: flex; width: ${mm(measure)}; margin-left: ${mm(margins.inner)}; height: calc(var(--t, 1) * var(--pitch)); margin-top: calc(var(--b, 0) * var(--pitch)); }
tr.v { margin-left: ${mm(margins.outer)}; }
tr.turn, td.turn { display: block; width: auto; height: auto; margin: 0; padding: 0; border: 0; }
th, td { display: block; box-sizing: border-box; flex: none; width: var(--w); margin: 0 -.2mm -.2mm 0; padding: 0 calc(var(--size) * ${CELL_PADDING / 2} - .2mm); border: .2mm solid; }
td .l, th .l { --b: 0; --t: 1; width: auto; margin: 0; }
${Object.entries(STYLES)
  .map(([kind, style]) => blockRule(kind, style))
  .join('\n')}
}
`
}

/** Between the text area and the line of the folio's dash: 7 mm (GB/T 9704-2012 §7.5), less half the height of its line. */
const FOLIO_HEIGHT = 6
const FOLIO_TOP = 7 - FOLIO_HEIGHT / 2

function blockRule(kind: string, { face, points, align, indent, inset, hang }: BlockStyle): string {
  const r = ratio(points)
  const rules = [`font-family: var(--${face});`]
  if (r !== 1 && kind !== 'cell') rules.push(`--r: ${r};`)
  if (align === 'justify')
    rules.push('text-align: justify; text-align-last: justify; text-justify: inter-character;')
  else if (align === 'center' || align === 'right') rules.push(`text-align: ${align};`)
  else rules.push('text-align: left;')
  if (inset) rules.push(`padding: 0 ${chars(inset[1])} 0 ${chars(inset[0])};`)
  const more = [
    ...(align === 'justify' ? [`.${kind} .e { text-align-last: left; }`] : []),
    ...(indent ? [`.${kind} .i { padding-left: ${chars(indent + (inset?.[0] ?? 0))}; }`] : []),
    ...(hang ? [`.${kind} .g { padding-left: ${chars(hang + (inset?.[0] ?? 0))}; }`] : []),
  ]
  return [`.${kind} .l { ${rules.join(' ')} }`, ...more].join('\n')
}

function ratio(points: number): number {
  return Math.round((points / TEXT_POINTS) * 1e4) / 1e4
}

function chars(count: number): string {
  return count === 0 ? '0' : `calc(var(--size) * ${count})`
}

function mm(length: number): string {
  return `${Math.round(length * 1e4) / 1e4}mm`
}
