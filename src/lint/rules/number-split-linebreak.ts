import type { Text } from '../../tree/nodes.ts'
import { visit } from '../../tree/visit.ts'
import { defineRule, type Problem } from '../rule.ts'

/** `202⏎0年`: a number cut in two by a line end. In a text broken throughout by its typesetter it is only information. */
export const numberSplitLinebreak = defineRule(
  {
    id: 'number-split-linebreak',
    group: 'ocr',
    description: {
      en: 'No line ends inside a number.',
      zh: '数字不断开转行。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.1.7.2',
  },
  ({ tree, source: { text } }, report) => {
    const broken = tree.data.facts.repairs.filter(({ kind }) => kind === 'unwrapped-paragraph').length
    let before: Text | undefined
    const cuts: Problem[] = []
    visit(tree, 'paragraph', ({ children }) => {
      for (const run of children) {
        if (run.type !== 'text') {
          before = undefined
          continue
        }
        const { value } = run
        const end = before?.position.end.offset ?? 0
        const start = run.position.start.offset ?? 0
        if (
          before &&
          DIGIT.test(value.charAt(0)) &&
          DIGIT.test(text.charAt(end - 1)) &&
          LINE_END.test(text.slice(end, start))
        ) {
          const head = /\d{1,12}$/.exec(before.value)?.[0] ?? ''
          const tail = /^\d{1,12}/.exec(value)?.[0] ?? ''
          if (/[一-鿿]/.test(before.value) && /^\d{1,12}[一-鿿%％]/.test(value))
            cuts.push({
              start: end - head.length,
              end: start + tail.length,
              message: {
                en: `Unexpected line end inside \`${head}${tail}\`, expected the number on one line`,
                zh: `数字“${head}${tail}”被断开转行`,
              },
            })
        }
        before = run
      }
    })
    const [first] = cuts
    if (broken < 2) for (const cut of cuts) report(cut)
    else if (first) report({ ...first, severity: 'info' })
  },
)

const DIGIT = /\d/
const LINE_END = /^\r?\n[ \t\u3000]*$/
