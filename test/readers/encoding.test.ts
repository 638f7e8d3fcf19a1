import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/readers/encoding.ts'
import { UnreadableError } from '../../src/readers/errors.ts'
import { encodeAs } from '../encoders.ts'

const texts = {
  hans: readFileSync('fixtures/encodings/hans.txt', 'utf8'),
  hant: readFileSync('fixtures/encodings/hant.txt', 'utf8'),
}

const written: readonly (readonly ['hans' | 'hant', string])[] = [
  ['hans', 'utf-8'],
  ['hans', 'gb18030'],
  ['hans', 'utf-16le'],
  ['hans', 'utf-16be'],
  ['hant', 'utf-8'],
  ['hant', 'big5'],
  ['hant', 'gb18030'],
  ['hant', 'utf-16le'],
  ['hant', 'utf-16be'],
]

describe.each(written)('%s in %s', (script, encoding) => {
  const text = texts[script]
  const bytes = encodeAs(text, encoding)

  it('is found for the whole document', () => {
    expect(decode(bytes)).toEqual({ text, encoding, remarks: [] })
  })

  it('is found after ASCII longer than the sample', () => {
    const head = 'BULLETIN 2023-07\r\n'.repeat(6000)
    expect(decode(encodeAs(head + text, encoding))).toEqual({ text: head + text, encoding, remarks: [] })
  })

  it('is found for 98 % of 200-byte pieces, and almost always read from the first whole character', () => {
    const cuts = 1000
    const random = randomBelow(20_230_706)
    let labelled = 0
    let read = 0
    for (let cut = 0; cut < cuts; cut++) {
      // An odd cut through UTF-16 is the same text in the other byte order.
      const start = encoding.startsWith('utf-16')
        ? 2 * random(bytes.length / 2 - 100)
        : random(bytes.length - 200)
      const piece = decode(bytes.subarray(start, start + 200))
      if (piece.encoding === encoding) labelled++
      // Half a character at either end may look like an ASCII letter.
      if (text.includes(piece.text.slice(2, -2))) read++
    }
    expect(labelled / cuts).toBeGreaterThanOrEqual(0.98)
    expect(read / cuts).toBeGreaterThanOrEqual(0.95)
  })

  it('is found for each line longer than twelve characters', () => {
    for (const line of text
      .split('\n')
      .filter((value) => value.length > 12 && /\p{Script=Han}/u.test(value))) {
      expect(decode(encodeAs(line, encoding))).toEqual({ text: line, encoding, remarks: [] })
    }
  })
})

describe('decode', () => {
  it('follows a byte order mark and takes it off', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      expect(decode(encodeAs('\ufeff页', encoding))).toEqual({ text: '页', encoding, remarks: [] })
    }
    expect(decode(encodeAs('\ufeff', 'utf-8')).text).toBe('')
  })

  it('calls ASCII and nothing at all UTF-8', () => {
    expect(decode(Buffer.from('plain'))).toEqual({ text: 'plain', encoding: 'utf-8', remarks: [] })
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', remarks: [] })
  })

  it('finds UTF-16 in ASCII', () => {
    expect(decode(encodeAs('No. 3\r\n', 'utf-16be')).encoding).toBe('utf-16be')
    expect(decode(encodeAs('No. 3\r\n', 'utf-16le')).encoding).toBe('utf-16le')
  })

  it('obeys an encoding that is named', () => {
    expect(decode(encodeAs('简报', 'gb18030'), 'GBK')).toEqual({
      text: '简报',
      encoding: 'gb18030',
      remarks: [],
    })
    expect(decode(Uint8Array.of(0x8d, 0x4c, 0x95, 0xf1), 'shift_jis').text).toBe('広報')
  })

  it('says which labels there are when one is unknown', () => {
    expect(() => decode(Buffer.from('a'), 'klingon')).toThrow(
      /unknown encoding `klingon`; use one of utf-8, gb18030/u,
    )
  })

  it('counts what does not decode, and says where', () => {
    const bytes = Buffer.concat([
      Buffer.from('第一行\n第二\ufffd行'),
      Buffer.of(0xff),
      Buffer.from('好'),
      Buffer.of(0xe4, 0xbd),
      Buffer.from('\n'),
    ])
    const { text, encoding, remarks } = decode(bytes)
    expect(text).toBe('第一行\n第二\ufffd行\ufffd好\ufffd\n')
    expect(encoding).toBe('utf-8')
    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toMatchObject({ rule: 'undecodable-bytes', severity: 'warning', line: 2 })
    expect(remarks[0]?.message.en).toContain('2 byte sequences')
    expect(remarks[0]?.message.en).toContain('at byte 22')
    expect(remarks[0]?.message.zh).toContain('第 22 字节')
  })

  it('has no remark on a U+FFFD that stands in the file', () => {
    expect(decode(Buffer.from('好\ufffd'))).toMatchObject({ text: '好\ufffd', remarks: [] })
  })

  it.each(['gb18030', 'big5', 'utf-16le', 'utf-16be', 'utf-8'])(
    'finds the first fault far into %s',
    (encoding) => {
      const line = '本期目次：圖書館新書介紹，共二十頁。\n'
      const head = encodeAs(line.repeat(6000), encoding)
      const fault = encoding === 'utf-16le' ? [0, 0xd8] : encoding === 'utf-16be' ? [0xd8, 0] : [0xff]
      const bytes = Buffer.concat([head, Buffer.from(fault), encodeAs(`\n${line}`, encoding)])
      const { remarks } = decode(bytes, encoding)
      expect(remarks[0]?.message.en).toContain(`the first at byte ${head.length};`)
      expect(remarks[0]?.line).toBe(6001)
    },
  )

  it('says what a binary file looks like, and the way out', () => {
    for (const [opening, name] of [
      ['%PDF-1.7\n', 'PDF'],
      ['PK\x03\x04', 'ZIP'],
      ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Word'],
      ['\x89PNG\r\n', 'PNG'],
      ['\x7fELF\x02\x01', 'program'],
      ['\x01\x02\x03\x00\x04\x00\x05\x06', 'binary'],
    ] as const) {
      const error = thrownBy(() => decode(Buffer.from(opening, 'latin1'), undefined, 'a.bin'))
      expect(error.path).toBe('a.bin')
      expect(error.reason.en).toContain(name)
      expect(error.reason.zh).toMatch(/\p{Script=Han}/u)
      expect(error.hint.en).not.toBe('')
      expect(error.message).toBe(`a.bin: ${error.reason.en}; ${error.hint.en}`)
    }
  })

  it('throws nothing else on any bytes, and accounts for every U+FFFD', () => {
    const opening = fc.constantFrom(
      Buffer.of(),
      Buffer.from('好。\n'),
      Buffer.of(0xff, 0xfe),
      encodeAs('简报', 'gb18030'),
    )
    const label = fc.constantFrom(undefined, 'utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be')
    fc.assert(
      fc.property(opening, fc.uint8Array({ maxLength: 300 }), label, (head, tail, encoding) => {
        const bytes = Buffer.concat([head, tail])
        try {
          const { text, remarks } = decode(bytes, encoding)
          if (remarks.length > 0) expect(text).toContain('\ufffd')
          else if (text.includes('\ufffd'))
            expect(new TextDecoder(encoding ?? 'utf-8', { fatal: true })).toBeDefined()
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

function thrownBy(run: () => unknown): UnreadableError {
  try {
    run()
  } catch (error) {
    if (error instanceof UnreadableError) return error
  }
  throw new Error('no UnreadableError')
}

/** Random whole numbers below a limit, the same in every run. */
function randomBelow(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * limit)
  }
}
