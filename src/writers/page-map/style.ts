/** How the map looks: on a phone, on a wide screen, in the dark, on paper. Words and shapes say all that colours say. */
export const style = `
:root {
  --ground: #f3f1ea; --paper: #fff; --ink: #1d1b17; --faint: #575349; --line: #8a8578; --text: #a39d8d;
  --right: #17633a; --wrong: #ae1f19; --on-wrong: #fff; --open: #734d00; --hatch: #f6e3e1;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #161512; --paper: #23211d; --ink: #ecebe6; --faint: #b9b4a8; --line: #7d786c; --text: #6f6a5f;
    --right: #84d6a4; --wrong: #ff9d93; --on-wrong: #2b0704; --open: #f0c468; --hatch: #3a2422;
  }
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 112rem; padding: 1rem .75rem; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin: 1.75rem 0 .5rem; }
h3 { font-size: 1.05rem; line-height: 1.3; }
ul, ol { list-style: none; }
a { color: inherit; text-underline-offset: .15em; white-space: nowrap; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
:target { outline: 3px solid var(--ink); outline-offset: 2px; }
header .map, footer, .reading, dt, .note, .line, .begins, .words, .sure { color: var(--faint); }
.symbols { position: absolute; }
.icon { width: .9em; height: .9em; vertical-align: -.08em; margin-right: .25em; fill: none; stroke: currentColor;
  stroke-width: 2; stroke-linecap: square; }
.line { white-space: nowrap; }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.result { font-size: 1.25rem; font-weight: 700; }
.wrong-entries { margin: .5rem 0; }
.wrong-entries li { padding: .4rem .6rem; margin: .4rem 0; background: var(--paper); border-left: 6px solid var(--wrong); }
dl div { display: flex; flex-wrap: wrap; column-gap: .75rem; margin: .2rem 0; }
dt { flex: 0 0 5.5rem; }
dd { flex: 1 1 12rem; }
.legend ul { display: grid; gap: .3rem 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  font-size: .875rem; }
.legend .sign { font-weight: 600; }
.sample { display: inline-block; width: 2.5rem; vertical-align: middle; margin-right: .25rem; }
.sample.ghost { height: 1rem; }
.sample.seen { border-top: 4px solid var(--ink); }
.sample.counted { border-top: 4px dotted var(--ink); }
.stroke-title { border-top: 5px solid var(--ink); }
.stroke-heading { border-top: 3px solid var(--faint); }
.stroke-text { border-top: 2px solid var(--text); }

.tag { display: inline-block; padding: 0 .35em; border: 1px solid; border-radius: .2em; font-size: .875em; line-height: 1.4;
  white-space: nowrap; }
.tag.right { color: var(--right); }
.tag.open { color: var(--open); border-style: dotted; }
.tag.wrong, .tag.missing { background: var(--wrong); border-color: var(--wrong); color: var(--on-wrong); }

.book { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem 0; margin-top: .5rem; font-size: .875rem; }
.box { display: flex; gap: .75rem; align-items: flex-start; min-width: 0; padding: .6rem; background: var(--paper);
  border: 1px solid var(--line); border-top: 4px solid var(--ink); }
.box:has(.counted), .box.before, .box.whole, .box.gap { border-top-style: dotted; }
.box:has(.titles > .wrong), .box:has(.ghost.wrong), .box:has(.ghost.missing) { box-shadow: inset 0 0 0 2px var(--wrong); }
.blank { display: none; }
.rows { flex: none; max-width: 45%; border: 1px solid var(--line); background: var(--ground); }
.rows path { fill: none; stroke: var(--text); stroke-width: .4; }
.rows .heading { stroke: var(--faint); stroke-width: .55; }
.rows .title { stroke: var(--ink); stroke-width: .85; }
.says { flex: 1; min-width: 0; }
.titles, .ghosts { margin-top: .4rem; display: grid; gap: .4rem; }
.titles li { border-left: 3px solid var(--line); padding-left: .5rem; }
.titles > .right { border-color: var(--right); }
.titles > .open { border-left: 3px dotted var(--open); }
.titles > .wrong { border-left: 6px double var(--wrong); }
.title { font-weight: 600; }
.says-toc { display: block; }
.ghost { border: 2px dashed var(--wrong); padding: .3rem .5rem;
  background: repeating-linear-gradient(135deg, var(--paper) 0 6px, var(--hatch) 6px 9px); }
.ghost.open { border-color: var(--open); background: none; }
footer { margin-top: 2rem; font-size: .875rem; }

@media (min-width: 40rem) {
  body { padding: 1.5rem; }
  .book { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .box.both { grid-column: span 2; }
  .blank { display: block; }
  .recto, .both { margin-right: 1.25rem; }
  .verso:has(+ .recto) { border-right-width: 0; }
}
@media screen and (min-width: 75rem) { .book { grid-template-columns: repeat(4, minmax(0, 1fr)); } }
@media screen and (min-width: 106rem) { .book { grid-template-columns: repeat(6, minmax(0, 1fr)); } }

@page { size: A4; margin: 12mm; }
@media print {
  html { font-size: 10pt; background: none; }
  body { max-width: none; padding: 0; }
  .box, .wrong-entries li, .legend li, .unplaced li { break-inside: avoid; }
  h2, .reading { break-after: avoid; }
  .tag.wrong, .tag.missing { background: none; color: var(--wrong); border-width: 2px; }
}
`
