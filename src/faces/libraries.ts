import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/**
 * What reads and cuts fonts: optional packages, loaded only when faces are embedded.
 *
 * fontkit reads, and not HarfBuzz, which subset-font brings: it opens collections and knows the forms that a font has
 * for a language, and can be loaded by `require`, as the command line must.
 */
export interface Libraries {
  /** A font, or each font of a collection. Throws when the bytes are no font. */
  open(bytes: Buffer): OpenedFont | { readonly fonts: readonly OpenedFont[] }
  /** TrueType or OpenType from WOFF or WOFF2. */
  unpack(bytes: Buffer): Promise<Buffer>
  /** A font with only the characters of a text, or with all of them. */
  subset(font: Buffer, text: string | undefined, options: SubsetOptions): Promise<Buffer>
}

/** What is read of a font; names and shapes are fontkit's. */
export interface OpenedFont {
  readonly familyName: string
  readonly unitsPerEm: number
  readonly variationAxes: Readonly<Record<string, Axis>>
  readonly directory: { readonly tables: Readonly<Record<string, unknown>> }
  readonly 'OS/2'?: { readonly usWeightClass: number; readonly fsType: { readonly noEmbedding: boolean } }
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string, features: object, script: string, language: string): { readonly advanceWidth: number }
}

interface Axis {
  readonly min: number
  readonly default: number
  readonly max: number
}

interface SubsetOptions {
  readonly targetFormat: 'sfnt' | 'woff2'
  readonly keepAllGlyphs?: boolean
  readonly keepFeatures?: readonly string[]
  readonly noHinting?: boolean
  readonly variationAxes?: Readonly<Record<string, number>>
}

/** Packages that `loadLibraries` needs. */
export const LIBRARY_NAMES = ['subset-font', 'fontkit'] as const

/** The libraries; they must be there, see `folderOf`. */
export function loadLibraries(): Libraries {
  const subset = require('subset-font') as Libraries['subset']
  const { create } = require('fontkit') as { readonly create: Libraries['open'] }
  // What subset-font itself unpacks fonts with.
  const { convert } = createRequire(require.resolve('subset-font'))('fontverter') as {
    readonly convert: (bytes: Buffer, format: 'sfnt') => Promise<Buffer>
  }
  // What they return may lie in memory of WebAssembly that their next call writes to: one at a time, and copied at once.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<Buffer>): Promise<Buffer> => {
    const result = last.then(work).then((bytes) => Buffer.from(bytes))
    last = result.catch(() => undefined)
    return result
  }
  return {
    open: create,
    unpack: (bytes) => inTurn(() => convert(bytes, 'sfnt')),
    subset: (font, text, options) => inTurn(() => subset(font, text, options)),
  }
}

/** Folder of the main file of a package, for fonts the package's own; `undefined` when it is not installed. */
export function folderOf(name: string): string | undefined {
  try {
    return dirname(require.resolve(name))
  } catch {
    return undefined
  }
}

/** `require`, not `import`: the packages may be missing, and stay outside of the bundle of the command line. */
const require = createRequire(import.meta.url)
