import { layouts } from './layouts.mjs'
import { modes } from './modes.mjs'

/**
 * Sums over issues: per mode, per layout, and over all modes that count.
 *
 * @param {readonly ReturnType<import('./score.mjs').score>[]} scores
 */
export function figures(scores) {
  const by = (names, nameOf) =>
    Object.fromEntries(
      names
        .map((name) => [name, scores.filter(({ issue }) => nameOf(issue) === name)])
        .filter(([, list]) => list.length > 0)
        .map(([name, list]) => [name, sum(list)]),
    )
  const counted = scores.filter(({ issue }) => !modes[issue.mode].beyond)
  return {
    all: sum(counted),
    modes: by(Object.keys(modes), (issue) => issue.mode),
    layouts: by(Object.keys(layouts), (issue) => issue.layout.name),
  }
}

function sum(scores) {
  const starts = scores.flatMap((score) => score.starts)
  const entries = scores.flatMap((score) => score.entries)
  const count = (list, test) => list.filter(test).length
  const verdict = (kind, name) => count(entries, (entry) => entry.kind === kind && entry.verdict === name)
  return {
    issues: scores.length,
    articles: starts.length,
    starts: Object.fromEntries(
      ['exact', 'unknown', 'wrong', 'not read'].map((name) => [
        name,
        count(starts, ({ outcome }) => outcome === name),
      ]),
    ),
    entries: entries.length,
    notRead: count(entries, ({ kind }) => kind === 'not read'),
    right: {
      match: verdict('right', 'match'),
      unverifiable: verdict('right', 'unverifiable'),
      flagged: verdict('right', 'mismatch'),
    },
    wrong: {
      found: count(
        entries,
        ({ kind, verdict: name, named, truth }) => kind === 'wrong' && name === 'mismatch' && named === truth,
      ),
      foundElsewhere: count(
        entries,
        ({ kind, verdict: name, named, truth }) => kind === 'wrong' && name === 'mismatch' && named !== truth,
      ),
      unverifiable: verdict('wrong', 'unverifiable'),
      confirmed: verdict('wrong', 'match'),
    },
    noHeading: {
      unverifiable: verdict('no heading', 'unverifiable'),
      judged: count(entries, ({ kind, verdict: name }) => kind === 'no heading' && name !== 'unverifiable'),
    },
  }
}

/**
 * The figures as two tables for a terminal, by mode or by layout. Of starts and entries that were not read nothing else
 * is asked: the other shares are shares of what was read.
 *
 * @param {ReturnType<typeof figures>} result
 * @param {'modes' | 'layouts'} by
 */
export function tables(result, by) {
  const rows = [...Object.entries(result[by]), ['all but pictures', result.all]]
  return [
    table(
      ['Pages of article starts', 'issues', 'starts', 'exact', 'unknown', 'wrong', 'not read'],
      rows.map(([name, { issues, articles, starts }]) => [
        name,
        issues,
        articles,
        ...['exact', 'unknown', 'wrong'].map((key) => percent(starts[key], articles - starts['not read'])),
        percent(starts['not read'], articles),
      ]),
    ),
    table(
      [
        'Entries',
        'right',
        'match',
        'unverif.',
        'flagged',
        'wrong',
        'found',
        'other page',
        'unverif.',
        'confirmed',
        'not read',
      ],
      rows
        .filter(([, { entries }]) => entries > 0)
        .map(([name, { right, wrong, notRead, entries }]) => {
          const rights = right.match + right.unverifiable + right.flagged
          const wrongs = wrong.found + wrong.foundElsewhere + wrong.unverifiable + wrong.confirmed
          return [
            name,
            rights,
            ...[right.match, right.unverifiable, right.flagged].map((n) => percent(n, rights)),
            wrongs,
            ...[wrong.found, wrong.foundElsewhere, wrong.unverifiable, wrong.confirmed].map((n) =>
              percent(n, wrongs),
            ),
            percent(notRead, entries),
          ]
        }),
    ),
  ].join('\n')
}

function percent(part, whole) {
  return whole === 0 ? '–' : part === 0 ? '0' : `${((100 * part) / whole).toFixed(2)}%`
}

function table(head, rows) {
  const cells = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)))
  return `${cells
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('  '),
    )
    .join('\n')}\n`
}
