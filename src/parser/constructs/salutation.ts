import { codesOf, hasAny } from '../../text/characters.ts'

/**
 * Whether a line addresses its readers and opens a speech, letter or notice.
 *
 * ```text
 * 各市、县（市、区）文联：
 * ^
 * ```
 */
export function isSalutation(folded: string): boolean {
  if (folded.length > 80 || !(folded.endsWith('：') || folded.endsWith(':'))) return false
  const text = folded.slice(0, -1).trim()
  if (text === '' || hasAny(text, STOPS) || LEAD_INS.some((word) => text.endsWith(word))) return false
  return OPENINGS.some((word) => text.startsWith(word)) || ENDINGS.some((word) => text.endsWith(word))
}

const STOPS = codesOf('。；！？:：')
/** Endings of lines that introduce a list or a quotation. */
const LEAD_INS = words('如下 以下 是 为 有 包括 方面 内容 要求 措施 问题 指出 强调 表示 说 认为 建议')
const OPENINGS = words(
  '同志们 朋友们 同学们 同胞们 尊敬 敬爱 亲爱 各 全体 全省 全市 全县 全区 诸位 女士 先生 老师们 会员 读者 编辑同志 公司所属 机关各 本会各 所属 致',
)
const ENDINGS = words(
  '同志 同志们 先生 女士 朋友 朋友们 老师 会友 读者 各单位 委员会 各处室 各部门 人民政府 各科室',
)

function words(text: string): readonly string[] {
  return text.split(' ')
}
