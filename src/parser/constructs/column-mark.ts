import { codesOf, isSpace } from '../../text/characters.ts'

/**
 * Reads a line that is a column's name set off by marks.
 *
 * ```text
 * 【經驗交流】
 *  ^^^^
 * ```
 *
 * Brackets around the whole line, or bullets at its head (● ◆ ■ …, perhaps at the end too). Returns start and end of
 * the name as indices in the line.
 */
export function readColumnMark(
  text: string,
): { start: number; end: number; kind: 'bracket' | 'bullet' } | undefined {
  const code = text.charCodeAt(0)
  return OPENING.has(code) || isSpace(code) ? readMarked(text) : undefined
}

/** First characters that a column set off by marks can have. */
const OPENING = codesOf('【［[〖〔「『≡=-—~*※◆●■★☆–―─－◎□▲△▶►◇◈○•')

function readMarked(text: string): ReturnType<typeof readColumnMark> {
  const bracket =
    /^[【［[〖〔「『≡=\-—~*※◆●■★☆\s]*[【［[〖〔「『≡]\s*(?<name>[^【】［］[\]〖〗〔〕「」『』≡]{2,24}?)\s*[】］\]〗〕」』≡][】］\]〗〕」』≡=\-—~*※◆●■★☆\s]*$/u.exec(
      text,
    )
  if (bracket?.groups) {
    const name = bracket.groups.name ?? ''
    const start = text.indexOf(name)
    return { start, end: start + name.length, kind: 'bracket' }
  }
  const dashed = /^[—–―─－-]{2,}\s*(?<name>[^—–―─－-]{2,16}?)\s*[—–―─－-]{2,}$/u.exec(text)
  if (dashed?.groups) {
    const start = text.indexOf(dashed.groups.name ?? '')
    return { start, end: start + (dashed.groups.name ?? '').length, kind: 'bracket' }
  }
  const bullet = /^(?<mark>[●◆■★☆◎□▲△▶►◇◈※○•]+\s*)(?<name>\S.{0,23}?)\s*[●◆■★☆◎□▲△◀◄◇◈※○•]*$/u.exec(text)
  if (bullet?.groups) {
    const start = (bullet.groups.mark ?? '').length
    return { start, end: start + (bullet.groups.name ?? '').length, kind: 'bullet' }
  }
  return undefined
}
