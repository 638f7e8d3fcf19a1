/*
 * What may not stand at the beginning and at the end of a line (行首行末禁则).
 *
 * GB/T 15834-2011 §5.1 names the marks; GB/T 9704-2012 and CLReq §3.1.3 hold the same. Figures with their signs (15%,
 * ±3, 12.5) and Latin words are one thing and are parted only where they are wider than a line.
 */

/** No line begins with these: 点号, closing brackets and quotes, 间隔号, 连接号, 分隔号, signs that follow a figure. */
const NOT_FIRST = '／。，、；：？！．·…—～•‧・ゝゞ々ー）］｝〕〉》」』】〗〙〛”’％‰℃°′″!%),.:;?]}｡､｣'
/** No line ends with these: opening brackets and quotes, 分隔号, signs that precede a figure. */
const NOT_LAST = '／±№§（［｛〔〈《「『【〖〘〚“‘＃￥＄([{#$｢'
/** Set ½ of a character wide where a line must be pressed (标点挤压), and let stand beyond its end (标点悬挂). */
const STOPS = '。，、；：．,.'
const PRESSED = `${STOPS}？！（）［］｛｝〔〕〈〉《》「」『』【】〖〗“”‘’`

const FIRST = 1
const LAST = 2
const STOP = 4
const PRESS = 8
const WORD = 16
/** Looked at for what stands beside it: spaces, 分隔号, signs over two places, second halves of pairs. */
const BESIDE = 32

const classes = new Uint8Array(0x10000)
mark(NOT_FIRST, FIRST)
mark(NOT_LAST, LAST)
mark(STOPS, STOP)
mark(PRESSED, PRESS)
for (let code = 0x30; code <= 0x39; code++) add(code, WORD)
for (let code = 0x41; code <= 0x5a; code++) add(code, WORD)
for (let code = 0x61; code <= 0x7a; code++) add(code, WORD)
for (let code = 0xc0; code <= 0x24f; code++) add(code, WORD)
mark("%‰℃'’_@&/\\+", WORD)
mark(' /\u2014\u2026\u2500', BESIDE)
classes.fill(BESIDE, 0xdc00, 0xe000)

/** Whether a line may end between the two whatever stands around them: no rule speaks of either. */
export function areFree(before: number, after: number): boolean {
  return classes[before] === 0 && classes[after] === 0
}

/** Whether no line may begin with the character. */
export function mayNotBegin(code: number): boolean {
  return ((classes[code] ?? 0) & FIRST) !== 0
}

/** Whether no line may end with the character. */
export function mayNotEnd(code: number): boolean {
  return ((classes[code] ?? 0) & LAST) !== 0
}

/** Whether the mark may stand beyond the end of a line: a stop or a comma. */
export function mayHang(code: number): boolean {
  return ((classes[code] ?? 0) & STOP) !== 0
}

/** Whether the mark has half a character of white that may be taken away. */
export function mayBePressed(code: number): boolean {
  return ((classes[code] ?? 0) & PRESS) !== 0
}

/** Whether the character belongs to a Latin word or a figure. */
export function isOfWord(code: number): boolean {
  return ((classes[code] ?? 0) & WORD) !== 0
}

/** Whether the two stand in Chinese text on both sides of a half-width 分隔号; in an address a line may end beside one. */
export function isBesideSlash(before: number, after: number): boolean {
  return (before === SLASH && after >= HAN) || (after === SLASH && before >= HAN)
}

const SLASH = 0x2f
/** Characters from here on are Chinese, or their marks. */
const HAN = 0x2e80

/** Whether the pair is one sign over two places, never parted: —— and ……. */
export function isTwin(before: number, after: number): boolean {
  return before === after && (before === 0x2014 || before === 0x2026 || before === 0x2500)
}

function mark(characters: string, kind: number): void {
  for (let i = 0; i < characters.length; i++) add(characters.charCodeAt(i), kind)
}

function add(code: number, kind: number): void {
  classes[code] = (classes[code] ?? 0) | kind
}
