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
/** Half as wide as a Han character, as `width` in `width.ts` has it: ASCII from the space to `~`. */
export const NARROW = 0x2000000
/** Of a width that is not told here: neither `NARROW` nor surely as wide as a Han character. */
export const UNMEASURED = 0x4000000
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
export const ANYTHING = 0x7ffffff

/** First and last of the usual characters as wide as a Han character: Han, marks, figures in circles, bullets. */
// biome-ignore format: pairs
const WIDE: readonly number[] = [
  0x3400, 0x4dbf, 0x4e00, 0x9fff, 0x3000, 0x3029, 0xff01, 0xff5e, 0x2014, 0x2016, 0x2018, 0x2019, 0x201c, 0x201d,
  0x2024, 0x2027, 0xb7, 0xb7, 0x203b, 0x203b, 0x2460, 0x24ff, 0x2500, 0x25fc, 0x2605, 0x2606,
]

/** The bits of every UTF-16 unit. */
export const MARKS: Uint32Array = makeMarks()

/** What stands in a text, as bits. */
export function marksOf(text: string): number {
  let marks = 0
  for (let i = 0; i < text.length; i++) marks |= MARKS[text.charCodeAt(i)] as number
  return marks
}

function makeMarks(): Uint32Array {
  const table = new Uint32Array(0x10000).fill(UNMEASURED).fill(NARROW, 0x20, 0x7f)
  for (let i = 0; i < WIDE.length; i += 2) table.fill(0, WIDE[i], (WIDE[i + 1] as number) + 1)
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
  return table.fill(SURROGATE | UNMEASURED, 0xd800, 0xe000)
}

/** Whether a date of any form may stand in a text with these marks: 2020年…, 2020-03-25, 2020.03. */
export function mayHoldDate(marks: number): boolean {
  return (marks & YEAR) !== 0 || ((marks & DIGIT) !== 0 && (marks & (DASH | SLASH | POINT)) !== 0)
}
