import type { Prose } from '../prose.ts'
import { isInShortQuote } from '../reading/quotes.ts'
import { defineRule, type Report, type Words } from '../rule.ts'

/** 锟斤拷, Ã¤, private characters, 推■工作: text that was read in a wrong encoding, or not recognised. */
export const ocrGarbled = defineRule(
  {
    id: 'ocr-garbled',
    group: 'ocr',
    description: {
      en: 'No garbled characters.',
      zh: '文中没有乱码。',
    },
    severity: 'warning',
  },
  ({ prose, source: { text } }, report) => {
    for (const pattern of [SIGNATURES, MISREAD])
      for (const { 0: run, index } of text.matchAll(pattern))
        report({ start: index, end: index + run.length, message: garbled(run) })
    reportPrivate(text, report)
    if (/[■□█]/.test(text)) reportBoxes(prose, report)
  },
)

/** What UTF-8 and GBK make of one another, and what uninitialised memory reads as. */
const SIGNATURES = /(?:锟斤拷|锟斤|斤拷锟){1,100}|烫烫烫{1,100}|屯屯屯屯{1,100}/g

/** UTF-8 read as Latin-1: an opening byte with its followers, twice or more, or one that no language writes. */
const MISREAD =
  /(?:[\u00c2-\u00f4][\u0080-\u00bf]{1,3}){2,50}|(?:[\u00e2-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}){2,50}|[\u00c2\u00c3][\u0080-\u00a9\u00ac-\u00b6\u00b8\u00b9\u00bc-\u00bf]/g

/** The first of each private character, which no font but one knows. */
function reportPrivate(text: string, report: Report): void {
  const counts = new Map<string, { readonly index: number; count: number }>()
  for (const { 0: character, index } of text.matchAll(/[\ue000-\uf8ff]/g)) {
    const known = counts.get(character)
    if (known) known.count++
    else counts.set(character, { index, count: 1 })
  }
  for (const [character, { index, count }] of counts) {
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`
    report({
      start: index,
      end: index + 1,
      message: {
        en: `Unexpected private character \`${code}\`${count > 1 ? `, ${count} times in the text` : ''}, expected one that every font has`,
        zh: `有私用区字符 ${code}${count > 1 ? `，全文共 ${count} 处` : ''}，换一台机器就无法显示`,
      },
    })
  }
}

/** Boxes between words of a sentence; a form's boxes to tick stand beside short words, several in a line. */
function reportBoxes(prose: Prose, report: Report): void {
  for (const { 0: found, index } of prose.matches(/[一-鿿]{2}[■□█]{1,3}(?=[一-鿿]{2})/g, PARAGRAPHS)) {
    const { start, end } = prose.passageAt(index)
    const passage = prose.text.slice(start, end)
    if (isInShortQuote(prose.text, index + 2)) continue
    if (!/[，。；]/.test(passage) || passage.length < 12 || passage.split(/[■□█]+/).length > 2) continue
    const at = index + 2
    report({ ...prose.range(at, index + found.length), message: garbled(found.slice(2)) })
  }
}

const PARAGRAPHS = new Set(['paragraph'] as const)

function garbled(run: string): Words {
  const shown = run.length > 12 ? `${run.slice(0, 12)}…` : run
  return {
    en: `Unexpected \`${shown}\`, expected text: it was read in a wrong encoding or not recognised`,
    zh: `“${shown}”是乱码，请对照原文改正`,
  }
}
