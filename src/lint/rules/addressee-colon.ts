import type { PassageType } from '../passages.ts'
import { labelsOf } from '../reading/labels.ts'
import { lineEnd } from '../reading/lines.ts'
import { defineRule } from '../rule.ts'

/** `各县（市、区）图书馆，`: the line of main addressees ends in `：` (GB/T 9704—2012 7.3.2). */
export const addresseeColon = defineRule(
  {
    id: 'addressee-colon',
    group: 'structure',
    description: {
      en: 'The line that names the main addressees ends in `：`.',
      zh: '主送机关名称后标全角冒号。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.3.2',
    fixable: true,
    triggers: ['各'],
  },
  ({ prose, source }, report) => {
    const { text, passages } = prose
    for (const [at, passage] of passages.entries()) {
      if (!LINES.has(passage.type) || text.charAt(passage.start) !== '各') continue
      const end = lineEnd(prose, source, passage)
      const line = text.slice(passage.start, end)
      if (!isAddressees(line)) continue
      const last = line.charAt(line.length - 1)
      const isMark = MARKS.includes(last)
      const next = passages[at + 1]
      const isFollowed =
        end < passage.end
          ? opensText(end, passage.end)
          : next?.article === passage.article && next?.type === 'paragraph' && opensText(next.start, next.end)
      if (!isFollowed) continue
      if (!mayBeAddressed(at)) continue
      // Without any mark it is one only right below the title of a document.
      if (!isMark && !isBelowDocumentTitle(at)) continue
      const from = isMark ? end - 1 : end
      report({
        ...prose.range(isMark ? from : from - 1, end),
        message: {
          en: `Unexpected ${isMark ? `\`${last}\`` : 'end'} of the line of addressees, expected \`：\``,
          zh: isMark ? `主送机关后的“${last}”应为“：”` : '主送机关后缺“：”',
        },
        fix: prose.fix(from, end, '：'),
      })
    }

    /** Not what a heading or 参加单位： names. */
    function mayBeAddressed(at: number): boolean {
      const above = passages[at - 1]
      if (!above || above.article !== passages[at]?.article || above.type === 'heading') return false
      return text.charAt(above.end - 1) !== '：' && labelsOf(prose)[at - 1] === undefined
    }

    function opensText(start: number, end: number): boolean {
      return end - start >= 12 && text.charAt(start) !== '各'
    }

    function isBelowDocumentTitle(at: number): boolean {
      const above = passages[at - 1]
      if (!above) return false
      const title = text.slice(above.start, above.end)
      return (
        (above.type === 'articleTitle' || above.type === 'documentNumber') &&
        (/(?:通知|决定|決定|意见|意見|函|批复|批復|通报|通報)$/.test(title) || /〔\d{4}〕/.test(title))
      )
    }
  },
)

const LINES: ReadonlySet<PassageType> = new Set<PassageType>([
  'paragraph',
  'salutation',
  'byline',
  'deck',
  'heading',
])

/** Whether a line is names of bodies one behind the other, and nothing else: no verb stands among them. */
function isAddressees(line: string): boolean {
  if (line.length > LONGEST || VERBS.test(line)) return false
  const isMarked = MARKS.includes(line.charAt(line.length - 1))
  const names = (isMarked ? line.slice(0, -1) : line).replace(/（[^（）]{0,12}）/g, '')
  return names.split(/[，,；;、]/).every(isName)
}

function isName(name: string): boolean {
  return PLACES.test(name) || (name.length <= 24 && NAMES.some((end) => name.endsWith(end)))
}

const PLACES = /^各?[市县縣区區州盟旗镇鎮乡鄉村校院处處科室所站队隊]$/
const LONGEST = 120
const MARKS = '。，；、,;'

/** What the names of bodies end in. */
const NAMES = [
  '单位',
  '單位',
  '部门',
  '部門',
  '政府',
  '机关',
  '機關',
  '机构',
  '機構',
  '协会',
  '協會',
  '学会',
  '學會',
  '工会',
  '工會',
  '委员会',
  '委員會',
  '党组',
  '黨組',
  '支部',
  '总支',
  '學校',
  '学校',
  '中小学',
  '中小學',
  '幼儿园',
  '文化站',
  '工作站',
  '服务站',
  '幼兒園',
  '学院',
  '學院',
  '院系',
  '公司',
  '企业',
  '企業',
  '中心',
  '办事处',
  '辦事處',
  '街道',
  '乡镇',
  '鄉鎮',
  '图书馆',
  '圖書館',
  '文化馆',
  '文化館',
  '博物馆',
  '博物館',
  '档案馆',
  '檔案館',
  '医院',
  '醫院',
  '局',
  '委',
  '厅',
  '廳',
  '办',
  '辦',
  '科室',
  '处室',
  '處室',
  '社区',
  '社區',
  '村委会',
  '分会',
  '分會',
  '支行',
  '大队',
  '大隊',
  '卫生院',
  '衛生院',
]
const VERBS =
  /[是由将將把应應须須均都已就也向对對让讓使]|依法|积极|積極|扶持|规范|規範|举办|舉辦|加强|加強|组织实|开展|開展|负责|負責|认真|認真|建立|做好|成立|参加|參加|支持|推动|推動|推进|推進|走进|走進|联合|聯合/
