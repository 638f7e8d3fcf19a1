import type { Bulletin, Folio, PageBreak, RunningHead } from '../tree/nodes.ts'
import { visit } from '../tree/visit.ts'
import type { Reason } from './explain.ts'

/** A page number in the text: as it is printed, and where. */
export interface NumberMark {
  readonly page: number
  readonly text: string
  readonly line: number
  readonly start: number
}

/** All page numbers that the text prints, alone or in running heads, in source order. */
export function numberMarks(tree: Bulletin): NumberMark[] {
  const marks: NumberMark[] = []
  const add = ({ page, value, position }: Folio | RunningHead) => {
    if (page === null) return
    marks.push({
      page,
      text: value.trim(),
      line: position.start.line,
      start: position.start.offset ?? 0,
    })
  }
  visit(tree, 'folio', add)
  visit(tree, 'runningHead', add)
  return marks.sort((a, b) => a.start - b.start)
}

/** The numbers on both sides of a heading at `at`, and which pages they name. */
export function printedBorders(
  at: number,
  tree: Bulletin,
  border: PageBreak | undefined,
  found: number | null,
): Reason[] {
  const marks = numberMarks(tree)
  const before = marks.findLast(({ start }) => start <= at)
  const after = marks.find(({ start }) => start > at)
  const reasons = [between(before, after)]
  const { breaks } = tree.data.facts.pages
  if (!border) {
    reasons.push(
      breaks.length > 0
        ? note('no page border is known before it', '标题之前没有已知的页界')
        : note(
            'whether these numbers stand at the foot of the pages they name or at the head is not sure',
            '这些页码印在页脚还是页眉，不能确定',
          ),
    )
    return reasons
  }
  const starts = new Set(marks.map(({ start }) => start))
  const head = breaks.some(({ offset, observed }) => observed && starts.has(offset))
  const { page, range } = border
  if (range) {
    reasons.push(
      note(
        `numbers in between are missing: pages ${range[0]} to ${range[1]} lie there`,
        `中间缺了页码，第 ${range[0]} 至 ${range[1]} 页都在这一段`,
      ),
    )
    if (found !== null)
      reasons.push(
        note(
          `no other text stands between line ${before?.line} and the heading, so it opens the first of them`,
          `第 ${before?.line} 行与标题之间没有别的正文，所以标题在其中头一页`,
        ),
      )
  } else if (found === null) {
    reasons.push(
      note(
        'here, at the beginning or end of the text, a number may have been lost without leaving a gap',
        '这里在全文头尾，丢了一个页码也看不出来',
      ),
    )
  } else if (page !== null && head) {
    reasons.push(
      before
        ? note(
            `numbers stand at the head of pages, so ${before.page} opens what follows line ${before.line}`,
            `页码在页眉，所以第 ${before.line} 行往下是第 ${before.page} 页`,
          )
        : note(
            `numbers stand at the head of pages, so page ${page} lies before the first`,
            `页码在页眉，第一个页码之前是第 ${page} 页`,
          ),
    )
  } else if (page !== null) {
    reasons.push(
      after
        ? note(
            `numbers stand at the foot of pages, so ${after.page} closes what precedes line ${after.line}`,
            `页码在页脚，所以第 ${after.line} 行往上是第 ${after.page} 页`,
          )
        : note(
            `numbers stand at the foot of pages, so page ${page} lies behind the last`,
            `页码在页脚，最后一个页码之后是第 ${page} 页`,
          ),
    )
  }
  return reasons
}

function between(before: NumberMark | undefined, after: NumberMark | undefined): Reason {
  if (before && after)
    return {
      text: {
        en: `line ${before.line} prints \`${before.text}\`, and the next number, \`${after.text}\`, stands in line ${after.line}; the heading lies between them`,
        zh: `第 ${before.line} 行印着“${before.text}”，下一个页码“${after.text}”在第 ${after.line} 行，标题在两者之间`,
      },
      line: before.line,
    }
  if (after)
    return {
      text: {
        en: `line ${after.line} prints the first number, \`${after.text}\`; the heading lies before it`,
        zh: `第 ${after.line} 行印着第一个页码“${after.text}”，标题在它之前`,
      },
      line: after.line,
    }
  return {
    text: {
      en: `line ${before?.line} prints the last number, \`${before?.text}\`; the heading lies behind it`,
      zh: `第 ${before?.line} 行印着最后一个页码“${before?.text}”，标题在它之后`,
    },
    line: before?.line ?? null,
  }
}

/** The page ends on both sides of a heading at `at`, where the text marks them, and the number of the page between. */
export function sheetBorders(at: number, tree: Bulletin): Reason[] {
  const { breaks, offset } = tree.data.facts.pages
  const index = breaks.findLastIndex((border) => border.offset <= at)
  const border = breaks[index]
  if (!border) return []
  const next = breaks[index + 1]
  const sheet = index + 1
  const reasons: Reason[] = [
    {
      text: {
        en:
          `${index === 0 ? `sheet 1 begins with the text` : `a page end before line ${border.line} begins sheet ${sheet}`}` +
          `${next ? `, and the next begins in line ${next.line}` : ', the last'}; the heading lies on this sheet`,
        zh:
          `${index === 0 ? '第 1 张从头开始' : `第 ${border.line} 行前换页，是第 ${sheet} 张`}` +
          `${next ? `，下一张从第 ${next.line} 行开始` : '，也是最后一张'}；标题在这一张上`,
      },
      line: border.line,
    },
  ]
  const marks = numberMarks(tree)
  const sheetOf = ({ start }: NumberMark) => breaks.findLastIndex((each) => each.offset <= start)
  const own = marks.find((mark) => sheetOf(mark) === index)
  const { page } = border
  if (own) {
    reasons.push({
      text: {
        en: `line ${own.line} prints \`${own.text}\` on it: page ${own.page}`,
        zh: `这一张第 ${own.line} 行印着“${own.text}”，是第 ${own.page} 页`,
      },
      line: own.line,
    })
  } else if (page !== null && marks.length > 0) {
    const near = marks.reduce((best, mark) =>
      Math.abs(sheetOf(mark) - index) < Math.abs(sheetOf(best) - index) ? mark : best,
    )
    const steps = Math.abs(sheetOf(near) - index)
    const behind = sheetOf(near) < index
    reasons.push({
      text: {
        en: `it prints no number; line ${near.line} prints \`${near.text}\` ${steps} ${steps === 1 ? 'sheet' : 'sheets'} ${behind ? 'before' : 'behind'}: page ${page}`,
        zh: `这一张没有页码；${behind ? '往前' : '往后'} ${steps} 张的第 ${near.line} 行印着“${near.text}”，所以是第 ${page} 页`,
      },
      line: near.line,
    })
  } else if (page !== null && offset !== null) {
    reasons.push(
      note(
        `no sheet prints a number; most other entries agree on printed page = sheet ${signed(offset)}: page ${page}`,
        `各张都没有页码；其余条目多数合于印的页码 = 张数 ${signed(offset)}，所以是第 ${page} 页`,
      ),
    )
  } else {
    reasons.push(
      note(
        'no sheet prints a number, and the entries do not agree on how sheets are numbered',
        '各张都没有页码，目录各条也不能一致说明从第几页起',
      ),
    )
  }
  return reasons
}

function signed(offset: number): string {
  return offset < 0 ? `− ${-offset}` : `+ ${offset}`
}

function note(en: string, zh: string): Reason {
  return { text: { en, zh }, line: null }
}
