import { codesOf, holdsAt, isDigit, isSpace } from '../../text/characters.ts'
import { wordSet } from '../../text/words.ts'

/** Longest line that can be an aside, in UTF-16 units. */
const LONGEST = 90

const CAPTION =
  /^(?:[[［【（(]\s*图\s*\d{0,2}\s*[\]］】）)]|[▲△▼▽◀▶]?\s*(?:[上下左右前中]?图为|[上下左右]图[：:]|(?:图|照片|表)\s*[\d一二三四五六七八九十]{1,3}\s*[：:、.．\s]|图片说明|图片来源|图注)|[▲△▼▽]\s*\S{9})/u
const CREDITED =
  /(?:[（(\s](?:摄影|摄|图|供图|图片|照片)\s*[：:/／].{1,16}|\s\S{1,8}\s*(?:摄|供图)|[（(].{1,12}(?:摄|供图))[）)]?$/u
const CLOSING =
  /^(?:[-—–·•*~\s]*(?:end|the\s+end|完|全文完)[-—–·•*~\s]*|[（(](?:完|全文完|未完待续|待续|此件.{2,12}|本页.{1,40})[）)])$/iu
const WEB =
  /^(?:[【[［｜|\s]*(?:打印本页|关闭窗口|返回顶部|返回首页|回上页|友善列印|友善打印|阅读原文|点击.{0,10}阅读|上一篇|下一篇|上一条|下一条|浏览[人次]?[次数]+|浏览量|点击[数量]|分享到|扫一扫|扫描.{0,8}二维码|长按.{0,10}二维码|扫码|点个.{0,3}[“「"]?(?:在看|赞)|[“「"]?点赞|来源：网络|字体：|【?字号|关注我们|转发给))/u
const ENCLOSED = /^附(?:件|表|录|图)?\s*[\d一二三四五六七八九十]{0,2}\s*(?:[：:]|$)/u
const CREDIT_ENDS = codesOf('摄图）)')

/**
 * Whether a line stands beside the text and is no part of it, nor ever a title: the caption of a picture, a list of what
 * is enclosed, the mark that an article is over, what a web page puts around it.
 *
 * ```text
 * ▲ 图一：展厅入口（摄影：沈听雨）
 * ^^^^
 * ```
 *
 * `folded` is a folded line, trimmed.
 */
export function isAside(folded: string): boolean {
  if (folded.length > LONGEST || folded.length < 1) return false
  if (
    (mayBeCaption(folded) && CAPTION.test(folded)) ||
    (folded.startsWith('附') && ENCLOSED.test(folded)) ||
    (mayClose(folded) && CLOSING.test(folded)) ||
    (mayBeWeb(folded) && WEB.test(folded))
  )
    return true
  const last = folded.charCodeAt(folded.length - 1)
  return CREDIT_ENDS.has(last) && mayBeCredited(folded) && CREDITED.test(folded)
}

/** Whether a line heads what is enclosed: 附件, 附件1. */
export function isAttachment(folded: string): boolean {
  return (
    folded.charCodeAt(0) === 0x9644 && folded.length <= 6 && ENCLOSED.test(folded) && !folded.endsWith('：')
  )
}

/** Cheap: whether the line ends in who took a picture, or names it with a colon or a stroke. */
function mayBeCredited(folded: string): boolean {
  const last = folded.length - (holdsAt(folded, folded.length - 1, '）)') ? 2 : 1)
  if (holdsAt(folded, last, '摄图')) return true
  return CREDIT_MARKS.some((mark) => folded.includes(mark)) && /[摄图照]/u.test(folded)
}

const CREDIT_MARKS = ['：', ':', '/', '／']

/** Cheap: whether the line can be a caption, by its mark or by what it must name. */
function mayBeCaption(folded: string): boolean {
  return '▲△▼▽◀▶表照'.includes(folded.charAt(0)) || folded.slice(0, 6).includes('图')
}

/** Cheap: whether the line is a word that closes an article, marks apart, or such a remark in brackets. */
function mayClose(folded: string): boolean {
  if (holdsAt(folded, 0, '（(')) return REMARKS.some((word) => folded.includes(word))
  let from = 0
  let to = folded.length
  while (from < to && isMark(folded, from)) from++
  while (to > from && isMark(folded, to - 1)) to--
  return to - from <= LONGEST_END && holdsAt(folded, from, 'eEtT完全')
}

function isMark(folded: string, at: number): boolean {
  return isSpace(folded.charCodeAt(at)) || holdsAt(folded, at, '-—–·•*~')
}

const REMARKS = ['完', '待续', '此件', '本页']
/** `the end`, a space or two more between its words. */
const LONGEST_END = 12

/** Cheap: whether the line, brackets and quotes apart, begins like what a web page puts around a text. */
function mayBeWeb(folded: string): boolean {
  let i = 0
  while (i < folded.length && (isSpace(folded.charCodeAt(i)) || holdsAt(folded, i, '【[［｜|“「"'))) i++
  return WEB_WORDS.words.has(folded.slice(i, i + 2))
}

const WEB_WORDS = wordSet(
  '打印 关闭 返回 回上 友善 阅读 点击 上一 下一 浏览 分享 扫一 扫描 长按 扫码 点个 点赞 来源 字体 字号 关注 转发',
)

const LABELLED =
  /^(?:问|答|q|a)\s*\d{0,2}\s*[：:]|^[问答]\s{1,2}\S|^[【〔［[（(]?(?:编者按|编者注|编后|编者的话|点评|评析|短评|链接|相关链接|名词解释|小贴士|提示|温馨提示|记者手记|注释?|备注|说明|按)(?:[】〕］\])）]\s*\S|\s*[：:]\s*\S)/iu
const LABEL_REACH = 24

/**
 * Whether a line opens with a word that announces running text, however short: a question and its answer, an editor's
 * note.
 *
 * ```text
 * 问：桥修好以后，鸭子还游过去吗？
 * ^^
 * ```
 *
 * `folded` is a folded line, trimmed.
 */
export function opensText(folded: string): boolean {
  return mayBeLabelled(folded) && LABELLED.test(folded.slice(0, LABEL_REACH))
}

/** Cheap: whether the line, a bracket apart, begins with such a word. */
function mayBeLabelled(folded: string): boolean {
  const at = holdsAt(folded, 0, '【〔［[（(') ? 1 : 0
  if (LABELS.words.has(folded.slice(at, at + 2))) return true
  const next = folded.charCodeAt(at + 1)
  return (
    holdsAt(folded, at, '问答qQaA注按') &&
    (isSpace(next) || isDigit(next) || holdsAt(folded, at + 1, '：:】〕］])）'))
  )
}

const LABELS = wordSet('编者 编后 点评 评析 短评 链接 相关 名词 小贴 提示 温馨 记者 注释 备注 说明')
