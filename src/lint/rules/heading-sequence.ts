import { BODY, type Passage } from '../prose.ts'
import { type Label, LEVELS, labelsOf, labelText } from '../reading/labels.ts'
import { isNumberedFrom } from '../reading/missing-labels.ts'
import { defineRule } from '../rule.ts'

/** `一、…三、`, `（一）（二）（二）`: numbers of one list run on (practice; GB/T 9704—2012 7.3.3 names the levels). */
export const headingSequence = defineRule(
  {
    id: 'heading-sequence',
    group: 'structure',
    description: {
      en: 'Numbered headings and paragraphs of one level run on without gap and repetition.',
      zh: '同一层次的序号连续，不跳号、不重号。',
    },
    severity: 'warning',
  },
  ({ prose }, report) => {
    const { text } = prose
    let open: Entry[] = []
    let article: Passage['article']
    const labels = labelsOf(prose)
    for (const [index, passage] of prose.passages.entries()) {
      if (!BODY.has(passage.type) || passage.quoted) {
        if (passage.type !== 'tableCell') open = []
        continue
      }
      if (passage.article !== article) open = []
      article = passage.article
      const label = labels[index]
      if (!label) {
        if (ENDS.test(text.slice(passage.start, passage.start + 8))) open = []
        continue
      }
      const at = open.findIndex(({ kind }) => kind === label.kind)
      const last = open[at]
      open = at < 0 ? open.filter(({ kind }) => LEVELS[kind] < LEVELS[label.kind]) : open.slice(0, at)
      const outer = outerOf(last, label)
      open.push({ ...label, outer })
      if (last && last.form === label.form && outer === last.outer) tell(last, label)
    }

    function tell(last: Label, label: Label): void {
      const { value } = last
      if (label.value === 1 || label.value === value + 1 || label.value < value) return
      if (label.value > value + 3 || (label.value === value && value === 1)) return
      if (label.value === value && beginsAnew(text.slice(last.end, label.start), label)) return
      if (label.value > value && isNumberedFrom(text, last, label)) return
      if (/……|（略）|\(略\)/.test(text.slice(last.start, label.start)) && label.start - last.start < 2000)
        return
      const given = labelText(label, label.value)
      const expected = labelText(label, value + 1)
      report({
        ...prose.range(label.start, label.end),
        message:
          label.value === value
            ? {
                en: `Unexpected \`${given}\` for the second time, expected \`${expected}\``,
                zh: `序号“${given}”重复，应为“${expected}”`,
              }
            : {
                en: `Unexpected \`${given}\` behind \`${labelText(last, value)}\`, expected \`${expected}\``,
                zh: `“${labelText(last, value)}”后面应为“${expected}”，而不是“${given}”`,
              },
        cause: prose.range(last.start, last.end),
      })
    }
  },
)

interface Entry extends Label {
  /** The last numbers of lists of the same kind that it may stand in. */
  readonly outer: readonly number[]
}

const NONE: readonly number[] = []

/** `1. 2.` may stand between `1.` and `2.`: one more list is open at a `1.`, fewer where an outer one goes on. */
function outerOf(last: Entry | undefined, { value }: Label): readonly number[] {
  if (!last) return NONE
  if (value === 1) return [...last.outer.slice(-3), last.value]
  if (value === last.value + 1) return last.outer
  const at = last.outer.lastIndexOf(value - 1)
  return at < 0 ? last.outer : last.outer.slice(0, at)
}

/** Another list in between, whose first label was not read. */
function beginsAnew(between: string, label: Label): boolean {
  return between.includes(labelText(label, 1)) || /\n[（(第]?[一1](?!\d)/.test(between)
}

/** What begins a list of its own: an annex. */
const ENDS = /^附[件录：:]|^附\d/
