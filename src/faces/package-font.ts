import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FaceScript } from '../writers/html/system-faces.ts'
import { type FontFile, fontFile } from './font-file.ts'
import type { FreeFont } from './free-fonts.ts'
import type { Libraries } from './libraries.ts'
import { parseUnicodeRange } from './unicode-range.ts'

/** A typeface that may be spread over several files. */
export interface FontSource {
  /** The file that has a character; `undefined` when none has. */
  fileOf(codePoint: number): FontFile | undefined
}

/**
 * The typeface of an installed package. Nearly all that a text needs stands in its main file; the others, each with
 * some hundred characters (`unicode.json` says which), are read only for what that lacks: → ● ① ℃, rare characters.
 */
export async function packageFont(
  { name, weight, main }: FreeFont,
  folder: string,
  script: FaceScript,
  libraries: Libraries,
): Promise<FontSource> {
  const path = (part: string) => join(folder, 'files', `${basename(name)}-${part}-${weight}-normal.woff2`)
  const mainFile = fontFile(await libraries.unpack(await readFile(path(main))), script, libraries)
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  const slices = Object.entries(ranges).map(([key, range]) => ({
    path: path(key.replace(/[[\]]/gu, '')),
    ranges: parseUnicodeRange(range),
  }))
  const opened = new Map<string, FontFile>()
  const open = (slice: string) => {
    const file = opened.get(slice) ?? fontFile(readFileSync(slice), script, libraries)
    opened.set(slice, file)
    return file
  }
  return {
    fileOf: (codePoint) => {
      if (mainFile.has(codePoint)) return mainFile
      return slices
        .filter((slice) => slice.ranges.some(([first, last]) => first <= codePoint && codePoint <= last))
        .map((slice) => open(slice.path))
        .find((file) => file.has(codePoint))
    },
  }
}
