import { width } from '../text/width.ts'
import { type EmbeddedFaces, FACE_NAMES, type FaceName } from '../writers/html/faces.ts'
import { type FaceScript, systemFaces } from '../writers/html/system-faces.ts'
import { eachFace } from './each-face.ts'
import { fontFaceRule } from './font-face-rule.ts'
import type { FontFile } from './font-file.ts'
import type { FontSource } from './package-font.ts'
import { openSources } from './sources.ts'
import type { FaceNotice } from './user-font.ts'

/** What faces to embed. */
export interface EmbedOptions {
  readonly script: FaceScript
  /** Fonts of the user's own, as paths; the other faces are taken from npm packages. */
  readonly files?: Readonly<Partial<Record<FaceName, string>>>
}

/** Faces that can be embedded, and what is to be said of them. */
export interface OpenedFaces extends EmbeddedFaces {
  readonly notices: readonly FaceNotice[]
  /** The characters that no font has, in order; they are set in what the reader's system has. */
  missing(characters: Characters): Readonly<Record<FaceName, readonly number[]>>
}

type Characters = Parameters<EmbeddedFaces['fontFaces']>[0]

/**
 * Opens the faces to embed. Throws `FaceError` when packages are not installed, and when a file is missing or no font.
 */
export async function embedFaces({ script, files = {} }: EmbedOptions): Promise<OpenedFaces> {
  const { sources, notices } = await openSources(script, files)
  const system = systemFaces(script)
  const finders = eachFace((face) => finderOf(sources[face]))
  return {
    families: eachFace((face) => `"${familyOf(face)}", ${system.families[face]}`),
    advance: (face, codePoint) => finders[face](codePoint)?.advance ?? system.advance(face, codePoint),
    fontFaces: async (characters) => {
      const rules: string[] = []
      for (const face of FACE_NAMES) rules.push(...(await rulesOf(face, characters[face], finders[face])))
      return rules.join('\n')
    },
    missing: (characters) =>
      eachFace((face) => inOrder(characters[face]).filter((code) => !finders[face](code) && isPrinted(code))),
    notices,
  }
}

/** Where a character is found, and how wide it is there. */
type Finder = (codePoint: number) => { readonly file: FontFile; readonly advance: number } | undefined

/**
 * Finds a character in the first source that has it. Where Chinese text wants a full-width character (“”·×) and a font
 * has a narrow one, as for Latin text, the first that has it in full width lends it.
 */
function finderOf(sources: readonly FontSource[]): Finder {
  const found = new Map<number, ReturnType<Finder>>()
  return (codePoint) => {
    if (!found.has(codePoint)) found.set(codePoint, find(sources, codePoint))
    return found.get(codePoint)
  }
}

function find(sources: readonly FontSource[], codePoint: number): ReturnType<Finder> {
  const full = width(String.fromCodePoint(codePoint)) === 2
  let narrow: ReturnType<Finder>
  for (const source of sources) {
    const file = source.fileOf(codePoint)
    if (!file) continue
    const advance = file.advance(codePoint)
    if (!full || advance === EM) return { file, advance }
    narrow ??= { file, advance }
  }
  return narrow
}

const EM = 1000

/**
 * A rule for each file that has characters of a face: the one with the most stands first and is for all, those after it
 * name theirs.
 */
async function rulesOf(face: FaceName, characters: ReadonlySet<number>, find: Finder): Promise<string[]> {
  const parts = new Map<FontFile, number[]>()
  for (const code of inOrder(characters)) {
    const file = find(code)?.file
    if (!file) continue
    const codes = parts.get(file)
    if (codes) codes.push(code)
    else parts.set(file, [code])
  }
  const rules: string[] = []
  for (const [file, codes] of [...parts].sort(([, a], [, b]) => b.length - a.length)) {
    const font = await file.subset(codes)
    rules.push(fontFaceRule(familyOf(face), font, rules.length === 0 ? undefined : codes))
  }
  return rules
}

function inOrder(characters: ReadonlySet<number>): number[] {
  return [...characters].sort((a, b) => a - b)
}

/** Whether a character leaves a mark on paper: a font need not have line ends and their like. */
function isPrinted(code: number): boolean {
  const character = String.fromCodePoint(code)
  return width(character) > 0 && !/\s/u.test(character)
}

function familyOf(face: FaceName): string {
  return `bulletin-${face}`
}
