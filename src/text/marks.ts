/*
 * What stands in a text, as bits: one look at each character, made where the text is folded anyway, answers what the
 * constructs would otherwise each look for again. A bit stands for exactly the characters named beside it.
 */

/** White space, as `\s`. */
export const SPACE = 0x1
/** `0` to `9`. */
export const DIGIT = 0x2
/** 。 */
export const FULL_STOP = 0x4
/** ； */
export const SEMICOLON = 0x8
/** ！？ */
export const EXCLAMATION = 0x10
/** ， */
export const COMMA = 0x20
/** 、 */
export const PAUSE = 0x40
/** ：: */
export const COLON = 0x80
/** `,` */
export const LATIN_COMMA = 0x100
/** `;` `!` `?` */
export const LATIN_STOP = 0x200
/** `.` ． */
export const POINT = 0x400
/** () （） */
export const ROUND = 0x800
/** 【】〔〕［］〖〗 and `[` `]` */
export const SQUARE = 0x1000
/** “”‘’《》〈〉「」『』 */
export const QUOTE = 0x2000
/** Dots that lead to a page: … ⋯ ‥ · • ‧ ・ ﹒ _ ＿ */
export const LEADER = 0x4000
/** Dashes and rules: - ‐ – — ― － ─ ━ ~ ～ = ＝ ┄ ┅ ┈ ┉ ╌ ﹍ ﹎ */
export const DASH = 0x8000
/** / ／ | ｜ */
export const SLASH = 0x10000
/** 年 */
export const YEAR = 0x20000
/** 月 */
export const MONTH = 0x40000
/** 日号 */
export const DAY = 0x80000
/** 〇○零一二三四五六七八九十百千廿卅卌两兩 */
export const HAN_NUMBER = 0x100000
/** A to Z, in either case. */
export const LATIN = 0x200000
/** ◆●※★☆○◎■□▲△▶►◇◈➤☞→⊙❖♦▪◦* and ✎ */
export const BULLET = 0x400000
/** 印编 */
export const PRINT = 0x800000
/** Half of a character outside the Basic Multilingual Plane. */
export const SURROGATE = 0x1000000
/** White space and everything of the above that is neither letter nor numeral. */
export const PUNCTUATION =
  SPACE |
  FULL_STOP |
  SEMICOLON |
  EXCLAMATION |
  COMMA |
  PAUSE |
  COLON |
  LATIN_COMMA |
  LATIN_STOP |
  POINT |
  ROUND |
  SQUARE |
  QUOTE |
  LEADER |
  DASH |
  SLASH |
  BULLET
/** Not looked at: everything may stand in the text. */
export const ANYTHING = 0x1ffffff

/** What stands in a text. */
export function marksOf(text: string): number {
  let marks = 0
  for (let i = 0; i < text.length; i++) marks |= MARKS[text.charCodeAt(i)] as number
  return marks
}

/** The bits of every UTF-16 unit. */
export const MARKS: Uint32Array = makeMarks()

function makeMarks(): Uint32Array {
  const table = new Uint32Array(0x10000)
  const kinds: readonly (readonly [number, string])[] = [
    [
      SPACE,
      ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    ],
    [DIGIT, '0123456789'],
    [FULL_STOP, '。'],
    [SEMICOLON, '；'],
    [EXCLAMATION, '！？'],
    [COMMA, '，'],
    [PAUSE, '、'],
    [COLON, '：:'],
    [LATIN_COMMA, ','],
    [LATIN_STOP, ';!?'],
    [POINT, '.．'],
    [ROUND, '()（）'],
    [SQUARE, '【】〔〕［］〖〗[]'],
    [QUOTE, '“”‘’《》〈〉「」『』'],
    [LEADER, '…⋯‥·•‧・﹒_＿'],
    [DASH, '-‐–—―－─━~～=＝┄┅┈┉╌﹍﹎'],
    [SLASH, '/／|｜'],
    [YEAR, '年'],
    [MONTH, '月'],
    [DAY, '日号'],
    [HAN_NUMBER, '〇○零一二三四五六七八九十百千廿卅卌两兩'],
    [LATIN, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
    [BULLET, '◆●※★☆○◎■□▲△▶►◇◈➤☞→⊙❖♦▪◦*✎'],
    [PRINT, '印编'],
  ]
  for (const [bit, characters] of kinds) {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i)
      table[code] = (table[code] as number) | bit
    }
  }
  return table.fill(SURROGATE, 0xd800, 0xe000)
}
