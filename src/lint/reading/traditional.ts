/**
 * Whether a text is written in Traditional characters. Standards of the mainland are no law there: what they ask of the
 * form of numerals is at most information for such a text.
 */
export function isTraditional(text: string): boolean {
  const start = text.slice(0, 20_000)
  return countOf(start, TRADITIONAL) > countOf(start, SIMPLIFIED)
}

const TRADITIONAL = ['們', '這', '個', '為', '會', '國', '與', '於', '後', '時', '學', '縣']
const SIMPLIFIED = ['们', '这', '个', '为', '会', '国', '与', '进', '后', '时', '学', '县']

function countOf(text: string, characters: readonly string[]): number {
  return characters.filter((character) => text.includes(character)).length
}
