import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { embedFaces } from '../../src/faces/embed-faces.ts'
import { FaceError } from '../../src/faces/errors.ts'
import { characters, readBack } from './read-back.ts'

const require = createRequire(import.meta.url)
const subset = require('subset-font') as (
  font: Buffer,
  text: string,
  options: { targetFormat: 'sfnt' | 'woff2' },
) => Promise<Buffer>

const folder = mkdtempSync(join(tmpdir(), 'bulletin-faces-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the user's own font", () => {
  test.each(['sfnt', 'woff2'] as const)(
    '%s: its characters come first, the rest is lent',
    async (targetFormat) => {
      const path = written(
        `own.${targetFormat}`,
        await cut('lxgw-wenkai', 'latin', 500, '禾苗的', targetFormat),
      )
      const faces = await embedFaces({ script: 'Hans', files: { fangsong: path } })
      const fonts = readBack(await faces.fontFaces(characters({ fangsong: '禾苗村' })))
      expect(fonts.map(({ characters: held, range }) => [held, range])).toEqual([
        ['禾苗', undefined],
        ['村', 'U+6751'],
      ])
      expect(faces.notices).toEqual([])
    },
  )

  test('of a collection, the font of the writing system', async () => {
    const chars = '禾的'
    const path = written(
      'own.ttc',
      collection([
        await cut('noto-serif-tc', 'chinese-traditional', 400, chars, 'sfnt'),
        await cut('noto-serif-sc', 'chinese-simplified', 400, chars, 'sfnt'),
      ]),
    )
    const names = []
    for (const script of ['Hant', 'Hans'] as const) {
      const faces = await embedFaces({ script, files: { songti: path } })
      const [font] = readBack(await faces.fontFaces(characters({ songti: chars })))
      names.push(font && familyName(font.bytes))
    }
    expect(names).toEqual([expect.stringContaining('Serif TC'), expect.stringContaining('Serif SC')])
  })

  test('without Chinese characters: a notice', async () => {
    const path = require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-latin-ext-400-normal.woff2')
    const { notices } = await embedFaces({ script: 'Hans', files: { heiti: path } })
    expect(notices).toEqual([
      {
        path,
        text: {
          en: 'it has no Chinese characters; they are set in other faces',
          zh: '这个字体没有汉字，汉字将用其他字体排印',
        },
      },
    ])
  })

  const cff = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'
  const place = existsSync(cff) ? '' : `; ${cff} is missing, so this is not looked at`
  test.skipIf(!existsSync(cff))(`with CFF outlines: it works, with a notice${place}`, async () => {
    const faces = await embedFaces({ script: 'Hans', files: { songti: cff } })
    expect(faces.notices.map(({ path, text }) => [path, text.en])).toEqual([
      [cff, expect.stringContaining('Type 3')],
    ])
    const [font] = readBack(await faces.fontFaces(characters({ songti: '禾' })))
    expect(font?.characters).toBe('禾')
    expect(font?.tables).toContain('CFF ')
  })
})

describe('a file that cannot be embedded: one error that names it', () => {
  test.each([
    ['that is missing', join(folder, 'none.ttf'), 'no such font file', '没有这个字体文件'],
    ['that is a folder', folder, 'the font file cannot be read', '无法读取这个字体文件'],
    [
      'of text',
      written('text.ttf', Buffer.from('禾苗')),
      'unexpected content, expected a font',
      '内容不是可用的字体',
    ],
    [
      'cut short',
      written('cut.woff2', cutShort()),
      'unexpected content, expected a font',
      '内容不是可用的字体',
    ],
  ])('%s', async (_, path, en, zh) => {
    const failure = await embedFaces({ script: 'Hans', files: { kaiti: path } }).catch(
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(FaceError)
    expect(failure).toMatchObject({ path, reason: { en, zh } })
  })
})

function written(name: string, bytes: Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function cut(font: string, part: string, weight: number, text: string, targetFormat: 'sfnt' | 'woff2') {
  return subset(packaged(font, part, weight), text, { targetFormat })
}

function packaged(font: string, part: string, weight: number): Buffer {
  return readFileSync(require.resolve(`@fontsource/${font}/files/${font}-${part}-${weight}-normal.woff2`))
}

function cutShort(): Buffer {
  return packaged('noto-sans-sc', 'latin', 400).subarray(0, 3000)
}

/** Fonts one after the other behind the header of a collection: tag, version, count, offsets. */
function collection(fonts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(12 + 4 * fonts.length)
  header.write('ttcf\u0000\u0001\u0000\u0000', 'latin1')
  header.writeUInt32BE(fonts.length, 8)
  let offset = header.length
  const moved = fonts.map((font, index) => {
    header.writeUInt32BE(offset, 12 + 4 * index)
    const copy = Buffer.from(font)
    for (let record = 12; record < 12 + 16 * copy.readUInt16BE(4); record += 16)
      copy.writeUInt32BE(copy.readUInt32BE(record + 8) + offset, record + 8)
    offset += copy.length
    return copy
  })
  return Buffer.concat([header, ...moved])
}

function familyName(bytes: Buffer): string {
  const { create } = require('fontkit') as { create: (bytes: Buffer) => { familyName: string } }
  return create(bytes).familyName
}
