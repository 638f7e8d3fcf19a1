import { hanNumeral, type Label, labelText } from './labels.ts'

/**
 * Whether a number that lacks between two labels stands in the text between them after all, however it is written: at the
 * beginning of a line or sentence, `二、` `二.` `二 ` `（二）` `第二`.
 */
export function isNumberedFrom(text: string, last: Label, next: Label): boolean {
  const between = text.slice(last.end, next.start)
  const before = text.slice(Math.max(0, last.start - BEFORE), last.start)
  for (let value = last.value + 1; value < next.value; value++) {
    const numeral = last.kind.startsWith('han') || last.kind === 'part' ? hanNumeral(value) : String(value)
    const circled = String.fromCharCode(0x245f + value)
    if (between.includes(circled) || isJoined(before, labelText(last, value))) return true
    for (let at = between.indexOf(numeral); at >= 0; at = between.indexOf(numeral, at + 1)) {
      const behind = between.charAt(at + numeral.length)
      const ahead = between.charAt(at - 1)
      if ('、.．，,：:）)'.includes(behind.trim()) && '\n。；：！？（( 　第*、”'.includes(ahead)) return true
      if (ahead === '第' || ahead === '其') return true
      if ((behind === '是' || behind === '要') && '\n。；：，、'.includes(ahead)) return true
      if (ahead === '\n' && behind !== '') return true
    }
  }
  return false
}

/** How far back a number may be joined to another: `（二）、（三）及（五）`. */
const BEFORE = 3000

function isJoined(text: string, label: string): boolean {
  const at = text.lastIndexOf(label)
  return at > 0 && '及和與与、至'.includes(text.charAt(at - 1))
}
