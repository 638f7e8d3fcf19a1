import { codesOf, isSpace } from '../../text/characters.ts'

/**
 * Lines that belong to a masthead or colophon without being one of its named parts: 内部资料, addresses, keywords.
 */
export function isNote(folded: string): boolean {
  if (folded.length > 80 || !mayBeNote(folded)) return false
  const lower = folded.toLowerCase()
  return (
    /^[(（【[★☆※*]*\s*(?:.{0,12}妥善保管|内部(?:资料|刊物|交流|发行|参阅)|注意保存|妥善保管|.{0,4}[秘机绝]密|仅供|免费(?:交流|赠阅)|准印证|连续性内部|[密机秘]\s*级|(?:编辑部|本刊|本会|通[讯信]|联系|会址|社址|馆址)?\s*地\s*址\s*[:：\s]|(?:编辑部|本刊|联系|投稿|咨询|服务|监督)\s*(?:电\s*话|邮\s*箱|热线)|(?:电\s*话|邮\s*编|邮政编码|传\s*真|网\s*址|官\s*网|电子(?:邮箱|信箱|邮件)|邮\s*箱|投\s*稿)\s*(?:[:：\d(（]|邮箱|热线|信箱)|联\s*系\s*(?:人|电话|方式)|主\s*题\s*词|e-?mail|http|www\.|qq|微信|欢迎(?:投稿|订阅|赐稿)|issn|cn\d|刊\s*号|定\s*价|工本费|本刊(?:地址|电话|网址)|印\s*刷\s*[:：])/u.test(
      lower,
    ) && MENTION.test(lower)
  )
}

/** Cheap: what a note begins with, or the two words that stand further in. */
function mayBeNote(folded: string): boolean {
  let i = 0
  while (i < folded.length && (BRACKETS.has(folded.charCodeAt(i)) || isSpace(folded.charCodeAt(i)))) i++
  return OPENING.has(folded.charCodeAt(i)) || folded.includes('妥善保管') || folded.includes('密')
}

const BRACKETS = codesOf('（(【[★☆※*')
const OPENING = codesOf('内注妥仅免准连密机秘编本通联会社馆地投咨服监电邮传网官主微欢刊定工印eEhHwWqQiIcC')
/** What every such line has somewhere. */
const MENTION = /[密内准地电邮传网投联主欢刊定工印官免注仅会社馆]|[.@:：]|e-?mail|issn|cn|qq/u
