/**
 * Masthead and table of contents as lines: `{ text, entry }`, with the index of the entry that begins there.
 *
 * @param {ReturnType<import('./random.mjs').random>} r
 * @param {{ name: string, issuer: string, year: number, number: number, inScript: (text: string) => string }} issue
 * @param {{ title: string, page: number, column: string | null, opensColumn: boolean, author?: string }[] | null} entries
 *   `null` for an issue without a table
 * @param {{ pages: boolean }} options whether pages are printed
 */
export function contentsPage(r, issue, entries, { pages }) {
  const { inScript } = issue
  const lines = []
  const blank = r.chance(0.6)
  const add = (text, more = {}) => {
    lines.push({ text, ...more })
    if (blank) lines.push({ text: '' })
  }
  const spaced = r.chance(0.6) ? [...issue.name].join(' ') : issue.name
  add(spaced)
  const number = r.pick([
    `${issue.year}年第${issue.number}期`,
    `第${issue.number}期（总第${issue.number + 40}期）`,
    `总第${issue.number + 90}期`,
  ])
  add(inScript(number))
  if (r.chance(0.6))
    add(`${issue.issuer}${inScript('编印')}　　${issue.year}年${r.int(1, 12)}月${r.int(1, 28)}日`)
  if (entries === null) return lines
  add(inScript(r.pick(['目 录', '目录', '目　　录', '目 次', '本期要目'])))
  const form = entryForm(r, pages)
  const column = r.pick([
    (text) => text,
    (text) => `【${text}】`,
    (text) => `◆ ${text}`,
    (text) => `［${text}］`,
  ])
  const width = r.int(22, 40)
  entries.forEach((entry, i) => {
    if (entry.opensColumn) add(column(entry.column))
    const text = form(entry, i)
    if (entry.title.length > width) {
      lines.push({ text: text.slice(0, width), entry: i })
      add(text.slice(width))
    } else add(text, { entry: i })
  })
  return lines
}

function entryForm(r, pages) {
  const bullet = r.weighted({ '': 8, '● ': 1, '· ': 0.5 })
  const authors = r.chance(0.25)
  const title = ({ title, author }) => `${bullet}${title}${authors && author ? `  ${author}` : ''}`
  if (!pages) return title
  const leader = r.pick([
    '……………',
    '………………………',
    '·········',
    '．．．．．．',
    '－－－－－',
    '   ',
    '........',
    '　　　',
  ])
  const number = r.pick([
    (page) => page,
    (page) => page,
    (page) => page,
    (page) => `（${page}）`,
    (page) => `/${page}`,
    (page) => `(${page})`,
  ])
  return (entry) => `${title(entry)}${leader}${number(entry.page)}`
}

/** The lines that close an issue (版记). */
export function closingLines(r, issue, person) {
  const lines = []
  if (r.chance(0.6)) lines.push(`主编：${person()}　责任编辑：${person()}`)
  if (r.chance(0.5)) lines.push('送：各乡镇、街道，局机关各科室')
  if (r.chance(0.4)) lines.push(`${issue.issuer} ${issue.year}年${r.int(1, 12)}月${r.int(1, 28)}日印发`)
  return lines.map((text) => ({ text: issue.inScript(text) }))
}
