import type { FaceName, Faces } from './faces.ts'
import type { Theme } from './print-options.ts'

/** The faces of a look: the plain one sets its text in 宋体, as books do. */
export function facesOf(theme: Theme, faces: Faces): Faces {
  if (theme === 'gov') return faces
  return {
    families: { ...faces.families, fangsong: faces.families.songti },
    advance: (face, codePoint) => faces.advance(asPlain(face), codePoint),
  }
}

/** The characters of each face, as the look has them. */
export function charactersIn(
  theme: Theme,
  characters: Readonly<Record<FaceName, ReadonlySet<number>>>,
): Readonly<Record<FaceName, ReadonlySet<number>>> {
  if (theme === 'gov') return characters
  const { songti, fangsong } = characters
  return { ...characters, songti: new Set([...songti, ...fangsong]), fangsong: new Set() }
}

function asPlain(face: FaceName): FaceName {
  return face === 'fangsong' ? 'songti' : face
}
