import { holdsAt, isSpace, skipSpace } from '../../text/characters.ts'

/**
 * Lines that belong to a masthead or colophon without being one of its named parts: 内部资料, addresses, keywords.
 */
export function isNote(folded: string): boolean {
  if (folded.length > 80 || !mayBeNote(folded)) return false
  const lower = folded.toLowerCase()
  return (
    /^[(（【[★☆※*]*\s*(?:.{0,12}妥善保管|内部(?:资料|刊物|交流|发行|参阅)|注意保存|妥善保管|.{0,4}[秘机绝]密|仅供|免费(?:交流|赠阅)|准印证|连续性内部|[密机秘]\s*级|(?:编辑部|本刊|本会|通[讯信]|联系|会址|社址|馆址)?\s*地\s*址\s*[:：／/\s]|(?:编辑部|本刊|联系|投稿|咨询|服务|监督)\s*(?:电\s*话|邮\s*箱|热线)|(?:电\s*话|邮\s*编|邮政编码|传\s*真|网\s*址|官\s*网|电子(?:邮箱|信箱|邮件)|邮\s*箱|投\s*稿)\s*(?:[:：\d(（]|邮箱|热线|信箱)|联\s*系\s*(?:人|电话|方式)|主\s*题\s*词|e-?mail|http|www\.|qq|微信|欢迎(?:投稿|订阅|赐稿)|issn|cn\d|刊\s*号|定\s*价|工本费|本刊(?:地址|电话|网址)|(?:印\s*刷|承\s*印|划拨帐号|划拨账号|账\s*号|帐\s*号|户\s*名|开户行|开户银行)\s*[:：／/]|(?:来源|发布时间|发布日期|发布者|浏览次数|浏览人次|阅读次数|点击数|点击率|访问次数|字体|字号|分享到|当前位置|您的位置|现在位置)\s*[:：]|[[【(（]?(?:打印本页|关闭窗口|回上页|友善列印|返回顶部)|首页\s*[\])）】]?\s*[>＞›»/]|首页$|本期共?[一二三四五六七八九十\d]{1,3}[版页]$)/u.test(
      lower,
    ) &&
    /[密内准地电邮传网投联主欢刊定工印官免注仅会社馆首关回返本帐账户]|[.@:：]|e-?mail|issn|cn|qq/u.test(lower)
  )
}

/** Cheap: whether the line opens with the first two characters of a note, or has the words that stand further in. */
function mayBeNote(folded: string): boolean {
  let first = 0
  while (isSpace(folded.charCodeAt(first)) || holdsAt(folded, first, '（(【[★☆※*')) first++
  const second = holdsAt(folded, first, FIRSTS) ? skipSpace(folded, first + 1) : folded.length
  if (second < folded.length) {
    const pair = (folded.charAt(first) + folded.charAt(second)).toLowerCase()
    if (OPENINGS.includes(pair)) return true
    if (OFFICES.includes(pair) && holdsOneOf(folded, '址话箱线词件人式')) return true
  }
  return (
    folded.includes('妥善保管') || (folded.includes('密') && SECRETS.some((word) => folded.includes(word)))
  )
}

function holdsOneOf(folded: string, characters: string): boolean {
  for (const character of characters) if (folded.includes(character)) return true
  return false
}

/** First characters of the pairs below. */
const FIRSTS =
  '内注妥仅免准连密机秘编本通联会社馆地投咨服监电邮传网官主微欢刊定工印承划账帐户开来发浏阅点访字分当您现打关回友返首eEhHwWqQiIcC'
/** What notes open with, two characters each. */
const OPENINGS =
  '内部 注意 妥善 仅供 免费 准印 连续 密级 机级 秘级 会址 社址 馆址 地址 投稿 电话 邮箱 邮编 邮政 传真 网址 官网 微信 欢迎 刊号 ' +
  '定价 工本 印刷 承印 划拨 账号 帐号 户名 开户 来源 发布 浏览 阅读 点击 访问 字体 字号 分享 当前 您的 现在 打印 关闭 回上 友善 返回 首页 本期 ' +
  'e- em ht ww qq is cn'
/** The same, where much else opens alike: an address, a number or a name must follow. */
const OFFICES = '编辑 本刊 本会 通讯 通信 联系 咨询 服务 监督 电子 主题'
const SECRETS = ['秘密', '机密', '绝密']
