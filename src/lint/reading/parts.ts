import type { Quantities, Quantity } from './quantities.ts'

/** Quantities in a list that belong to one sum. */
export interface Parts {
  readonly parts: readonly Quantity[]
  /** Whether the text says that they are all there are. */
  readonly complete: boolean
}

/** Longest list that is read, in UTF-16 units. */
const FARTHEST = 200

/**
 * What is listed behind a whole: `127件，其中：身故11件、住院60件`. `undefined` where there is no such list, or where it
 * is not sure that the parts do not overlap (女党员、35岁以下党员).
 */
export function listedAfter(whole: Quantity, { text, within }: Quantities): Parts | undefined {
  const opening = OPENING.exec(text.slice(whole.end, whole.end + 24))
  if (!opening) return undefined
  const start = whole.end + opening[0].length
  const complete = opening.groups?.all !== undefined
  const end = complete ? endOfList(text, start) : endOfItems(text, start)
  const parts = within(start, end)
  let from = start
  for (const part of parts) {
    const label = text.slice(from, part.start)
    if (!isPart(part, whole) || !isLabel(label, from === start)) return undefined
    from = part.end
  }
  const rest = text.slice(from, end)
  if (parts.length < 2 || !/^[一-鿿]{0,8}[）)]?$/.test(rest)) return undefined
  if (overlap(parts, text, start)) return undefined
  return { parts, complete }
}

const OPENING = /^(?:[一-鿿]{0,10})?[，（：,(]?(?:其中|包括|(?<all>分别(?:是|为)))[：:，]?/

/**
 * What is listed before a sum: `身故11件、住院60件、津贴56件，共127件`. `undefined` where there is no such list, or
 * where other numbers of the paragraph make up the sum.
 */
export function listedBefore(whole: Quantity, { text, within }: Quantities): Parts | undefined {
  const lead = LEAD.exec(text.slice(Math.max(0, whole.start - 8), whole.start))
  if (!lead) return undefined
  const end = whole.start - lead[0].length
  const start = startOfSentence(text, end)
  const before = within(start, end).filter((quantity) => quantity.unit === whole.unit)
  const all = within(start, end)
  if (before.length < 2 || before.length !== all.length) return undefined
  let from: number | undefined
  for (const part of before) {
    if (!isPart(part, whole)) return undefined
    if (from !== undefined && !/^[、，和及与][一-鿿“”《》]{0,12}$/.test(text.slice(from, part.start)))
      return undefined
    from = part.end
  }
  if (!/^[一-鿿]{0,4}$/.test(text.slice(from ?? end, end))) return undefined
  if (overlap(before, text, start) || sumsUp(whole, paragraphBefore(text, start, within))) return undefined
  return { parts: before, complete: true }
}

const LEAD = /[，；,]?(?:以上)?(?:共计|合计|总计|总共|一共|共有|共)(?:为|达)?[：: ]?$/

/** The exact sum of the parts: decimals are added as whole numbers. */
export function addUp(parts: readonly Quantity[]): number {
  const place = Math.min(...parts.map((part) => part.place))
  const units = parts.reduce((total, { value }) => total + Math.round(value / place), 0)
  return place < 1 ? units / Math.round(1 / place) : units * place
}

function isPart(part: Quantity, whole: Quantity): boolean {
  return part.unit === whole.unit && !part.approximate
}

/** A name before a part, with the mark that parts it from the one before. */
function isLabel(label: string, first: boolean): boolean {
  const name = first ? label : label.replace(/^(?:[一-鿿]{0,6})[、，；,和及与]/, '')
  return (
    (first || name.length < label.length) &&
    name.length <= 14 &&
    !/[，。；占比增降较同]|其中|每|平均|上年/.test(name)
  )
}

function endOfList(text: string, from: number): number {
  const most = Math.min(text.length, from + FARTHEST)
  let end = from
  while (end < most && !'。！？\n）)'.includes(text.charAt(end))) end++
  return end
}

/** The end of a list whose items are parted by `、`: what stands behind a comma may be of something else. */
function endOfItems(text: string, from: number): number {
  const end = endOfList(text, from)
  const pause = text.indexOf('、', from)
  const comma = pause < 0 || pause > end ? -1 : text.indexOf('，', pause)
  return comma < 0 || comma > end ? end : comma
}

function startOfSentence(text: string, from: number): number {
  const least = Math.max(0, from - FARTHEST)
  let start = from
  while (start > least && !'。！？；：\n（'.includes(text.charAt(start - 1))) start--
  return start
}

/** Properties that one thing may have together with another, unless they shut each other out (男 and 女). */
const OVERLAPPING =
  /岁|学历|以上|以下|少数民族|党员|本科|专科|大专|硕士|博士|研究生|职称|残疾|低保|女|男|老人|儿童|留守|新增|优秀|重点|首次|累计/

function overlap(parts: readonly Quantity[], text: string, start: number): boolean {
  let from = start
  let found = 0
  let sexes = 0
  for (const part of parts) {
    const label = text.slice(from, part.end)
    if (OVERLAPPING.test(label)) found++
    if (/[男女]/.test(label)) sexes++
    from = part.end
  }
  return found > 0 && !(parts.length === 2 && sexes === 2)
}

function paragraphBefore(text: string, end: number, within: Quantities['within']): readonly Quantity[] {
  const least = Math.max(0, end - FARTHEST)
  const start = text.lastIndexOf('\n', end - 1)
  return within(Math.max(least, start), end)
}

/** Whether a run of numbers that ends before the list makes up the sum too. */
function sumsUp(whole: Quantity, before: readonly Quantity[]): boolean {
  return before.some((quantity) => quantity.unit === whole.unit)
}
