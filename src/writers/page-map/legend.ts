import type { Element } from 'hast'
import { h } from 'hastscript'
import { tag } from './box-item.ts'
import type { Verdict } from './entries.ts'
import { icon } from './icons.ts'
import type { Issue } from './issue.ts'
import { onLines, type Piece } from './pieces.ts'

/** What the verdicts, signs and strokes of this map mean; those that do not occur in it are left out. */
export function legendSection({ words, marks, signs }: Issue): Element {
  const items: Element[] = []
  for (const verdict of VERDICTS)
    if (marks.counts[verdict] > 0) items.push(item([tag(verdict, words)], words.verdictMeanings[verdict]))
  if (marks.ghostsIn.size > 0) items.push(item([sample('ghost')], words.samples.ghost))
  for (const sign of signs.keys())
    items.push(
      item([h('span', { className: ['sign'] }, [icon(sign), words.signs[sign]])], words.meanings[sign]),
    )
  if (signs.size > 0)
    for (const border of ['seen', 'counted'] as const)
      items.push(item([sample(border)], words.samples[border]))
  for (const weight of ['title', 'heading', 'text'] as const)
    items.push(item([sample(`stroke-${weight}`)], words.samples[weight]))
  return h(
    'section',
    { ariaLabelledBy: 'legend', className: ['legend'] },
    onLines([h('h2', { id: 'legend' }, words.legend), h('ul', onLines(items))]),
  )
}

const VERDICTS = ['right', 'wrong', 'open', 'missing'] as const satisfies readonly Verdict[]

function item(what: readonly Piece[], meaning: string): Element {
  return h('li', [...what, ' ', h('span', meaning)])
}

function sample(name: string): Element {
  return h('span', { className: ['sample', name], ariaHidden: 'true' })
}
