import { expect, test } from 'vitest'
import { type PdfMetadata, withMetadata } from '../../../src/cli/pdf/pdf-metadata.ts'

const OLD = `<</Title (A \\(first\\) issue)
/Creator (A browser \\(1.0\\))
/Producer (Skia/PDF m1)
/CreationDate (D:20310418010203+00'00')
/ModDate (D:20310418010203+00'00')>>`

const all: PdfMetadata = {
  author: '青禾',
  subject: '第4期',
  keywords: ['春耕', 'fields'],
  created: new Date('2030-12-31T23:59:58Z'),
}

test('information is appended, and the title and the printer stay', () => {
  const pdf = file(OLD)
  const result = Buffer.from(withMetadata(pdf, { ...all, keywords: ['a', '(b'] })).toString('latin1')
  expect(result.slice(0, pdf.length)).toBe(
    pdf.toString('latin1').replaceAll('20310418010203', '20301231235958'),
  )
  expect(result.slice(pdf.length)).toBe(
    `1 0 obj
<</Title (A \\(first\\) issue)
/Author <FEFF975279BE>
/Subject <FEFF7B2C0034671F>
/Keywords <FEFF0061002C002000280062>
/Creator (bulletin)
/Producer (Skia/PDF m1)
/CreationDate (D:20301231235958+00'00')
/ModDate (D:20301231235958+00'00')>>
endobj
xref
1 1
${String(pdf.length).padStart(10, '0')} 00000 n 
trailer
<</Size 3
/Root 2 0 R
/Info 1 0 R
/Prev ${pdf.indexOf('xref\n0 3')}>>
startxref
${result.lastIndexOf('xref\n1 1')}
%%EOF
`,
  )
})

test('what is not known is not said, and the time of printing stays', () => {
  const pdf = file(OLD.replace(/\/Title.*\n/u, ''))
  const result = withMetadata(pdf, { author: null, subject: '', keywords: [] })
  expect(Buffer.from(result).toString('latin1', pdf.length)).toContain(`1 0 obj
<</Creator (bulletin)
/Producer (Skia/PDF m1)
/CreationDate (D:20310418010203+00'00')
/ModDate (D:20310418010203+00'00')>>
endobj
`)
})

test.each<[string, (text: string) => string]>([
  ['no information', (text) => text.replace('\n/Info 1 0 R', '')],
  ['an update already', (text) => text.replace('/Info 1 0 R', '/Info 1 0 R\n/Prev 9')],
  ['its table elsewhere', (text) => text.replace(/startxref\n\d+/u, 'startxref\n3')],
  ['something else at the place of its information', (text) => text.replace('1 0 obj\n<<', '1 0 obj\n[[')],
])('a file with %s is returned unchanged', (_, change) => {
  const pdf = Buffer.from(change(file(OLD).toString('latin1')), 'latin1')
  expect(withMetadata(pdf, all)).toBe(pdf)
})

/** The least that a file with this information needs, in the form that Chromium gives it. */
function file(information: string): Buffer {
  const head = '%PDF-1.4\n'
  const info = `1 0 obj\n${information}\nendobj\n`
  const root = '2 0 obj\n<</Type /Catalog>>\nendobj\n'
  const offsets = [head.length, head.length + info.length].map(
    (at) => `${String(at).padStart(10, '0')} 00000 n \n`,
  )
  const table = `xref\n0 3\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${(head + info + root).length}\n%%EOF\n`
  return Buffer.from(head + info + root + table + trailer, 'latin1')
}
