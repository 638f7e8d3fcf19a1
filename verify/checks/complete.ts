import { type Check, type Fault, folded } from './check.ts'

/** Everything that the issue says is printed, and printed whole. */
export const complete: Check = {
  title: 'texts of the issue',
  run({ plan, texts }) {
    const printed = folded(plan.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''))
    const faults = texts
      .filter((text) => !printed.includes(folded(text)))
      .map((text): Fault => ({ browser: null, page: null, message: `\`${cut(text)}\` is not printed whole` }))
    return { checked: texts.length, faults }
  },
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
