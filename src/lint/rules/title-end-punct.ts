import type { Passage, Prose } from '../prose.ts'
import { labelsOf } from '../reading/labels.ts'
import { defineRule, type Report } from '../rule.ts'

/** A title or heading on a line of its own ends without mark; ？ ！ …… may stay (GB/T 15834—2011 B.4, 通常不用). */
export const titleEndPunct = defineRule(
  {
    id: 'title-end-punct',
    group: 'punct',
    description: {
      en: 'A title or section heading on a line of its own ends without `。` `，` `；` `：`.',
      zh: '标题末尾通常不用句号、逗号、分号、冒号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 B.4',
    fixable: true,
  },
  ({ prose }, report) => {
    const { text, passages } = prose
    for (const [at, passage] of passages.entries()) {
      const last = text.charAt(passage.end - 1)
      if (!MARKS.includes(last)) continue
      if (passage.type === 'articleTitle' || passage.type === 'kicker') {
        if (isOneSentence(text.slice(passage.start, passage.end - 1))) tell(passage)
      } else if (passage.type === 'paragraph' && last === '。') {
        const line = text.slice(passage.start, passage.end)
        if (isDocumentTitle(line) || isHeadingLike(prose, at)) tell(passage)
      }
    }

    function tell({ end }: Passage): void {
      tellMark(prose, end, report)
    }
  },
)

const MARKS = '。，；：、'

function tellMark(prose: Prose, end: number, report: Report): void {
  const mark = prose.text.charAt(end - 1)
  report({
    ...prose.range(end - 1, end),
    message: {
      en: `Unexpected \`${mark}\` at the end of a title, expected none`,
      zh: `标题末尾不用“${mark}”`,
    },
    fix: prose.fix(end - 1, end, ''),
  })
}

function isOneSentence(title: string): boolean {
  return title.length <= 40 && !/[。；]/.test(title)
}

/** 关于…的通知。 with nothing but the name of the body that issues it before. */
function isDocumentTitle(line: string): boolean {
  const found =
    /^([一-鿿（）、 ]{0,30}?)(?:关于|關於)[^。；：！？，]{2,70}的(?:通知|决定|決定|决议|決議|意见|意見|报告|報告|通报|通報|公告|通告|请示|請示|批复|批復|函|方案|办法|辦法|规定|規定|建议|建議|倡议书?|倡議書?|说明|說明|公示|议案|議案|提案|工作总结|工作總結)(?:（[^（）]{1,10}）)?。$/.exec(
      line,
    )
  if (!found) return false
  const issuer = found[1] ?? ''
  return issuer === '' || (ISSUERS.test(issuer) && !VERBS.test(issuer))
}

const ISSUERS =
  /(?:府|局|厅|廳|委|会|會|办|辦|部|院|校|学|學|馆|館|中心|公司|处|處|科|站|社|组|組|室|团|團|所|协|協|联|聯|镇|鎮|乡|鄉|村|区|區|县|縣|市|省|行|公室)[ 　]?$/
const VERBS =
  /[了是附呈将將把对對向按据據]|学习|學習|传达|傳達|贯彻|貫徹|落实|落實|印发|印發|下发|下發|发布|發布|出台|出臺|收到|接到|宣读|宣讀|审议|審議|听取|聽取|讨论|討論|研究|起草|制定|执行|執行|通过|通過|根据|参照|依照|详见|見|见|结合|結合|围绕|圍繞|按照/

/** A numbered line that ends in 。 where the others of its kind are headings without. */
function isHeadingLike(prose: Prose, at: number): boolean {
  const { text, passages } = prose
  const labels = labelsOf(prose)
  const passage = passages[at] as Passage
  if (passage.headLength > 0 || passage.end - passage.start > 30) return false
  const label = labels[at]
  if (!label || (label.kind !== 'han' && label.kind !== 'hanParen')) return false
  if (/[，。；：]/.test(text.slice(label.end, passage.end - 1))) return false
  const next = passages[at + 1]
  if (next === undefined || next.article !== passage.article || labels[at + 1]?.kind === label.kind)
    return false
  let siblings = 0
  for (const [i, other] of passages.entries()) {
    if (other.article !== passage.article || other === passage || labels[i] === undefined) continue
    if (labels[i]?.form !== label.form) continue
    if (other.type !== 'heading' || other.headLength > 0) return false
    siblings++
  }
  return siblings > 0
}
