import type { Source } from '../readers/source.ts'
import type { PageBreak } from '../tree/nodes.ts'
import { lineIndex } from '../tree/position.ts'
import type { Reason } from './explain.ts'
import type { PageName } from './page-names.ts'

/** What shows a border that no mark shows, with the words around it; `page` is the page that begins there. */
export function borderSign(border: PageBreak, page: PageName, source: Source): Reason {
  if (border.sign === 'doubled-text') return doubledText(border, page, source)
  if (border.sign === 'cut-sentence') return cutSentence(border, page, source)
  const opens = border.sign === 'new-article'
  return {
    text: {
      en: `${page.en} begins in line ${border.line}${opens ? ' with an article' : ''}`,
      zh: `${page.zh}从第 ${border.line} 行开始${opens ? '，那里另起一篇' : ''}`,
    },
    line: border.line,
  }
}

function cutSentence(border: PageBreak, page: PageName, source: Source): Reason {
  const { above, below } = around(border, source)
  return {
    text: {
      en: `line ${above.line} stops in mid-sentence at “${tail(above.text)}” and line ${below.line} goes on “${head(below.text)}”: a page ends between them, and ${page.en} begins`,
      zh: `第 ${above.line} 行在“${tail(above.text)}”处断句，第 ${below.line} 行接着“${head(below.text)}”：中间换页，${page.zh}开始`,
    },
    line: above.line,
  }
}

/** The border lies behind the copy, which is the beginning of a line or the whole of one. */
function doubledText(border: PageBreak, page: PageName, source: Source): Reason {
  const { above, below } = around(border, source)
  const { text, line } = above.line === below.line ? above : below
  const before = above.line === below.line ? lineAbove(border, source) : above
  const twice = above.line === below.line ? text : doubled(above.text, text)
  return {
    text: {
      en: `line ${before.line} ends and line ${line} begins with the same words, “${twice}”, as where a page is turned: ${page.en} begins in line ${line}`,
      zh: `第 ${before.line} 行末与第 ${line} 行头都有“${twice}”，是翻页处重复的字：${page.zh}从第 ${line} 行开始`,
    },
    line: before.line,
  }
}

/** A line with something on it. */
interface Written {
  readonly line: number
  readonly text: string
}

/** The text right above and right below a border. A border may lie inside a line. */
function around(border: PageBreak, { lines, text }: Source): { above: Written; below: Written } {
  const { offset } = border
  const at = lineIndex(lines, offset)
  const here = lines[at]
  const cut = Math.max(0, offset - (here?.offset ?? 0))
  const number = here?.number ?? 1
  const nothing = { line: number, text: text.slice(offset, offset) }
  const upper = here?.value.slice(0, cut).trim() ?? ''
  const lower = here?.value.slice(cut).trim() ?? ''
  return {
    above: upper === '' ? (written(at, -1, lines) ?? nothing) : { line: number, text: upper },
    below: lower === '' ? (written(at, 1, lines) ?? nothing) : { line: number, text: lower },
  }
}

/** The last line with something on it before the one that a border lies in. */
function lineAbove({ offset, line }: PageBreak, { lines }: Source): Written {
  return written(lineIndex(lines, offset), -1, lines) ?? { line, text: '' }
}

/** The nearest line with something on it, one way or the other. */
function written(from: number, step: 1 | -1, lines: Source['lines']): Written | undefined {
  for (let i = from + step; i >= 0 && i < lines.length; i += step) {
    const line = lines[i]
    if (line && line.value.trim() !== '') return { line: line.number, text: line.value.trim() }
  }
  return undefined
}

/** Characters of the text that are quoted on each side of a border. */
const QUOTED = 6

function tail(text: string): string {
  const characters = [...text]
  return characters.length > QUOTED ? `…${characters.slice(-QUOTED).join('')}` : text
}

/** First words of a text, and a sign that there is more. */
export function head(text: string): string {
  const characters = [...text]
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : text
}

/** The longest end of one text that the other begins with, 40 characters at most. */
function doubled(above: string, below: string): string {
  for (let length = Math.min(40, above.length, below.length); length > 1; length--) {
    const words = below.slice(0, length)
    if (above.endsWith(words)) return words
  }
  return head(below)
}
