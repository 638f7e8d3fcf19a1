import { hasSpace, isSpace, unitsAt } from './characters.ts'

/**
 * Personal names as bulletins print them: 2 to 4 Han characters behind a known surname, two-character names often
 * padded (尹 禾). Text is expected in folded form (Simplified).
 */

const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚全娄甄郎池丛边岑农苟迟保商臧佘卞虞刁冷应匡栗仇练楚揭师官佟封燕桑巫敖原植邝仲荆储宗楼干苑寇盖南屠鞠荣井乐银奚明麻雍花闻冼木郜廉衣蔺和冀占公门帅利满暴仝冒湛牧幸闫肖付代戈朴浦逄哈隆腾初訾赫水皮都计平候锺濮居种禹归经宣贲支昝糜松富神焉巴弓隗山仉仰秋伊宁暨厉祖束幸韶蓟薄印宿怀邰从鄂索咸籍卓蔺胥能苍双莘翟贡劳逄扶堵宰郦璩濮寿通别尚晁勾阚那空曾沙养须丰相后红游竺权昌凤柏水窦章云酆费廉岑元平狄贝伏茅危童盛刁裘宗包诸钮嵇滑荀羊惠曲封芮羿汲邴山宓蓬郗班仰宫钭戎景龙司印怀籍阴乔苍双莘扶郤边扈浦农别充慕茹习宦鱼古慎庾衡步都弘文阙殳沃利蔚夔师晁敖冷毋乜养须丰巢蒯相后红游逯桓谌鄢佘郏仝呼肇岳缑亢况有琴商牟墨哈谯笪年爱阳佟言福展覃蒙修眭揭覃邸逄税候隋蹇庹苌'
/** Of two characters each, a space between. */
const COMPOUND =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 端木 夏侯 南宫 独孤 长孙 宇文 轩辕 呼延 闻人 钟离 申屠 太史 濮阳 淳于 单于 公冶 澹台'

/** Words that open with a surname's character and are no names, of two characters each. */
const WORDS =
  '纪实 纪要 纪念 时评 时讯 时代 时间 方案 方法 成果 成效 成绩 安全 文件 文化 文艺 文苑 关于 通知 通报 通讯 通告 要闻 言论 万家 高度 常态 全面 全国 全省 全市 广告 广场 广西 和谐 项目 经验 经济 党建 党务 计划 双拥 祝贺 贺信 贺词 祝词 宣传 宣言 应急 应用 明天 温暖 康复 相关 红色 阳光 空间 单位 居民 农业 农村 水利 水库 金融 东部 江西 江苏 山西 山东 云南 安徽 贵州 后记 简讯 简介 短讯 司法 法规 法治 路上 年度 年鉴 花絮 花絮 于此 别传 充电 仪式 祖国 暴雨 冷暖 相约 相伴 能手 养老 须知 查询 计生 巢湖'

/** Searching is cheap enough: few texts are looked at so far, and a set of so many takes time to make. */
function isSurname(character: string): boolean {
  return character !== '' && SURNAMES.includes(character)
}

/** Last characters of words for offices, not of names. */
const OFFICES = '局馆办站厅委院校所队社处科室县市镇组股'

/** Whether the text, folded, can be one person's name; padding inside is allowed. */
export function isPersonName(text: string): boolean {
  const name = closeUp(text)
  const length = name.length
  if (length < 2 || length > 4) return false
  const opening = name.slice(0, 2)
  if (!isSurname(name.charAt(0)) && !COMPOUND.includes(opening)) return false
  for (let i = 0; i < length; i++) {
    const code = name.charCodeAt(i)
    if (code < 0x3400 || (code > 0x9fff && code < 0xf900)) return false
  }
  if (WORDS.includes(name) || (length === 3 && OFFICES.includes(name.charAt(2)))) return false
  if (COMPOUND.includes(opening)) return length >= 3
  // Two surnames in a row (刘王立明) or a married name; anything else of four characters is rather a word.
  return length < 4 || isSurname(name.charAt(1))
}

/**
 * The names in a list such as `尹 禾 潘青禾、黄知远`, padding closed up; `undefined` unless all of it is names.
 * A lone character is joined to its neighbour, as in `尹 禾`; `郑文 斌` is one padded name too.
 */
export function readNames(text: string, known: readonly string[] = []): string[] | undefined {
  if (known.length === 0 && !mayBeNames(text)) return undefined
  const names: string[] = []
  for (const piece of piecesOf(closePadding(text))) {
    const name = closeUp(piece)
    const pair = name.length === 4 && name.length < piece.length ? splitSpaced(piece, known) : undefined
    if (pair?.length === 2) names.push(...pair)
    else if (known.includes(name) || isPersonName(name)) names.push(name)
    else {
      const split = splitSpaced(piece, known)
      if (!split) return undefined
      names.push(...split)
    }
  }
  return names.length > 0 ? names : undefined
}

/** Cheap: whether the text opens as a name does, and nothing in it is longer than a name. */
function mayBeNames(text: string): boolean {
  let length = 0
  let opened = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isSeparator(code) || isSpace(code)) {
      length = 0
      continue
    }
    length++
    if (length > 4) return false
    if (opened) continue
    const first = text.charAt(i)
    if (!isSurname(first) && !COMPOUND.includes(first)) return false
    opened = true
  }
  return opened
}

/** 、，,；;/／ */
function isSeparator(code: number): boolean {
  if (code < 0x3b) return code === 0x2c || code === 0x2f
  return code === 0x3b || code === 0x3001 || code === 0xff0c || code === 0xff1b || code === 0xff0f
}

/** Cut at separators, at wide gaps and at U+3000. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  let i = 0
  while (i < text.length) {
    const code = text.charCodeAt(i)
    let end = i + 1
    if (isSpace(code)) while (isSpace(text.charCodeAt(end))) end++
    if (isSeparator(code) || code === 0x3000 || end > i + 1) {
      addPiece(pieces, text, from, i)
      from = end
    }
    i = end
  }
  addPiece(pieces, text, from, text.length)
  return pieces
}

function addPiece(pieces: string[], text: string, from: number, to: number): void {
  const piece = from === 0 && to === text.length ? text.trim() : text.slice(from, to).trim()
  if (piece !== '') pieces.push(piece)
}

/** `尹　禾` and `乔  木` as 尹禾 and 乔木: a surname and one character, each standing alone. */
function closePadding(text: string): string {
  const alone = countAlone(text)
  if (alone === 0 || alone % 2 === 1) return text
  let closed = ''
  let from = 0
  let i = 0
  while (i < text.length) {
    const opens = !isSpace(text.charCodeAt(i)) && (i === 0 || isBorder(text.charCodeAt(i - 1)))
    const behind = i + unitsAt(text, i)
    const second = opens ? paddedAt(text, behind) : -1
    if (second < 0) {
      i = behind
      continue
    }
    if (isSurname(text.charAt(i))) {
      closed += text.slice(from, behind)
      from = second
    }
    i = second + unitsAt(text, second)
  }
  return closed + text.slice(from)
}

/** Pieces of one character. */
function countAlone(text: string): number {
  let alone = 0
  let length = 0
  for (let i = 0; i < text.length; i++) {
    if (!isBorder(text.charCodeAt(i))) length++
    else {
      if (length === 1) alone++
      length = 0
    }
  }
  return length === 1 ? alone + 1 : alone
}

/** Index of the one character that stands alone behind a gap at `from`, −1 when something else does. */
function paddedAt(text: string, from: number): number {
  let second = from
  while (second < from + 3 && isSpace(text.charCodeAt(second))) second++
  if (second === from || second >= text.length || isBorder(text.charCodeAt(second))) return -1
  const end = second + unitsAt(text, second)
  return end >= text.length || isBorder(text.charCodeAt(end)) ? second : -1
}

/** White space, 、，, */
function isBorder(code: number): boolean {
  return code === 0x3001 || code === 0xff0c || code === 0x2c || isSpace(code)
}

/** `张三 李 四 王五六` → three names: pieces of one character belong to the name beside them. */
function splitSpaced(text: string, known: readonly string[]): string[] | undefined {
  if (!hasSpace(text)) return undefined
  const pieces = splitAtSpace(text)
  if (pieces.length > 40) return undefined
  const names: string[] = []
  for (let i = 0; i < pieces.length; i++) {
    let name = pieces[i] ?? ''
    if (!(known.includes(name) || (name.length > 1 && isPersonName(name)))) {
      i++
      name += pieces[i] ?? ''
    } else if (name.length <= 2 && (pieces[i + 1] ?? '').length === 1 && !startsName(pieces, i + 1)) {
      i++
      name += pieces[i] ?? ''
    }
    if (!known.includes(name) && !isPersonName(name)) return undefined
    names.push(name)
  }
  return names
}

/** Whether the one-character piece at `i` opens a padded name of its own: `张三 李 四`. */
function startsName(pieces: readonly string[], i: number): boolean {
  const next = pieces[i + 1]
  return next !== undefined && next.length === 1 && isSurname(pieces[i] ?? '')
}

/** The words of a text that single spaces part. */
function splitAtSpace(text: string): string[] {
  const words: string[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue
    words.push(text.slice(from, i))
    from = i + 1
  }
  words.push(text.slice(from))
  return words
}

/** The text without white space. */
export function closeUp(text: string): string {
  if (!hasSpace(text)) return text
  let closed = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue
    if (i > from) closed += text.slice(from, i)
    from = i + 1
  }
  return closed + text.slice(from)
}
