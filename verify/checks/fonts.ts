import type { Check, Fault } from './check.ts'

/** Every font is in the PDF; one made of embedded faces has no drawn glyphs (Type 3), which print shops refuse. */
export const fonts: Check = {
  title: 'fonts',
  run({ prints, setting }) {
    const faults: Fault[] = []
    let checked = 0
    for (const { browser, paper } of prints) {
      for (const { name, type, embedded } of paper.fonts) {
        checked++
        if (!embedded) faults.push({ browser, page: null, message: `\`${name}\` is not in the file` })
        if (setting.embedded && type === 'Type 3')
          faults.push({ browser, page: null, message: 'Unexpected font of type 3' })
      }
    }
    return { checked, faults }
  },
}
