import { codesOf, isDigit, isSpace } from '../../text/characters.ts'
import { COMMA, EXCLAMATION, FULL_STOP, LATIN_COMMA, MONTH, SEMICOLON, SPACE } from '../../text/marks.ts'
import { closeUp } from '../../text/names.ts'
import { endLength, wordSet } from '../../text/words.ts'

/**
 * How much a text reads like the title of an article, whatever stands around it; a weight, about −10 to 6. `text` is
 * folded, `marks` says what stands in it.
 */
export function wording(text: string, marks: number): number {
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
  if (count(text, LISTING) > 2) weight -= 3
  if ((marks & (FULL_STOP | SEMICOLON)) !== 0) weight -= 6
  if (OPEN_ENDS.has(text.charCodeAt(length - 1))) weight -= 6
  if (opening === HASH && headingMark(text) > 0 && !text.startsWith('###')) weight += 5
  if (ODD_STARTS.has(opening) && !opensWithDate(text)) weight -= 2
  if ((marks & SPACE) !== 0 && hasColumns(text)) weight -= 3
  return weight
}

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
/** Openings of the body of an article. */
const LEAD_IN =
  /^(?:近日|日前|今年以来|去年以来|为了?(?:进一步|深入|贯彻|落实)|据悉|据统计|此外|同时|其中|目前|通过|针对|根据|按照|下一步|会上|会议|活动中|活动现场|随后|最后|首先|其次|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|[一二三四五六七八九十]是|在.{2,16}(?:领导|支持|努力|帮助|指导)下(?:，|$)|自.{2,10}以来)/u

/** White space, in characters, that parts what does not belong together. */
const WIDEST_GAP = 8
const HASH = 0x23

/** Length of the mark that opens a heading in text marked as Markdown (`## 考勤通报`), and the space behind it; 0 for none. */
function headingMark(text: string): number {
  let end = 0
  while (end < 4 && text.charCodeAt(end) === HASH) end++
  if (end === 0 || !isSpace(text.charCodeAt(end))) return 0
  while (isSpace(text.charCodeAt(end))) end++
  return end
}

/** Longest text, in UTF-16 units, that is looked up whole. */
const LONGEST_KNOWN = 16
const LISTING = codesOf('、')
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
  if (opening === 0x5728) return text.endsWith('下') || text.includes('下，')
  if (NUMERALS.has(opening) && (marks & MONTH) !== 0) return true
  return LEAD_IN_START.has(opening) || (text.charCodeAt(1) === 0x662f && NUMERALS.has(opening))
}

const LEAD_IN_START = codesOf('近自日去今为据此同其目下会活现随最首通针根按')
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

/** Parts set apart by tabs, by two wide gaps in a row, or by a very wide one: a row of a table, a running head. */
function hasColumns(text: string): boolean {
  let gap = 0
  let gaps = 0
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x09) return true
    if (isSpace(code)) gap++
    else if (gap > 0) {
      if (gap >= WIDEST_GAP) return true
      gaps = gap >= 3 ? gaps + 1 : 0
      if (gaps === 2) return true
      gap = 0
    }
  }
  return false
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
