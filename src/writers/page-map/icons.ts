import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Sign } from './borders.ts'
import type { Verdict } from './entries.ts'

/** What has a picture of its own: signs of borders, verdicts. */
export type IconName = Sign | Verdict

/** A picture 16 units wide and high, drawn from the map's own symbols; whoever cannot see it reads the word beside it. */
export function icon(name: IconName): Element {
  return s('svg', { className: ['icon'], viewBox: '0 0 16 16', ariaHidden: 'true' }, [
    s('use', { href: `#i-${name}` }),
  ])
}

/** The symbols that `icon` draws from. */
export function symbols(names: readonly IconName[]): Element {
  return s(
    'svg',
    { width: 0, height: 0, ariaHidden: 'true', className: ['symbols'] },
    names.map((name) =>
      s('symbol', { id: `i-${name}`, viewBox: '0 0 16 16' }, [s('path', { d: PATHS[name] })]),
    ),
  )
}

/** Strokes of each picture; every shape differs from the others without its colour. */
const PATHS: Readonly<Record<IconName, string>> = {
  right: 'M2 9l4 4l8-10',
  wrong: 'M3 3l10 10M13 3l-10 10',
  open: 'M4 5q0-3 4-3q4 0 4 3q0 2-4 4v2M8 14v.5',
  missing: 'M8 2a6 6 0 1 0 .1 0M4 12l8-8',
  'form-feed': 'M3 1v5h10v-5M8 5v9M4.5 10.5l3.5 3.5l3.5-3.5',
  'page-object': 'M3 1h7l3 3v11h-10zM10 1v3h3',
  folio: 'M2 1v14h12v-14M4.5 11h1M7.5 9v3M10.5 11h1',
  'running-head': 'M2 15v-14h12v14M4 4h8',
  'cut-sentence': 'M1 4h9l-2 3M6 9l-2 3h11',
  'doubled-text': 'M1 4h10v4h-10zM5 8v4h10v-4h-4',
  'new-article': 'M2 3h12M2 4.5h12M4 9h10M2 12h12',
  'line-count': 'M2 2h2M7 2h7M2 6h2M7 6h7M2 10h2M7 10h7M2 14h2M7 14h7',
  'text-begins': 'M8 1v7M4.5 5l3.5 3.5l3.5-3.5M2 12h12',
  unknown: 'M3 8h10',
}
