/** Bytes of a text in an encoding Node only decodes; its table is the decoder's, turned around. Throws on a gap. */
export function encodeAs(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    const pair = code < 0x80 ? code : table.get(character)
    if (pair === undefined) throw new Error(`\`${character}\` is not in ${encoding}`)
    if (pair > 0xff) bytes.push(pair >> 8)
    bytes.push(pair & 0xff)
  }
  return Uint8Array.from(bytes)
}

const tables = new Map<string, ReadonlyMap<string, number>>()

function tableOf(encoding: string): ReadonlyMap<string, number> {
  let table = tables.get(encoding) as Map<string, number> | undefined
  if (table) return table
  table = new Map()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd' && !table.has(character)) {
        table.set(character, lead * 256 + trail)
      }
    }
  }
  tables.set(encoding, table)
  return table
}
