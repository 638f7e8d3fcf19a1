import type { Prose } from '../prose.ts'
import { type Label, labelsOf } from '../reading/labels.ts'
import { isLaw } from '../reading/laws.ts'
import { type Steps, stepsOf } from '../reading/steps.ts'
import { defineRule } from '../rule.ts'

/** Where an item holds a `。`, none may end in `；` (GB/T 15834—2011 A.5): one finding for each list. */
export const listSemicolonAfterPeriod = defineRule(
  {
    id: 'list-semicolon-after-period',
    group: 'punct',
    description: {
      en: 'Where an item of a list holds a `。`, the items end in `。`, not in `；`.',
      zh: '分项列举的各项中有一项或多项已包含句号时，各项末尾不用分号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 A.5',
    triggers: ['；'],
  },
  ({ prose }, report) => {
    for (const items of listsOf(prose)) {
      const closed = items.filter(({ end }, i) => i < items.length - 1 && prose.text.charAt(end - 1) === '；')
      if (closed.length === 0) continue
      const holder = items.find(({ stop }) => stop !== undefined)
      if (holder?.stop === undefined) continue
      const at = (closed.includes(holder) ? holder : (closed[0] ?? holder)).end - 1
      report({
        ...prose.range(at, at + 1),
        ...(isLaw(prose, at) && { severity: 'info' }),
        message: {
          en: 'Unexpected `；` behind an item, expected `。`: an item of the list holds a `。`',
          zh: '分项中已有句号，项末的“；”应为“。”',
        },
        cause: prose.range(holder.stop, holder.stop + 1),
      })
    }
  },
)

/** One item: its range in the prose, and where a `。` stands in it before its end. */
interface Item {
  readonly start: number
  readonly end: number
  readonly stop: number | undefined
}

function* listsOf(prose: Prose): Generator<readonly Item[]> {
  const { text, passages } = prose
  const labels = labelsOf(prose)
  const steps = stepsOf(prose)
  let items: Item[] = []
  let last: Label | undefined
  for (const [at, passage] of passages.entries()) {
    const label = labels[at]
    const goesOn = label !== undefined && last?.form === label.form && last.value + 1 === label.value
    if (!goesOn) {
      if (items.length > 1) yield items
      items = []
    }
    last = label
    if (label) items.push(itemOf(text, label.end, passage.end))
    const inside = steps.get(at)
    if (inside && inside.markers.length > 1) yield* listsInside(inside, text)
  }
  if (items.length > 1) yield items
}

/** `一是…。…；二是…；三是…`: the last item is left out, for nobody knows where it ends. */
function* listsInside({ markers }: Steps, text: string): Generator<readonly Item[]> {
  let items: Item[] = []
  for (const [i, marker] of markers.entries()) {
    const next = markers[i + 1]
    if (next?.family === marker.family && next.value === marker.value + 1) {
      items.push(itemOf(text, marker.end, next.start))
      continue
    }
    if (items.length > 0) yield [...items, { start: marker.start, end: marker.end, stop: undefined }]
    items = []
  }
}

function itemOf(text: string, start: number, end: number): Item {
  return { start, end, stop: innerStop(text, start, end - 1) }
}

/** Index of a `。` outside of marks and brackets, from `from` up to `to`, exclusive. */
function innerStop(text: string, from: number, to: number): number | undefined {
  let depth = 0
  for (let i = from; i < to; i++) {
    const mark = text.charAt(i)
    if ('“‘「『（《(【'.includes(mark)) depth++
    else if ('”’」』）》)】'.includes(mark)) depth--
    else if (mark === '。' && depth <= 0) return i
  }
  return undefined
}
