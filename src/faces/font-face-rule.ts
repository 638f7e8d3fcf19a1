import { unicodeRange } from './unicode-range.ts'

/**
 * A CSS rule that holds a WOFF2 font. Where several rules have one family, a browser takes the last one whose range has
 * the character; without characters the rule is for all. It stands for every weight: nothing is made bold by the browser.
 */
export function fontFaceRule(family: string, font: Buffer, characters?: readonly number[]): string {
  const range = characters === undefined ? '' : `;unicode-range:${unicodeRange(characters)}`
  const source = `url(data:font/woff2;base64,${font.toString('base64')})format("woff2")`
  return `@font-face{font-family:"${family}";font-weight:1 1000;src:${source}${range}}`
}
