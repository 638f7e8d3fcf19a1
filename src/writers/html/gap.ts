/** White that parts what stands at the left of a line from what stands at its right. */
export const GAP = '\u3000\u3000'

/** The two sides of a line: `['某某协会', '2020年4月18日']`; one side when it has no gap. */
export function sides(value: string): readonly string[] {
  const at = value.search(/\s{2,}|\u3000|\t/u)
  if (at < 0) return [value]
  const right = value.slice(at).trim()
  return right === '' ? [value.trimEnd()] : [value.slice(0, at), right]
}
