import { wordsIn } from '../text/words.ts'

/**
 * The words a parser knows, in Simplified characters: lines are folded before they are compared, so each word covers
 * its Traditional form too. A profile adds an issuer's own without code.
 */
export interface Vocabulary {
  /** Endings of the names of bulletins: 通讯, 简报. */
  readonly mastheads: readonly string[]
  /** Names of standing columns. */
  readonly columns: readonly string[]
  /** Headings of a table of contents. */
  readonly tocHeadings: readonly string[]
  /** Editors' roles. */
  readonly roles: readonly string[]
  /** Labels of recipients: 报, 送, 发, 抄送. */
  readonly recipients: readonly string[]
  /** Full names of issuing bodies known beforehand. */
  readonly issuers: readonly string[]
  /** Endings of the names of organisations. */
  readonly organisations: readonly string[]
  /** Personal names that the surname table does not know. */
  readonly authors: readonly string[]
}

/** What an issuer adds to the vocabulary. */
export type Profile = Partial<Vocabulary>

export const VOCABULARY: Vocabulary = {
  mastheads: wordsIn(
    '通讯 简报 公报 简讯 快讯 快报 馆讯 会讯 校讯 院讯 社讯 所讯 简刊 通报 专报 要报 周报 月报 季报 年报 旬报 日报 晨报 院报 校报 ' +
      '动态 信息 工作 之声 之窗 之友 之家 之光 交流 参考 导刊 会刊 院刊 校刊 馆刊 学刊 专刊 季刊 月刊 双月刊 半月刊 周刊 汇编 选编 ' +
      '摘编 摘报 汇刊 情况 动向 纪要 园地 天地 视窗 风采 论坛 研究 电子报 电子刊 新闻 资讯 通信 时讯 讯息 辑要 选登 文摘 内参 杂志 报道 家讯 系讯 堂讯 队讯 站讯 局讯 村讯 里讯 厂讯 团讯 刊讯 特刊 家书 通迅',
  ),
  columns: wordsIn(
    '领导讲话 领导论坛 领导动态 领导活动 领导批示 工作导向 工作交流 工作动态 工作部署 工作研究 工作简讯 工作信息 经验交流 典型经验 ' +
      '先进典型 典型引路 基层动态 基层风采 基层传真 基层之声 基层园地 基层信息 各地动态 各地信息 地方动态 市县动态 县市动态 部门动态 要闻 本期要闻 ' +
      '要闻回顾 要闻速递 简讯 简讯集锦 短讯 信息窗 信息快递 信息速递 信息荟萃 信息之窗 信息集锦 通知公告 政策法规 政策解读 法规选登 ' +
      '文件选登 文件精神 学习园地 学习交流 理论探讨 理论研究 理论学习 理论园地 调查研究 调研报告 专题报道 专题研究 专题 特稿 本期特稿 特别报道 特别关注 ' +
      '本期关注 热点关注 热点聚焦 聚焦 焦点 人物 人物专访 人物风采 先锋模范 先进事迹 光荣榜 表彰 大事记 会议纪要 会议报道 会务信息 会务活动 ' +
      '学术动态 学术交流 学术活动 学术园地 业界动态 行业动态 行业资讯 业务交流 业务研究 业务园地 读者园地 读者服务 读者之声 读者来信 新书推荐 好书推荐 新书通报 馆务动态 馆务公告 ' +
      '活动报道 活动预告 活动剪影 活动花絮 党建工作 党建园地 党务动态 队伍建设 组织建设 文化园地 文艺园地 文苑 艺苑 艺文走廊 副刊 随笔 散文 诗歌 ' +
      '卷首语 编者的话 编读往来 来稿选登 史料 史海钩沉 案例分析 案例选登 法律园地 健康园地 健康知识 科普知识 科普园地 知识窗 小知识 生活与休闲 ' +
      '会员风采 会员之家 会员动态 会员园地 校友风采 校友动态 校园动态 社区动态 服务信息 公告栏 他山之石 海外来鸿 国际交流 交流园地 综合信息 综合报道 统计资料 财务报告',
  ),
  tocHeadings: wordsIn(
    '目录 目次 本期目录 本期目次 本期要目 本期内容 本期导读 本期看点 要目 内容目录 内容提要 总目录 总目 目录索引 今期目录 今期内容 今期要目 ' +
      '本期主要内容 要目导读 版面导读 contents tableofcontents content inthisissue',
  ),
  roles: wordsIn(
    '总编辑 总编 总编审 主编 副主编 副总编 副总编辑 执行主编 常务副主编 执行总编 名誉主编 责任编辑 责编 本期责编 本期编辑 本期责任编辑 编辑 美术编辑 美编 文字编辑 执行编辑 ' +
      '特约编辑 编审 主审 审核 审定 审校 审稿 审阅 签发 核稿 校对 校稿 校核 编校 编委 编委会 编委会主任 编辑委员会 编辑委员 编委主任 主任委员 副主任委员 编辑部主任 编辑部 编辑小组 编辑组 ' +
      '主任 副主任 顾问 发行人 发行 社长 副社长 监制 策划 总策划 统筹 采编 编排 排版 版式 版式设计 美术设计 封面设计 封面题字 摄影 撰稿 记者 编纂 编撰 编者 通讯员 打字 印制 召集人 总干事 理事长',
  ),
  recipients: wordsIn(
    '报 送 发 报至 送至 发至 印发至 分发 报送 分送 发送 抄送 抄报 抄发 主送 呈报 呈送 印送 呈 寄送 送阅 主报 本埠',
  ),
  issuers: [],
  organisations: wordsIn(
    '协会 学会 研究室 教研室 资料室 档案室 图书室 总会 分会 工会 总工会 联合会 商会 委员会 委 党委 省委 市委 县委 区委 团委 党组 支部 政府 办公室 办公厅 办 厅 局 处 科 部 署 院 所 站 台 中心 馆 图书馆 档案馆 博物馆 ' +
      '文化馆 学校 大学 学院 中学 小学 幼儿园 医院 公司 集团 银行 支行 分行 街道 镇 乡 村 社区 居委会 村委会 法院 检察院 妇联 科协 文联 残联 侨联 团省委 工商联 计生协 红十字会 基金会 理事会 ' +
      '编辑部 杂志社 报社 出版社 联社 合作社 农会 渔会 分局 支队 大队 总队 中队 研究会 促进会 服务队 指挥部 领导小组 秘书处 联盟 校友会 同乡会 联谊会 读书会 宗亲会 扶轮社 狮子会 青年会 同学会 办公处 服务处 事务所 福利院 敬老院 养老院 气象台 气象站 研究院 出版社 纪念馆 少年宫 活动中心 教育部 宣传部 组织部 统战部 县 市 区 省 里办公处 公所 组 股 课 队 班 社区 小区 会所 社',
  ),
  authors: [],
}

/** The vocabulary with a profile's words put before the general ones. */
export function extend(profile: Profile | undefined): Vocabulary {
  if (!profile) return VOCABULARY
  const extended: Record<string, readonly string[]> = {}
  for (const key of Object.keys(VOCABULARY) as (keyof Vocabulary)[]) {
    extended[key] = [...(profile[key] ?? []), ...VOCABULARY[key]]
  }
  return extended as unknown as Vocabulary
}
