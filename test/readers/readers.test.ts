import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readFileSource } from '../../src/readers/files.ts'
import { readers, readSource } from '../../src/readers/index.ts'
import { encodeAs } from '../encoders.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-readers-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('readers', () => {
  it('have a name and endings of their own', () => {
    expect(new Set(readers.map((reader) => reader.format)).size).toBe(readers.length)
    const endings = readers.flatMap((reader) => reader.extensions)
    expect(new Set(endings).size).toBe(endings.length)
    for (const ending of endings) expect(ending).toMatch(/^\.[a-z]+$/u)
  })
})

describe('readSource', () => {
  it.each([
    ['issue.txt', 'text'],
    ['issue.MD', 'markdown'],
    ['issue.markdown', 'markdown'],
    ['issue', 'text'],
    [null, 'text'],
  ])('reads %s as %s', async (path, format) => {
    const source = await readSource(encodeAs('简报\n第1期', 'gb18030'), { path, encoding: 'gb18030' })
    expect(source).toMatchObject({ path, format, encoding: 'gb18030', text: '简报\n第1期', remarks: [] })
    expect(source.lines.map((line) => line.value)).toEqual(['简报', '第1期'])
  })
})

describe('readFileSource', () => {
  it('reads a file', async () => {
    const path = join(folder, 'issue.txt')
    writeFileSync(path, encodeAs('柳塘镇文化站工作简报\n第三期\n', 'gb18030'))
    expect(await readFileSource(path)).toMatchObject({
      path,
      encoding: 'gb18030',
      lines: [{ number: 1 }, { value: '第三期' }],
    })
  })

  it('reads an empty file as a source without lines', async () => {
    const path = join(folder, 'empty.txt')
    writeFileSync(path, '')
    expect(await readFileSource(path)).toMatchObject({ text: '', encoding: 'utf-8', lines: [], remarks: [] })
  })

  it('reads standard input, cut anywhere', async () => {
    const bytes = encodeAs('简报\n', 'utf-8')
    async function* stdin(): AsyncGenerator<Uint8Array> {
      for (const byte of bytes) yield Uint8Array.of(byte)
    }
    expect(await readFileSource('-', { stdin: stdin() })).toMatchObject({ path: '-', text: '简报\n' })
  })

  it('says what is wrong with a path, and the way out', async () => {
    const large = join(folder, 'large.txt')
    writeFileSync(large, '')
    truncateSync(large, 512 * 1024 * 1024 + 1)
    for (const [path, reason] of [
      [join(folder, 'missing.txt'), 'no such file'],
      [join(folder, 'issue.txt', 'x'), 'no such file'],
      [folder, 'is a directory'],
      [large, 'larger than 512 MiB'],
      ['-', 'no standard input here'],
    ] as const) {
      await expect(readFileSource(path)).rejects.toMatchObject({
        name: 'UnreadableError',
        path,
        reason: { en: reason },
        hint: { zh: expect.stringMatching(/\p{Script=Han}/u) },
      })
    }
  })

  it('names the file in the refusal of a binary one', async () => {
    const path = join(folder, 'issue.pdf')
    writeFileSync(path, '%PDF-1.4\n')
    await expect(readFileSource(path)).rejects.toMatchObject({
      path,
      hint: { en: expect.stringContaining('pdftotext') },
    })
  })
})
