import type { FaceScript } from '../writers/html/system-faces.ts'
import type { OpenedFont } from './libraries.ts'

/** What a font is wanted for. */
interface Wanted {
  readonly weight: number
  readonly script: FaceScript
}

/**
 * The font of a collection (`.ttc`) that fits best, as a file of its own: of the writing system if the names tell them
 * apart, then the nearest in weight, then the first.
 */
export function oneOfCollection(bytes: Buffer, fonts: readonly OpenedFont[], wanted: Wanted): Buffer {
  const misfits = fonts.map((font) => misfit(font, wanted))
  return extracted(bytes, misfits.indexOf(Math.min(...misfits)))
}

function misfit(font: OpenedFont, { weight, script }: Wanted): number {
  const foreign = NAMES[script].test(font.familyName) ? 0 : 10_000
  return foreign + Math.abs((font['OS/2']?.usWeightClass ?? 400) - weight)
}

/** How the names of fonts tell of the writing system, as in `Noto Serif CJK SC` and `AR PL UMing TW`. */
const NAMES = { Hans: /\b(?:SC|CN|GB)\b/u, Hant: /\b(?:TC|TW|Big5)\b/u } as const

/**
 * A font of a collection with its tables in one file. In a collection as in a file, a font is a header of 12 bytes and
 * a record of 16 for each table: tag, checksum, offset from the start of the file, length (OpenType, “Font Collections”).
 */
function extracted(bytes: Buffer, index: number): Buffer {
  const header = bytes.readUInt32BE(12 + 4 * index)
  const count = bytes.readUInt16BE(header + 4)
  const head = Buffer.from(bytes.subarray(header, header + 12 + 16 * count))
  const parts = [head]
  let offset = head.length
  for (let record = 12; record < head.length; record += 16) {
    const start = head.readUInt32BE(record + 8)
    const length = head.readUInt32BE(record + 12)
    head.writeUInt32BE(offset, record + 8)
    const table = Buffer.alloc(4 * Math.ceil(length / 4))
    bytes.copy(table, 0, start, start + length)
    parts.push(table)
    offset += table.length
  }
  return Buffer.concat(parts)
}
