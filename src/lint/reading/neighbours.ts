/** Marks that open and close quotations, titles and asides. */
export const OPENING = '“‘「『《〈（【〔'
export const CLOSING = '”’」』》〉）】〕'

/** Whether a UTF-16 unit is a Han character of the Basic Multilingual Plane, 〇 included; `''` is none. */
export function isHan(unit: string): boolean {
  const code = unit.charCodeAt(0)
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}

/** Whether a unit is a letter A to Z, in either case. */
export function isLatin(unit: string): boolean {
  const code = unit.charCodeAt(0) | 0x20
  return code >= 0x61 && code <= 0x7a
}

/** Whether a unit is a digit 0 to 9. */
export function isDigit(unit: string): boolean {
  const code = unit.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

/** Whether the words around a place are rather Latin than Han: a sentence in another language, a formula, code. */
export function isAmongLatin(text: string, index: number): boolean {
  let latin = 0
  let han = 0
  for (const step of [-1, 1])
    for (
      let i = index;
      Math.abs(i - index) <= 16 && text.charAt(i) !== '\n' && i >= 0 && i < text.length;
      i += step
    ) {
      const unit = text.charAt(i)
      if (isLatin(unit)) latin++
      else if (isHan(unit)) han++
    }
  return latin > 2 * han
}
