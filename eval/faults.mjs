/** How grave the faults of an issue are: what breaks trust weighs most. */
export function gravity({ entries, starts }) {
  const count = (list, test) => list.filter(test).length
  return (
    1000 * count(entries, ({ kind, verdict }) => kind === 'wrong' && verdict === 'match') +
    1000 * count(entries, ({ kind, verdict }) => kind === 'right' && verdict === 'mismatch') +
    300 * count(entries, ({ kind, verdict }) => kind === 'no heading' && verdict !== 'unverifiable') +
    100 *
      count(
        entries,
        ({ kind, verdict, named, truth }) => kind === 'wrong' && verdict === 'mismatch' && named !== truth,
      ) +
    10 * count(starts, ({ outcome }) => outcome === 'wrong') +
    count(starts, ({ outcome }) => outcome === 'not read') +
    count(entries, ({ kind }) => kind === 'not read')
  )
}

/** One line on an issue and its faults. */
export function summary(score) {
  const { issue, starts, entries } = score
  const tell = (name, list) => (list.length === 0 ? [] : [`${name} ${list.length}`])
  return [
    `#${issue.index}`,
    issue.mode,
    issue.layout.name,
    ...tell(
      'confirmed',
      entries.filter(({ kind, verdict }) => kind === 'wrong' && verdict === 'match'),
    ),
    ...tell(
      'flagged',
      entries.filter(({ kind, verdict }) => kind === 'right' && verdict === 'mismatch'),
    ),
    ...tell(
      'other page',
      entries.filter(
        ({ kind, verdict, named, truth }) => kind === 'wrong' && verdict === 'mismatch' && named !== truth,
      ),
    ),
    ...tell(
      'judged without heading',
      entries.filter(({ kind, verdict }) => kind === 'no heading' && verdict !== 'unverifiable'),
    ),
    ...tell(
      'starts wrong',
      starts.filter(({ outcome }) => outcome === 'wrong'),
    ),
    ...tell(
      'starts not read',
      starts.filter(({ outcome }) => outcome === 'not read'),
    ),
    ...tell(
      'entries not read',
      entries.filter(({ kind }) => kind === 'not read'),
    ),
  ].join(' | ')
}

/** Everything about one issue: layout, damage, the fit, each start and each entry. */
export function details({ issue, starts, entries, pages }) {
  const { charactersPerLine, linesPerPage, articles, basis, breaks } = pages
  return [
    `#${issue.index} ${issue.mode}, ${issue.marks ?? 'no marks'}, contents: ${issue.table}, sheets: ${issue.sheets}`,
    `layout  ${JSON.stringify(issue.layout)}`,
    `damage  ${JSON.stringify(issue.damage)}`,
    `fit     ${charactersPerLine} × ${linesPerPage}, ${articles}, ${basis}, ${breaks.length} breaks`,
    ...starts.map(
      ({ outcome, got, truth }, i) =>
        `start   ${outcome.padEnd(8)} got ${got} truth ${truth}  ${issue.articles.at(i - starts.length)?.title}`,
    ),
    ...entries.map(
      ({ title, kind, printed, truth, wrong, verdict, linked, check }) =>
        `entry   ${kind.padEnd(8)} ${String(verdict).padEnd(12)} printed ${printed} truth ${truth}${wrong ? ` (${wrong})` : ''}${linked === false ? ' NOT LINKED' : ''}  got ${check?.page} ${JSON.stringify(check?.range)} ${check?.confidence} ${check?.basis} ${check?.reason ?? ''}  ${title}`,
    ),
  ].join('\n')
}
