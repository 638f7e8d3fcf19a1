import { readFile } from 'node:fs/promises'
import type { FaceName } from '../writers/html/faces.ts'
import { FACE_WEIGHTS, type FaceScript } from '../writers/html/system-faces.ts'
import { oneOfCollection } from './collection.ts'
import { FaceError, type Words } from './errors.ts'
import { fontFile } from './font-file.ts'
import type { Libraries, OpenedFont } from './libraries.ts'
import type { FontSource } from './package-font.ts'

/** What may not be as the user wishes about a font that can be embedded all the same. */
export interface FaceNotice {
  /** Path of the font as the user gave it. */
  readonly path: string
  readonly text: Words
}

/** A font of the user's own for a face: `.ttf`, `.otf`, `.ttc`, `.woff` or `.woff2`. Throws `FaceError` when it is none. */
export async function userFont(
  path: string,
  face: FaceName,
  script: FaceScript,
  libraries: Libraries,
): Promise<FontSource & { readonly notices: readonly FaceNotice[] }> {
  const bytes = await readBytes(path)
  try {
    const font = await oneFont(bytes, face, script, libraries)
    const opened = libraries.open(font)
    if ('fonts' in opened) throw new TypeError('a collection is not one font')
    const file = fontFile(font, script, libraries)
    const subset = (codePoints: readonly number[]) =>
      file.subset(codePoints).catch((error: unknown) => {
        throw notAFont(path, error)
      })
    const whole = { ...file, subset }
    return {
      fileOf: (codePoint) => (file.has(codePoint) ? whole : undefined),
      notices: noticesOf(opened, path),
    }
  } catch (error) {
    throw notAFont(path, error)
  }
}

/** The font in the bytes, of one face and without axes. */
async function oneFont(
  bytes: Buffer,
  face: FaceName,
  script: FaceScript,
  libraries: Libraries,
): Promise<Buffer> {
  const weight = FACE_WEIGHTS[face]
  const opened = libraries.open(bytes)
  if ('fonts' in opened) return oneOfCollection(bytes, opened.fonts, { weight, script })
  const axes = Object.entries(opened.variationAxes)
  if (axes.length === 0) return bytes.toString('latin1', 0, 3) === 'wOF' ? libraries.unpack(bytes) : bytes
  const variationAxes = Object.fromEntries(
    axes.map(([name, { min, default: usual, max }]) => [
      name,
      name === 'wght' ? Math.min(Math.max(weight, min), max) : usual,
    ]),
  )
  return libraries.subset(bytes, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true, variationAxes })
}

function noticesOf(font: OpenedFont, path: string): FaceNotice[] {
  const { tables } = font.directory
  const notices: Words[] = []
  if (!('glyf' in tables)) notices.push(NOTICES.cff)
  if (font['OS/2']?.fsType.noEmbedding) notices.push(NOTICES.restricted)
  if (!font.hasGlyphForCodePoint(0x7684)) notices.push(NOTICES.latin)
  return notices.map((text) => ({ path, text }))
}

const NOTICES = {
  cff: {
    en: 'its outlines are not TrueType but CFF, which Chromium writes into a PDF as Type 3 fonts; many print shops refuse these',
    zh: '这个字体是 CFF 轮廓而不是 TrueType 轮廓，Chromium 会在 PDF 中写成 Type 3 字体，不少印刷厂不收',
  },
  restricted: {
    en: 'it says that it must not be embedded without leave of its owner; see its licence',
    zh: '这个字体声明未经权利人许可不得嵌入，请查看其许可条款',
  },
  latin: {
    en: 'it has no Chinese characters; they are set in other faces',
    zh: '这个字体没有汉字，汉字将用其他字体排印',
  },
} as const satisfies Readonly<Record<string, Words>>

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = missing
      ? { en: 'no such font file', zh: '没有这个字体文件' }
      : { en: 'the font file cannot be read', zh: '无法读取这个字体文件' }
    throw new FaceError(
      path,
      reason,
      { en: 'check the path given to --font', zh: '请检查 --font 给出的路径' },
      { cause: error },
    )
  }
}

function notAFont(path: string, error: unknown): FaceError {
  if (error instanceof FaceError) return error
  return new FaceError(
    path,
    { en: 'unexpected content, expected a font', zh: '内容不是可用的字体' },
    {
      en: 'give a .ttf, .otf, .ttc or .woff2 file to --font',
      zh: '--font 请给出 .ttf、.otf、.ttc 或 .woff2 文件',
    },
    { cause: error },
  )
}
