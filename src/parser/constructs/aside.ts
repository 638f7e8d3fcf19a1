import { codesOf } from '../../text/characters.ts'

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
const FIRST = codesOf('附[［【（(▲△▼▽◀▶上下左右前中图照表-—–·•*~etET完全打关返回友阅点浏分扫长“「"来字转｜|')
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
    FIRST.has(folded.charCodeAt(0)) &&
    (CAPTION.test(folded) || ENCLOSED.test(folded) || CLOSING.test(folded) || WEB.test(folded))
  )
    return true
  const last = folded.charCodeAt(folded.length - 1)
  return CREDIT_ENDS.has(last) && mentionsPicture(folded) && CREDITED.test(folded)
}

/** Whether a line heads what is enclosed: 附件, 附件1. */
export function isAttachment(folded: string): boolean {
  return (
    folded.charCodeAt(0) === 0x9644 && folded.length <= 6 && ENCLOSED.test(folded) && !folded.endsWith('：')
  )
}

/** Cheap: whether something about a picture stands in the line. */
function mentionsPicture(folded: string): boolean {
  return folded.includes('摄') || folded.includes('图')
}

const LABELLED =
  /^(?:问|答|q|a)\s*\d{0,2}\s*[：:]|^[问答]\s{1,2}\S|^[【〔［[（(]?(?:编者按|编者注|编后|编者的话|点评|评析|短评|链接|相关链接|名词解释|小贴士|提示|温馨提示|记者手记|注释?|备注|说明|按)(?:[】〕］\])）]\s*\S|\s*[：:]\s*\S)/iu
const LABEL_START = codesOf('问答qQaA【〔［[（(编点评短链相名小提温记注备说按')
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
  return LABEL_START.has(folded.charCodeAt(0)) && LABELLED.test(folded.slice(0, LABEL_REACH))
}
