import { type BlockStyle, STYLES } from './block-styles.ts'
import { FACE_NAMES, type FaceName } from './faces.ts'
import type { PagePlan } from './page-plan.ts'
import type { SetLines } from './set-lines.ts'

/** Characters that each face has to have for a print; of the face of folios, the digits and the dash. */
export function charactersOf({ places }: PagePlan): Record<FaceName, Set<number>> {
  const sets = Object.fromEntries(FACE_NAMES.map((name) => [name, new Set<number>()])) as Record<
    FaceName,
    Set<number>
  >
  add('songti', '— 0123456789')
  for (const part of places.keys()) {
    if (part.type === 'lines') collect(part)
    else for (const cell of part.cells) collect(cell)
  }
  return sets

  function collect({ block }: SetLines): void {
    const { face }: BlockStyle = STYLES[block.kind]
    const { value, stretches } = block.text
    add(face, value)
    for (const { face: own, from, to } of stretches) if (own) add(own, value.slice(from, to))
    if (block.target !== undefined) add(face, '0123456789')
  }

  function add(face: FaceName, text: string): void {
    for (const character of text) sets[face].add(character.codePointAt(0) as number)
  }
}
