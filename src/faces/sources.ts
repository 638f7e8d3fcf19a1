import { FACE_NAMES, type FaceName } from '../writers/html/faces.ts'
import type { FaceScript } from '../writers/html/system-faces.ts'
import { eachFace } from './each-face.ts'
import { FaceError } from './errors.ts'
import { FREE_FONTS, type FreeFont } from './free-fonts.ts'
import { folderOf, LIBRARY_NAMES, type Libraries, loadLibraries } from './libraries.ts'
import { type FontSource, packageFont } from './package-font.ts'
import { type FaceNotice, userFont } from './user-font.ts'

type Files = Readonly<Partial<Record<FaceName, string>>>

/** Fonts that each face is taken from, in order: the user's own, if there is one, then those of packages. */
export interface FaceSources {
  readonly sources: Readonly<Record<FaceName, readonly FontSource[]>>
  readonly notices: readonly FaceNotice[]
}

/** Opens the user's fonts and the packages. Throws `FaceError`. */
export async function openSources(script: FaceScript, files: Files): Promise<FaceSources> {
  requirePackages(script, files)
  const libraries = loadLibraries()
  const notices: FaceNotice[] = []
  const found = new Map<FaceName, FontSource[]>()
  for (const face of FACE_NAMES) {
    const path = files[face]
    if (path === undefined) continue
    const font = await userFont(path, face, script, libraries)
    found.set(face, [font])
    notices.push(...font.notices)
  }
  const free = freeSources(script, libraries)
  for (const face of FACE_NAMES)
    found.set(face, [...(found.get(face) ?? []), ...(await free(FREE_FONTS[script][face]))])
  return { sources: eachFace((face) => found.get(face) ?? []), notices }
}

/** Opens those of some fonts whose packages are installed, each but once. */
function freeSources(
  script: FaceScript,
  libraries: Libraries,
): (fonts: readonly FreeFont[]) => Promise<FontSource[]> {
  const opened = new Map<string, Promise<FontSource>>()
  return (fonts) =>
    Promise.all(
      fonts.flatMap((font) => {
        const folder = folderOf(font.name)
        if (folder === undefined) return []
        const key = `${font.name} ${font.weight}`
        const source = opened.get(key) ?? packageFont(font, folder, script, libraries)
        opened.set(key, source)
        return [source]
      }),
    )
}

/** Throws when a face has neither a font of the user's own nor its package, or when a library is missing. */
function requirePackages(script: FaceScript, files: Files): void {
  const fonts = FACE_NAMES.flatMap((face) =>
    files[face] === undefined ? FREE_FONTS[script][face].slice(0, 1).map(({ name }) => name) : [],
  )
  const missing = [...new Set([...LIBRARY_NAMES, ...fonts])].filter((name) => folderOf(name) === undefined)
  if (missing.length === 0) return
  const command = `npm install ${missing.join(' ')}`
  throw new FaceError(
    null,
    { en: 'packages that embed typefaces are not installed', zh: '没有安装嵌入字体所需的软件包' },
    {
      en: `run \`${command}\` where bulletin is installed, or do without embedded faces`,
      zh: `请在安装 bulletin 的地方运行 \`${command}\`，或不嵌入字体`,
    },
  )
}
