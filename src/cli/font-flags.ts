import { nearest } from '../text/nearest.ts'
import { FACE_NAMES, type FaceName } from '../writers/html/faces.ts'
import { Failure } from './failure.ts'

/** Paths of the user's own fonts, by face. */
export type FontFiles = Readonly<Partial<Record<FaceName, string>>>

/**
 * The fonts that `--font FACE=PATH` names, each value as typed; a face may be named in Chinese (`仿宋=PATH`). Throws
 * `Failure` for a value without a path, for a face that does not exist, and for one named twice.
 */
export function parseFontFlags(values: readonly string[]): FontFiles {
  const files = new Map<FaceName, string>()
  for (const value of values) {
    const { name, path } = VALUE.exec(value)?.groups ?? {}
    if (name === undefined || path === undefined) throw withoutPath(value)
    const face = faceNamed(name)
    if (files.has(face)) throw twice(name)
    files.set(face, path)
  }
  return Object.fromEntries(files)
}

/**
 *     仿宋=fonts/fangsong.ttf
 *     ^^^^ ^^^^^^^^^^^^^^^^^^
 */
const VALUE = /^\s*(?<name>[^=]*?)\s*=\s*(?<path>.*\S)\s*$/u

function faceNamed(name: string): FaceName {
  const face = FACE_NAMES.find((known) => known === name.toLowerCase() || CHINESE[known].includes(name))
  if (face) return face
  const like = nearest(name, FACE_NAMES) ?? nearest(name, Object.values(CHINESE).flat())
  const hint =
    like === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${like}\`?`, zh: `是不是 ${like}？` }
  throw new Failure(null, {
    en: `--font: unexpected face \`${name}\`, expected one of ${FACE_NAMES.join(', ')}.${hint.en}`,
    zh: `--font 不能是“${name}”，可选 ${FACE_NAMES.map((known) => `${CHINESE[known][0]}（${known}）`).join('、')}。${hint.zh}`,
  })
}

/** Names of the faces in Chinese; messages use the first. */
const CHINESE: Readonly<Record<FaceName, readonly [string, ...string[]]>> = {
  xiaobiaosong: ['小标宋', '小標宋', '小标宋体', '小標宋體', '方正小标宋'],
  fangsong: ['仿宋', '仿宋体', '仿宋體'],
  heiti: ['黑体', '黑體'],
  kaiti: ['楷体', '楷體'],
  songti: ['宋体', '宋體'],
}

function withoutPath(value: string): Failure {
  return new Failure(null, {
    en: `--font: unexpected \`${value}\`, expected FACE=PATH, as in \`--font fangsong=FangSong.ttf\`.`,
    zh: `--font 不能是“${value}”，应写成“字体=路径”，例如 --font 仿宋=FangSong.ttf。`,
  })
}

function twice(name: string): Failure {
  return new Failure(null, {
    en: `--font: \`${name}\` is given twice. Give one font for each face.`,
    zh: `--font 两次指定了“${name}”。每种字体只能指定一个文件。`,
  })
}
