import type { Prose } from '../prose.ts'
import { ARTICLE_LINES } from './article-lines.ts'

/** The year of a document number (发文字号) with the brackets around it: 〔2020〕 in 桂发〔2020〕3号. */
export interface YearOfNumber {
  readonly open: number
  readonly close: number
  readonly year: string
}

/**
 * Document numbers whose year stands in brackets of another form than 〔〕. Numbers of court cases, notices and licences,
 * which have forms of their own, are none: （2020）桂01民终1号, 公告（2020）第1号.
 */
export function misbracketedNumbers(prose: Prose): YearOfNumber[] {
  const found: YearOfNumber[] = []
  for (const { index, 0: match, groups } of prose.matches(PATTERN, ARTICLE_LINES)) {
    const { open = '', year = '', close = '', di } = groups ?? {}
    const agency = prose.text.slice(Math.max(0, index - 4), index)
    const round = '（('.includes(open) || '）)'.includes(close)
    if (`${open}${close}` === '〔〕' || !/[一-鿿]$/.test(agency) || OTHER_NUMBERS.test(agency)) continue
    if (round && (di !== undefined || ROUND_NUMBERS.test(agency))) continue
    found.push({ open: index, close: index + match.indexOf(close, 4), year })
  }
  return found
}

const PATTERN =
  /(?<open>[[［【(（﹝〖〔]) ?(?<year>(?:19|20)\d\d) ?年?(?<close>[\]］】)）﹞〗〕]) ?(?<di>第)?\d{1,5} ?[号號]/g
const OTHER_NUMBERS = /[期卷辑輯版证證照单單册冊年月日级級届屆]$/
/** What stands before the year in numbers that have round brackets of their own. */
const ROUND_NUMBERS = /[第令告案书書同标標包批次楼樓路街巷弄字图圖表式附件号號]$/
