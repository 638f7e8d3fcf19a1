import { readNumeral } from './numerals.ts'

/**
 * A number written the way another one is: half- or full-width digits, with as many leading zeros (`03` → `12`, `09`), with
 * spaces between them (`1 2`), or Han numerals, by position (`二〇`), with units (`二十`, `廿`) or in the banker's forms
 * (`贰拾`). Letters that a scanner took digits for (`l2`, `1O`) become digits. `undefined` for what is no number.
 *
 * @param value a whole number, 0 or more
 */
export function writeLike(value: number, written: string): string | undefined {
  const characters = [...written].filter((character) => !isSpace(character))
  if (characters.length === 0) return undefined
  const digits = characters.every(isHan) ? hanLike(value, characters.join('')) : arabicLike(value, characters)
  if (digits === undefined) return undefined
  const space = [...written].find(isSpace)
  return space === undefined ? digits : [...digits].join(space)
}

function isSpace(character: string): boolean {
  return character.trim() === ''
}

function isHan(character: string): boolean {
  return HAN.includes(character)
}

const HAN = '〇○◯零一二三四五六七八九十百千廿卄卅卌两兩壹贰貳叁參叄参肆伍陆陸柒捌玖拾佰仟'
/** What stands for digits where a scanner misread them, see the table of contents' page numbers. */
const DIGIT = /^[0-9０-９OoQ〇Il|!ZSB]$/u

function arabicLike(value: number, characters: readonly string[]): string | undefined {
  if (!characters.every((character) => DIGIT.test(character))) return undefined
  const padded = characters.length > 1 && /^[0０OoQ〇]$/u.test(characters[0] ?? '')
  const plain = String(value).padStart(padded ? characters.length : 1, '0')
  const isWide = characters.some((character) => /^[０-９]$/u.test(character))
  return isWide ? plain.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : plain
}

/** The signs of one hand: digits from 0 to 9, then 10, 100 and 1000. */
interface Signs {
  readonly digits: string
  readonly units: string
  /** 廿, 卅 and 卌 for 20, 30 and 40. */
  readonly short: boolean
  /** 一十二, not 十二. */
  readonly full: boolean
}

function hanLike(value: number, written: string): string | undefined {
  const signs = signsOf(written)
  const positional = written.length > 1 && !/[十百千廿卄卅卌拾佰仟]/u.test(written)
  const text = positional
    ? [...String(value)].map((digit) => signs.digits.charAt(Number(digit))).join('')
    : withUnits(value, signs)
  return readNumeral(text) === value ? text : undefined
}

function signsOf(written: string): Signs {
  const banker = /[壹贰貳叁參叄参肆伍陆陸柒捌玖拾佰仟]/u.test(written)
  const traditional = /[貳參叄陸]/u.test(written)
  const positional = written.length > 1 && !/[十百千廿卄卅卌拾佰仟]/u.test(written)
  const zero = /[〇○◯零]/u.exec(written)?.[0] ?? (positional ? '〇' : '零')
  const digits = banker ? (traditional ? '壹貳參肆伍陸柒捌玖' : '壹贰叁肆伍陆柒捌玖') : '一二三四五六七八九'
  return {
    digits: zero + digits,
    units: banker ? '拾佰仟' : '十百千',
    short: /[廿卄卅卌]/u.test(written),
    full: banker || /^[一壹]十/u.test(written),
  }
}

/** A number below 10,000 with units: 三百零二. */
function withUnits(value: number, { digits, units, short, full }: Signs): string {
  if (value === 0) return digits.charAt(0)
  let text = ''
  let skipped = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      skipped = text !== ''
      continue
    }
    if (skipped) text += digits.charAt(0)
    skipped = false
    if (place === 1 && short && digit >= 2 && digit <= 4) text += '廿卅卌'.charAt(digit - 2)
    else if (place === 1 && digit === 1 && text === '' && !full) text += units.charAt(0)
    else text += digits.charAt(digit) + (place === 0 ? '' : units.charAt(place - 1))
  }
  return text
}
