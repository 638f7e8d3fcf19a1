import { codesOf, isDigit } from './characters.ts'
import { readNumeral } from './numerals.ts'
import { fold } from './variants.ts'

/** A date in a text; `start` and `end` are offsets in UTF-16 units, `end` exclusive. */
export interface FoundDate {
  /** ISO 8601, reduced where the text gives less: `2020-04-18`, `2020-04`, `2020`. */
  readonly iso: string
  readonly start: number
  readonly end: number
}

export interface DateOptions {
  /** Read a short year without an era (`93年6月`) as one of the Republic, 1911 + 93. A month must follow. */
  readonly roc?: boolean
}

/**
 * The first date in a text: `2020年3月25日`, `二○二○年四月`, `2020年`, `2014-05-20`, `2014/5/20`, `2014.5.20`,
 * `2020.03`, `中華民國一百零三年六月七日`, `民國98年`, `令和７年７月３日`; in Simplified or Traditional characters,
 * half- or full-width digits, with spaces between the parts.
 *
 * What is written like a date and is none (month 13, 30 February, a year outside 1900–2199) is passed over whole.
 */
export function findDate(text: string, options: DateOptions = {}): FoundDate | undefined {
  const folded = fold(text)
  let first: FoundDate | undefined
  for (const form of forms) {
    if (form.rocOnly && !options.roc) continue
    if (first?.start === 0) break
    if (!form.mayMatch(folded)) continue
    const found = findForm(folded, form, first?.start ?? folded.length)
    if (found && (!first || found.start < first.start)) first = found
  }
  return first
}

/** The date a whole string is, in ISO 8601, with or without one pair of brackets around it; else `undefined`. */
export function readDate(text: string, options: DateOptions = {}): string | undefined {
  let inner = text.trim()
  if (inner.length > maximumLength) return undefined
  const opening = openings.indexOf(inner.charAt(0))
  if (opening >= 0 && inner.length > 1 && inner.endsWith(closings.charAt(opening)))
    inner = inner.slice(1, -1).trim()
  inner = fold(inner)
  if (!LAST.has(inner.charCodeAt(inner.length - 1)) || !FIRST.has(inner.charCodeAt(0))) return undefined
  const found = findDate(inner, options)
  return found && found.start === 0 && found.end === inner.length ? found.iso : undefined
}

const openings = '（(〔【[［『「'
const closings = '）)〕】]］』」'

/** Characters that a date, folded, can begin and end with; they turn nearly every other line away. */
const FIRST = codesOf('0123456789〇零一二三四五六七八九十百中民令平昭大')
const LAST = codesOf('0123456789年月日号')

/** Characters; a spaced date with era and brackets stays well below. */
const maximumLength = 64

interface Form {
  /** Named groups `year`, and perhaps `era`, `month`, `day`; matched against folded text. */
  readonly pattern: RegExp
  /** Cheap test for what every text with the form has. */
  mayMatch(folded: string): boolean
  readonly rocOnly?: boolean
}

const MARKS = codesOf('-‐–—－/／.．')
const ERA_MARKS = ['国', '國', '令和', '平成', '昭和', '大正']

const gap = '\\s{0,4}'
const han = '[〇零一二三四五六七八九]'
const monthAndDay =
  `(?:${gap}(?<month>\\d{1,2}|[〇零一二三四五六七八九十]${spaced('[一二三四五六七八九十]', 1)})${gap}月` +
  `(?:${gap}(?<day>\\d{1,2}|[〇零一二三四五六七八九十廿卅]${spaced('[〇零一二三四五六七八九十]', 2)})${gap}[日号])?)`

const forms: readonly Form[] = [
  {
    // 2020年3月25日, 二〇二〇年四月, 2020年
    pattern: new RegExp(
      `(?<![\\d〇零一二三四五六七八九十百])(?<year>\\d{4}|${han}${spaced(han, 3, 3)})${gap}年(?!代)${monthAndDay}?`,
      'gu',
    ),
    mayMatch: (text) => text.includes('年'),
  },
  {
    // 中华民国一百零三年六月七日, 令和7年7月3日
    pattern: new RegExp(
      `(?<era>(?:中${gap}[华華]${gap})?民${gap}[国國]|令和|平成|昭和|大正)${gap}` +
        `(?<year>元|\\d{1,3}|[一二三四五六七八九十百廿卅]${spaced('[〇零一二三四五六七八九十百]', 5)})` +
        `${gap}年(?!代)${monthAndDay}?`,
      'gu',
    ),
    mayMatch: (text) => text.includes('年') && ERA_MARKS.some((mark) => text.includes(mark)),
  },
  {
    // 93年6月7日
    pattern: new RegExp(
      '(?<![\\d〇零一二三四五六七八九十百])' +
        `(?<year>\\d{2,3}|[一二三四五六七八九十百]${spaced('[〇零一二三四五六七八九十百]', 5)})` +
        `${gap}年${monthAndDay}`,
      'gu',
    ),
    mayMatch: (text) => text.includes('年') && text.includes('月'),
    rocOnly: true,
  },
  {
    // 2014-05-20, 2014/5/20, 2014.5.20
    pattern:
      /(?<![\d.．/／-])(?<year>\d{4}) ?(?<mark>[-‐–—－/／.．]) ?(?<month>\d{1,2}) ?\k<mark> ?(?<day>\d{1,2})(?!\d|[-－/／.．]\d)/gu,
    mayMatch: hasFourDigitsMarked,
  },
  {
    // 2020.03, 2020-03; not a decimal fraction, not an issue number
    pattern:
      /(?<![\d.．/／-])(?<year>\d{4})(?<mark>[-‐–—－/／.．])(?<month>\d{2})(?!\d|[-‐–—－/／.．]\d| ?[%％‰期号万亿千百元个人户项份名次米吨公里平亩倍])/gu,
    mayMatch: hasFourDigitsMarked,
  },
]

/** Whether four digits stand in the text with a mark between figures behind them, a space perhaps between. */
function hasFourDigitsMarked(text: string): boolean {
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code)) digits++
    else {
      if (digits >= 4 && (MARKS.has(code) || (code === 0x20 && MARKS.has(text.charCodeAt(i + 1)))))
        return true
      digits = 0
    }
  }
  return false
}

/** Up to `most` repetitions of a class, each perhaps after a space or two. */
function spaced(characters: string, most: number, least = 0): string {
  return `(?:\\s{0,2}${characters}){${least},${most}}`
}

function findForm(text: string, form: Form, before: number): FoundDate | undefined {
  form.pattern.lastIndex = 0
  for (;;) {
    const match = form.pattern.exec(text)
    if (!match || match.index >= before) return undefined
    const iso = isoOf(match.groups ?? {}, form.rocOnly ? rocEra : undefined)
    if (iso !== undefined) return { iso, start: match.index, end: match.index + match[0].length }
  }
}

const rocEra = '民国'

/** Year before the first year of an era. */
const eras: Readonly<Record<string, number>> = {
  民国: 1911,
  中华民国: 1911,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
}

function isoOf(
  groups: Readonly<Record<string, string | undefined>>,
  defaultEra?: string,
): string | undefined {
  const era = groups.era?.replace(/\s/gu, '') ?? defaultEra
  const written = groups.year ?? ''
  const counted = era === undefined ? readNumeral(written) : readEraYear(written)
  if (counted === undefined) return undefined
  const year = counted + (era === undefined ? 0 : (eras[era] ?? 0))
  if (year < 1900 || year > 2199) return undefined
  if (groups.month === undefined) return String(year)

  const month = readNumeral(groups.month)
  if (month === undefined || month < 1 || month > 12) return undefined
  const reduced = `${year}-${pad(month)}`
  if (groups.day === undefined) return reduced

  const day = readNumeral(groups.day)
  if (day === undefined || day < 1 || day > daysIn(year, month)) return undefined
  return `${reduced}-${pad(day)}`
}

/** 元 is the first year; 一百一 and 一百三 in an era are 101 and 103, as written in Taiwan. */
function readEraYear(written: string): number | undefined {
  const text = written.replace(/\s/gu, '')
  if (text === '元') return 1
  const year = readNumeral(/^一?百[一二三四五六七八九]$/u.test(text) ? text.replace('百', '百零') : text)
  return year === undefined || year < 1 ? undefined : year
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
