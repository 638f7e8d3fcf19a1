import { hanNumeral, type Label } from './labels.ts'

/**
 * Whether a number that lacks between two labels stands in the text between them after all, however it is written: at the
 * beginning of a line or sentence, `二、` `二.` `二 ` `（二）` `第二`.
 */
export function isNumberedFrom(text: string, last: Label, next: Label): boolean {
  const between = text.slice(last.end, next.start)
  for (let value = last.value + 1; value < next.value; value++) {
    const numeral = last.kind.startsWith('han') || last.kind === 'part' ? hanNumeral(value) : String(value)
    const circled = String.fromCharCode(0x245f + value)
    if (between.includes(circled)) return true
    for (let at = between.indexOf(numeral); at >= 0; at = between.indexOf(numeral, at + 1)) {
      const behind = between.charAt(at + numeral.length)
      const before = between.charAt(at - 1)
      if ('、.．，,：:）) 　\t'.includes(behind) && '\n。；：！？（( 　第*、”'.includes(before)) return true
      if (before === '第' || before === '其') return true
      if ((behind === '是' || behind === '要') && '\n。；：，、'.includes(before)) return true
      if (before === '\n' && behind !== '') return true
    }
  }
  return false
}
