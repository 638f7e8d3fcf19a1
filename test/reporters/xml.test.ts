import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { x, xmlDocument } from '../../src/reporters/xml.ts'
import { anyText } from './arbitrary.ts'

test('any text comes back from XML as it was, but for characters that XML does not know', () => {
  fc.assert(
    fc.property(anyText, anyText, (attribute, text) => {
      let content = ''
      let read = { attribute: '', content: '' }
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw error
      })
      parser.on('opentag', ({ attributes }) => {
        content = ''
        read = { attribute: attributes.a ?? '', content: '' }
      })
      parser.on('text', (piece) => {
        content += piece
      })
      parser.on('closetag', () => {
        read = { ...read, content }
      })
      parser.write(xmlDocument(x('e', { a: attribute, none: null }, text))).close()
      expect(read).toEqual({ attribute: known(attribute), content: known(text) })
    }),
    { numRuns: 1000 },
  )
})

/** The text with U+FFFD for what is no character of XML 1.0. */
function known(text: string): string {
  return [...text]
    .map((character) =>
      /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character) ? '\ufffd' : character,
    )
    .join('')
}
