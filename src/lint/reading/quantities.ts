import { isDigit, isSpace } from '../../text/characters.ts'
import { fold } from '../../text/variants.ts'
import type { Prose } from '../prose.ts'

/** A number with what it counts: 19302份, 19.25 万份, 101.6%. */
export interface Quantity {
  /** Indices into the prose: from the first digit to behind the unit, and behind the number with its 万 or 亿. */
  readonly start: number
  readonly end: number
  readonly numberEnd: number
  readonly value: number
  /** Half of the last printed place where the number was rounded (decimals, 万, 亿), 0 for a count in full. */
  readonly slack: number
  /** One of the last printed place. */
  readonly place: number
  /** Measure word or unit, `%`, or the one Han character behind; `''` for none. */
  readonly unit: string
  /** Whether the text says that it is not exact (近, 约, 多, 余, 以上) or gives a range. */
  readonly approximate: boolean
}

/** The prose with Simplified characters and half-width digits, unit for unit, and all quantities written in digits. */
export interface Quantities {
  readonly text: string
  readonly all: readonly Quantity[]
  /** Those that begin in a range of the prose. */
  within(start: number, end: number): readonly Quantity[]
}

const known = new WeakMap<Prose, Quantities>()

/** The quantities of a document; read once, whoever asks. */
export function quantitiesOf(prose: Prose): Quantities {
  const found = known.get(prose)
  if (found) return found
  const text = fold(prose.text)
  const all = read(text)
  const quantities: Quantities = {
    text,
    all,
    within(start, end) {
      const first = firstFrom(all, start)
      let last = first
      while ((all[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++
      return all.slice(first, last)
    },
  }
  known.set(prose, quantities)
  return quantities
}

function read(text: string): Quantity[] {
  const all: Quantity[] = []
  const number = /\d{1,3}(?:,\d{3}){1,5}(?![\d,])(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?/g
  for (let match = number.exec(text); match; match = number.exec(text)) {
    const start = match.index
    const digits = match[0]
    const quantity = quantityAt(text, start, digits)
    if (quantity) all.push(quantity)
    number.lastIndex = Math.max(quantity?.end ?? 0, start + digits.length)
  }
  return all
}

/** The quantity whose digits begin at a place; `undefined` for labels, dates, times, codes and numbers of documents. */
function quantityAt(text: string, start: number, digits: string): Quantity | undefined {
  const before = text.charAt(start - 1)
  if (before < '一' ? /[A-Za-z\d.:/〔[№-]/.test(before) : before === '第' || before === '：') return undefined
  let at = start + digits.length
  const after = text.charAt(at)
  if (after < '一' && /[A-Za-z\d:/〕\]]/.test(after)) return undefined
  if ((after === '.' || after === '．') && isDigit(text.charCodeAt(at + 1))) return undefined
  if (text.charAt(at) === '多' || text.charAt(at) === '余' || text.charAt(at) === '几') at++
  const blank = text.charAt(at) === ' ' && /[万亿千百%一-鿿]/.test(text.charAt(at + 1)) ? 1 : 0
  const scale = '千百十万亿'.includes(text.charAt(at + blank) || ' ')
    ? (SCALE.exec(text.slice(at + blank, at + blank + 3))?.[0] ?? '')
    : ''
  if (scale !== '') at += blank + scale.length
  const numberEnd = at
  if (text.charAt(at) === '多' || text.charAt(at) === '余') at++
  const gap = text.charAt(at) === ' ' ? 1 : 0
  const unit = unitAt(text, at + gap)
  const end = unit === '' ? at : at + gap + unit.length
  if (DATES.has(unit) && scale === '') return undefined
  const times = SCALES[scale] ?? 1
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  const place = times / 10 ** decimals
  const rounded = times > 1 || decimals > 0
  return {
    start,
    end,
    numberEnd,
    value: Number(digits.replaceAll(',', '')) * times,
    slack: rounded ? place / 2 : 0,
    place,
    unit,
    approximate: isApproximate(text, start, start + digits.length, end),
  }
}

const SCALE = /^(?:千万|百万|十万|万亿|千亿|百亿|万|亿|千|百)(?![分克米瓦])/
const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}

/** Units that make a number part of a date or a time of day. */
const DATES: ReadonlySet<string> = new Set(['年', '月', '日', '时', '号', '期', '届', '级', '后', '点'])

function unitAt(text: string, at: number): string {
  const one = text.charAt(at)
  if (UNIT_HEADS.has(one))
    for (let length = 4; length > 1; length--) {
      const candidate = text.slice(at, at + length)
      if (UNITS.has(candidate)) return candidate
    }
  if (one === '%' || one === '％') return '%'
  if (one === '‰') return one
  return /[一-鿿]/.test(one) ? one : ''
}

/** Units of more than one character; of the others the character behind the number is the unit. */
const UNITS: ReadonlySet<string> = new Set(
  (
    '个百分点|平方公里|平方千米|立方米|平方米|千瓦时|人次|户次|场次|车次|班次|架次|公里|千米|公顷|公斤|千克|小时|分钟|' +
    '美元|欧元|港元|港币|新台币|课时|学时|学分|岁以|个月|工日|标箱|标准箱|件次|册次|家次|条次'
  ).split('|'),
)

/** What the units of more than one character begin with. */
const UNIT_HEADS: ReadonlySet<string> = new Set([...UNITS].map((unit) => unit.charAt(0)))

function isApproximate(text: string, start: number, digitsEnd: number, end: number): boolean {
  let last = start - 1
  while (last > start - 4 && text.charAt(last) === ' ') last--
  if (BEFORE_ENDS.includes(text.charAt(last)) || isSpace(text.charCodeAt(last))) {
    if (BEFORE.test(text.slice(Math.max(0, start - 4), start).trimEnd())) return true
  }
  for (let i = digitsEnd; i < end; i++) if ('多余几'.includes(text.charAt(i))) return true
  return BEHIND_HEADS.includes(text.charAt(end)) && BEHIND.test(text.slice(end, end + 3))
}

const BEFORE =
  /(?:近|约|逾|超|超过|多于|突破|至少|最多|不足|不到|低于|高于|大于|小于|多达|不少于|不低于|接近|几|大概|[\d人名件户元%万亿份次天年月岁][～~—－至-])$/
/** What `BEFORE` may end in. */
const BEFORE_ENDS = '近约逾超过于破少多足到达低几概～~—－至-'
const BEHIND = /^(?:以上|以下|左右|上下|以内|之内|之多|多|余|许|[～~—－至-]\d)/
const BEHIND_HEADS = '以左上之多余许～~—－至-'

function firstFrom(all: readonly Quantity[], start: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
