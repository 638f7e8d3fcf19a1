/** What a PDF says of itself beside its title and language, which stand in the HTML. */
export interface PdfMetadata {
  /** Issuing body. */
  readonly author?: string | null
  /** Issue, as the masthead has it. */
  readonly subject?: string | null
  readonly keywords?: readonly string[]
  /** When it was made; without it, the moment of printing. With it, equal HTML gives equal bytes. */
  readonly created?: Date
}

/**
 * A PDF of Chromium's with its document information filled in: Chromium writes the title only, and its own name as
 * that of the program the text comes from.
 *
 * The new dictionary is appended as an incremental update (ISO 32000-1, 7.5.6), so pages, tags and outline stay as
 * they are. A file that does not end in a plain table and trailer is returned unchanged.
 */
export function withMetadata(pdf: Uint8Array, metadata: PdfMetadata): Uint8Array {
  const bytes = Buffer.from(pdf)
  const trailer = TRAILER.exec(bytes.subarray(-TRAILER_ROOM).toString('latin1'))?.groups
  const info = trailer && informationIn(bytes, Number(trailer.table), Number(trailer.info))
  if (!info) return pdf
  // The old dates stand in a dictionary that is no longer read, yet would make each run differ from the last.
  if (metadata.created) bytes.write(dated(info.text, metadata.created), info.offset, 'latin1')

  const { size, root, info: id, table: previous } = trailer
  const object = `${id} 0 obj\n${information(info.text, metadata)}\nendobj\n`
  const table = `xref\n${id} 1\n${String(bytes.length).padStart(10, '0')} 00000 n \n`
  const end = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${id} 0 R\n/Prev ${previous}>>\n`
  const start = `startxref\n${bytes.length + object.length}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(object + table + end + start, 'latin1')])
}

/** The end of a file: where its table of objects is, and the numbers of its root and of its information. */
const TRAILER =
  /trailer\n<<\/Size (?<size>\d+)\n\/Root (?<root>\d+) 0 R\n\/Info (?<info>\d+) 0 R>>\nstartxref\n(?<table>\d+)\n%%EOF\n$/u
const TRAILER_ROOM = 1024

/** One line of the table of objects is as long as the other (ISO 32000-1, 7.5.4). */
const TABLE_LINE = 20
const TABLE_HEAD = /^xref\n0 \d+\n/u
const OBJECT_HEAD = /^\d+ 0 obj\n(?=<<)/u
const OBJECT_END = '\nendobj'

/** The dictionary with a number, as text of one character a byte, and where in the file it begins. */
function informationIn(
  bytes: Buffer,
  table: number,
  id: number,
): { readonly text: string; readonly offset: number } | undefined {
  const head = TABLE_HEAD.exec(bytes.toString('latin1', table, table + 40))?.[0]
  if (head === undefined) return undefined
  const line = table + head.length + id * TABLE_LINE
  const object = Number(bytes.toString('latin1', line, line + 10))
  const opening = OBJECT_HEAD.exec(bytes.toString('latin1', object, object + 40))?.[0]
  if (opening === undefined) return undefined
  const offset = object + opening.length
  return { text: bytes.toString('latin1', offset, bytes.indexOf(OBJECT_END, offset)), offset }
}

const STRING = String.raw`(?:<[^>]*>|\((?:\\.|[^\\)])*\))`
const TITLE = new RegExp(`/Title ${STRING}`, 'u')
const PRODUCER = new RegExp(`/Producer ${STRING}`, 'u')
const DATES = new RegExp(String.raw`/CreationDate ${STRING}\s*/ModDate ${STRING}`, 'u')

/** The dictionary that takes the place of the old one. */
function information(old: string, { author, subject, keywords, created }: PdfMetadata): string {
  const entries = [
    TITLE.exec(old)?.[0],
    author && `/Author ${textString(author)}`,
    subject && `/Subject ${textString(subject)}`,
    keywords && keywords.length > 0 && `/Keywords ${textString(keywords.join(', '))}`,
    '/Creator (bulletin)',
    PRODUCER.exec(old)?.[0],
    DATES.exec(created ? dated(old, created) : old)?.[0],
  ]
  return `<<${entries.filter(Boolean).join('\n')}>>`
}

/** A text string in UTF-16 with its mark, in hexadecimal (ISO 32000-1, 7.9.2.2). */
function textString(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** The same text with every date set to this one, in UTC, each as long as it was. */
function dated(text: string, date: Date): string {
  const digits = date.toISOString().replaceAll(/\D/gu, '').slice(0, 'YYYYMMDDhhmmss'.length)
  return text.replaceAll(/\(D:\d{14}[+-]\d\d'\d\d'\)/gu, `(D:${digits}+00'00')`)
}
