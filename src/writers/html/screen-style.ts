/** How the issue looks on a screen, where its lines are running text. */
export const screenStyle = `
:root { --red: #c00; --ground: #fff; --ink: #1a1a1a; --faint: #5c5c5c; --line: #c9c9c9; color-scheme: light dark; }
@media screen and (prefers-color-scheme: dark) {
:root { --red: #ff8a80; --ground: #17181a; --ink: #e6e4df; --faint: #aaa69d; --line: #4a4a4a; }
}
* { text-spacing-trim: space-all; text-autospace: no-autospace; font-kerning: none; font-variant-ligatures: none; font-synthesis: none; }
@media screen {
html { background: var(--ground); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; font: 1.0625rem/1.85 var(--songti); overflow-wrap: anywhere; }
.turn, .dots { display: none; }
a { color: inherit; text-underline-offset: .2em; }
a:focus-visible, :target, .table:focus-visible { outline: 2px solid; outline-offset: 3px; }
.masthead { border-bottom: 3px solid var(--red); padding-bottom: .75rem; text-align: center; }
.masthead p { margin: .25rem 0; }
.name { margin: 0 0 .5rem; color: var(--red); font: 700 clamp(1.9rem, 9vw, 3.4rem)/1.3 var(--xiaobiaosong); }
.a { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1em; }
.toc { margin: 1.5rem 0 2.5rem; }
h1, h2, h3, h4, h5, h6 { font-weight: 400; line-height: 1.5; }
.toc-heading, .title { font-family: var(--xiaobiaosong); font-weight: 700; text-align: center; }
.toc-heading { font-size: 1.35rem; margin: 0 0 .75rem; }
.toc ol { list-style: none; margin: 0; padding: 0; }
.toc-column { font-family: var(--heiti); margin: 1rem 0 .25rem; }
.entry { display: block; position: relative; padding: .2rem 3rem .2rem 0; text-decoration-color: var(--line); }
.entry .n { position: absolute; right: 0; bottom: .2rem; color: var(--faint); }
.toc-column .n { float: right; }
.author, .toc-note, .masthead-note { color: var(--faint); }
.column-heading { margin: 3rem 0 1rem; border-bottom: 1px solid var(--line); font: 1.25rem/1.5 var(--heiti); text-align: center; }
article { margin: 3rem 0; }
article header { margin-bottom: 1.5rem; text-align: center; }
article header p, .sign-off, .source { margin: .25rem 0; font-family: var(--kaiti); }
.title { font-size: 1.5rem; margin: 0; }
.name, .toc-heading, .title, .kicker, .deck { text-wrap: balance; }
.paragraph, .item, .quote { margin: 0; text-indent: 2em; }
.salutation { margin: 0; }
.section-1, .section-2, .section-3, .section-4 { margin: 1rem 0 .25rem; font-size: 1.0625rem; text-indent: 2em; }
.section-1, strong, .run-in-1, th { font-family: var(--heiti); font-weight: 700; }
.section-2, em, .run-in-2 { font-family: var(--kaiti); font-style: normal; }
article ol, article ul { list-style: none; margin: 0; padding: 0; }
blockquote { margin: .5rem 2em; font-family: var(--kaiti); }
.sign-off, .source { text-align: right; }
.rule { border-top: 1px solid var(--line); margin: 1.5rem 30%; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.6; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; min-width: 4em; }
.colophon { margin-top: 3rem; border-top: 2px solid; border-bottom: 2px solid; font-size: .9375rem; }
.colophon p { margin: 0; padding: .35rem .5rem; border-top: 1px solid var(--line); }
.colophon p:first-child { border-top: 0; }
.copies { text-align: right; }
}
@media screen and (min-width: 40rem) { .paragraph, .item, .quote { text-align: justify; } }
@media screen and (min-width: 60rem) { body { font-size: 1.125rem; } }
`
