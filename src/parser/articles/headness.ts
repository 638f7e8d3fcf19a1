import { codesOf, isDigit, isSpace, opensWithDash } from '../../text/characters.ts'
import { COMMA, EXCLAMATION, FULL_STOP, LATIN_COMMA, MONTH, SEMICOLON, SPACE } from '../../text/marks.ts'
import { closeUp } from '../../text/names.ts'
import { endLength, wordSet } from '../../text/words.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import type { Layout } from '../layout.ts'
import { bylineOf, openSignOffOf } from '../readings.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { bareColumn } from './columns.ts'
import { isFull } from './joins.ts'
import { isBeside } from './neighbours.ts'
import type { BodyRow } from './sequence.ts'

/** Endings that titles of articles like, in folded characters. */
const TITLE_END = wordSet(`
  通知 通报 讲话 致辞 致词 报告 侧记 纪实 意见 办法 方案 规定 规则 细则 章程 条例 要点 总结 启事 公告 通告 公示 倡议书 贺信 贺词 祝词 公开信
  感想 随笔 体会 心得 纪要 综述 简介 名单 一览 来信 答复 回复 批复 函 寄语 献词 发言 讲稿 提纲 记 诗 歌 召开 举行 举办 开幕 落幕 成立 揭牌 启动
  芳名 芳名录 公开 须知 预告 安排 排行榜 招领 问答 近况 消息 专访 访谈 手记 札记 日记 游记 见闻 纪事 剪影
  结硕果 显成效 新进展 新突破 新台阶 新篇章 见成效`)
/** Words that head parts of an article, never an article. */
const SUBHEAD = wordSet(`
  做法 成效 经验 特点 亮点 措施 问题 困难 原因 原因分析 对策 建议 意见建议 打算 启示 体会 意义 概述 概况 背景 引言 结语 结论 附则 总则 参考文献 注释
  存在问题 存在的问题 存在的主要问题 存在主要问题 下一步 下一步工作 下一步打算 下一步工作打算 下一步计划 下一步工作计划 下一步安排 下一步措施
  工作回顾 工作总结 工作成效 工作打算 工作措施 工作亮点 工作要求 基本情况 基本做法 基本概况 总体要求 总体情况 总体思路 指导思想 工作目标
  几点体会 几点建议 几点启示`)
/** Captions, notes and questions: short lines that never name an article. */
const CAPTION =
  /^(?:谢谢(?:大家)?|此致|敬礼|特此(?:通知|通报|公告|函复|报告|说明)|以上|附件|附表|附录|附图|附|[表图]\s*[一二三四五六七八九十\d]+|注|备注|说明|问|答|编者按|编者注|按|记者|来源|地址|电话|联系人|时间|地点|主持人?|出席|列席|缺席|记录|主讲人?|参加人员)\s*\d*\s*(?:[：:、.．]|[\s　]|$)|^[—－–-]{2}|^第\s*[一二三四五六七八九十百\d]+\s*[章节条款](?:[\s　：:]|$)|^(?:谢谢大家|特此[通公函报说].)/u
/** First characters that a caption can have. */
const CAPTION_START = codesOf('附表图注备说问答编按记来地电联时主出列缺谢此敬特以参第—－–-')
/** Short names of pieces that every bulletin knows. */
const KNOWN_TITLE = wordSet(`
  卷首语 刊首语 刊首寄语 开篇的话 开卷语 发刊词 创刊词 创刊寄语 编者的话 编后 编后记 编后语 编前 编前语 致读者 致辞 贺信 贺词 祝词 倡议书 公开信 喜报 启事
  简讯 短讯 序 序言 序一 序二 序三 序四 前言 后记 跋 感谢信 慰问信 新年献词 新年贺词 征稿启事 大事记 读者来信 社长时间 理事长的话 会长的话 馆长的话 校长的话`)
/** Openings of news. */
const DISPATCHES = ['本报讯', '本刊讯', '本网讯', '本台讯']
/** Openings of the body of an article. */
const LEAD_IN =
  /^(?:近日|日前|今年以来|去年以来|为了?(?:进一步|深入|贯彻|落实)|据悉|据统计|此外|同时|其中|目前|通过|针对|根据|按照|下一步|会上|会议|活动中|活动现场|随后|最后|首先|其次|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|[一二三四五六七八九十]是|在.{2,16}(?:领导|支持|努力|帮助|指导)下$)/u

/**
 * How much a row looks like the title of an article by itself and by its neighbours; a weight, about −10 to 12.
 * `end` is the index of the title's last row (titles may run over lines); none of its rows is longer than `SHORT`.
 */
export function headness(
  rows: readonly BodyRow[],
  start: number,
  end: number,
  layout: Layout,
  vocabulary: Vocabulary,
): number {
  const first = rows[start]
  if (!first) return -10
  return (
    before(rows, start, first, layout, vocabulary) +
    after(rows, end, layout, vocabulary) +
    own(rows, start, end, layout)
  )
}

function before(
  rows: readonly BodyRow[],
  start: number,
  first: BodyRow,
  layout: Layout,
  vocabulary: Vocabulary,
): number {
  const previous = rows[start - 1]
  if (!previous) return 2
  let weight = first.afterBreak ? 1 : 0
  if (previous.shape === 'signOff' || previous.shape === 'rule') return weight + 3
  if (previous.shape === 'table' || previous.shape === 'aside') return weight + 0.5
  if (previous.row.text.length <= 16 && readColumnMark(previous.row.folded)) return weight + 2.5
  if (previous.shape === 'section') return weight + (previous.ending === 'closed' ? 0.5 : -3)
  if (previous.shape === 'dateline') return weight + 0.5
  if (previous.shape === 'salutation') return weight - 3
  if (previous.shape === 'short') {
    if (bareColumn(rows, start - 1, layout) !== undefined) return weight + 1
    const signed = openSignOffOf(previous.row, vocabulary) !== undefined
    return weight + (signed ? 1.5 : previous.ending === 'closed' ? 0.5 : -0.5)
  }
  if (previous.row.text.endsWith('：') || previous.row.text.endsWith(':')) weight -= 3
  else if (previous.ending === 'closed') weight += 1
  // What a blank line closes where blank lines mean something need not end in a stop: a list, a line of verse.
  else if (previous.ending === 'open' && !(isApart(first, layout) && !isFull(previous, layout))) weight -= 4
  return weight
}

/** Whether blank lines mean something here and one stands above the row. */
function isApart({ row }: BodyRow, layout: Layout): boolean {
  return !layout.blanksEverywhere && row.blanks > 0
}

function after(rows: readonly BodyRow[], end: number, layout: Layout, vocabulary: Vocabulary): number {
  const next = rows[end + 1]
  if (!next) return -4
  const alone = isApart(rows[end] as BodyRow, layout) && isApart(next, layout) && !next.afterBreak ? 1.5 : 0
  return alone + ledTo(rows[end] as BodyRow, next, layout, vocabulary)
}

/** What the row behind a title says of it. */
function ledTo(last: BodyRow, next: BodyRow, layout: Layout, vocabulary: Vocabulary): number {
  const text = next.row.folded
  if (opensWithDash(text) && text.length <= 50) return isBeside(last, next, layout) ? 3 : 0
  if (next.shape === 'table' || next.shape === 'aside') return 1
  if (DISPATCHES.some((word) => text.startsWith(word))) return 3
  if (next.shape === 'dateline' || next.shape === 'salutation' || next.shape === 'documentNumber') return 3
  if (next.shape === 'signOff') return -1.5
  if (next.shape === 'section') return next.ending === 'open' ? 0.5 : 0
  if (next.shape === 'prose') return next.row.text.length >= 12 || next.ending !== 'closed' ? 1 : 0
  const byline = bylineOf(next.row, vocabulary)
  if (byline) return byline.names.length > 0 ? 3 : 1.5
  return -0.5
}

function own(rows: readonly BodyRow[], start: number, end: number, layout: Layout): number {
  const first = rows[start] as BodyRow
  let text = first.row.folded
  let marks = first.row.marks
  for (let i = start + 1; i <= end; i++) {
    const { row } = rows[i] as BodyRow
    text += row.folded
    marks |= row.marks
  }
  const length = text.length
  const opening = text.charCodeAt(0)
  let weight = 0
  if (length < 3) weight -= 4
  else if (length < 5) weight -= 2
  else if (length < 7) weight -= 1
  else if (length <= 40) weight += 1
  else if (length > 50) weight -= 2
  if (length <= LONGEST_KNOWN) weight += known((marks & SPACE) === 0 ? text : closeUp(text))
  if (CAPTION_START.has(opening) && CAPTION.test(text)) weight -= 8
  if ((marks & EXCLAMATION) !== 0 && asks(text)) weight -= 3
  if (mayLeadIn(text, marks) && LEAD_IN.test(text)) weight -= 3
  if (endLength(withoutMarks(text), TITLE_END) > 0) weight += 1.5
  if (text.startsWith('关于') || (opening === 0x5728 && isSpeech(text))) weight += 1
  const commas = (marks & (COMMA | LATIN_COMMA)) === 0 ? 0 : count(text, COMMAS)
  weight -= commas * (length > 30 ? 1.5 : 0.7)
  if ((marks & (FULL_STOP | SEMICOLON)) !== 0) weight -= 6
  if (OPEN_ENDS.has(text.charCodeAt(length - 1))) weight -= 6
  if (ODD_STARTS.has(opening) && !opensWithDate(text)) weight -= 2
  if ((marks & SPACE) !== 0 && hasColumns(text)) weight -= 3
  if (layout.paragraphIndent !== null && layout.wrapped) {
    if (allCentred(rows, start, end)) weight += 3
    else if (first.row.indent === layout.paragraphIndent && isFull(first, layout)) weight -= 6
    else if (first.row.indent === layout.margin && !first.afterBreak) weight -= 1
  }
  if (!layout.blanksEverywhere && first.row.blanks > 0) weight += first.row.blanks > 1 ? 1.5 : 0.8
  return weight
}

/** Longest text, in UTF-16 units, that is looked up whole. */
const LONGEST_KNOWN = 16
const COMMAS = codesOf('，,')
const OPEN_ENDS = codesOf('，,、：:；')
const ODD_STARTS = codesOf('0123456789.,%％）)”’》')
const CLOSING = codesOf('？！?!”』」）)')

function known(closed: string): number {
  if (KNOWN_TITLE.words.has(closed)) return 4
  return SUBHEAD.words.has(closed) || (closed.startsWith('主要') && SUBHEAD.words.has(closed.slice(2)))
    ? -4
    : 0
}

/** Asks or calls more than once, or behind a colon. */
function asks(text: string): boolean {
  let marks = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xff1a || code === 0x3a) quoted = true
    else if (isLineEnd(code)) quoted = false
    else if ((code === 0xff1f || code === 0xff01) && (quoted || ++marks > 1)) return true
  }
  return false
}

/** Cheap: whether the text has what every lead-in with its first character has. */
function mayLeadIn(text: string, marks: number): boolean {
  const opening = text.charCodeAt(0)
  if (isDigit(opening)) return (marks & MONTH) !== 0
  if (opening === 0x5728) return text.endsWith('下')
  if (NUMERALS.has(opening) && (marks & MONTH) !== 0) return true
  return LEAD_IN_START.has(opening) || (text.charCodeAt(1) === 0x662f && NUMERALS.has(opening))
}

const LEAD_IN_START = codesOf('近日去今为据此同其目下会活现随最首通针根按')
const NUMERALS = codesOf('一二三四五六七八九十')

/** 在…会上的: up to 40 characters and the occasion of a speech. */
function isSpeech(text: string): boolean {
  let i = 1
  for (let passed = 0; passed <= 40 && i < text.length; passed++) {
    if (passed >= 3 && OCCASIONS.some((occasion) => text.startsWith(occasion, i))) return true
    const code = text.codePointAt(i) as number
    if (isLineEnd(code)) return false
    i += code > 0xffff ? 2 : 1
  }
  return false
}

const OCCASIONS = ['会上的', '会议上的', '仪式上的', '典礼上的', '大会上的']

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029
}

/** 2020年… or 3.15…: figures that a title may open with. */
function opensWithDate(text: string): boolean {
  let figures = 0
  while (isDigit(text.charCodeAt(figures))) figures++
  const code = text.charCodeAt(figures)
  if (figures === 4) return code === 0x5e74
  return (
    (figures === 1 || figures === 2) &&
    (code === 0x2e || code === 0xb7) &&
    isDigit(text.charCodeAt(figures + 1))
  )
}

/** Parts set apart by tabs, or by two wide gaps in a row: a row of a table. */
function hasColumns(text: string): boolean {
  let gap = 0
  let gaps = 0
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x09) return true
    if (isSpace(code)) gap++
    else if (gap > 0) {
      gaps = gap >= 3 ? gaps + 1 : 0
      if (gaps === 2) return true
      gap = 0
    }
  }
  return false
}

function allCentred(rows: readonly BodyRow[], start: number, end: number): boolean {
  for (let i = start; i <= end; i++) if (!(rows[i] as BodyRow).centred) return false
  return true
}

function count(text: string, codes: ReadonlySet<number>): number {
  let found = 0
  for (let i = 0; i < text.length; i++) if (codes.has(text.charCodeAt(i))) found++
  return found
}

/** The text without the marks that close it. */
function withoutMarks(text: string): string {
  let end = text.length
  while (end > 0 && CLOSING.has(text.charCodeAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}
