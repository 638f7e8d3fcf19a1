import { type Passage, RUNNING } from '../prose.ts'
import { repeats } from '../reading/repeats.ts'
import { defineRule } from '../rule.ts'

/**
 * `工作工作要点`, `群众的的期盼`: a word that was typed twice. Only words that are never doubled for emphasis (商量商量)
 * and do not meet by chance (社会工作工作者) are asked.
 */
export const doubledWord = defineRule(
  {
    id: 'doubled-word',
    group: 'term',
    description: { en: 'No word typed twice.', zh: '词语不重复。' },
    severity: 'warning',
    fixable: true,
  },
  ({ prose }, report) => {
    const { text } = prose
    if (PARTICLES.some((word) => prose.mayHold(word)))
      for (const match of prose.matches(particles)) tell(match.index + 1, match.index + 2, match[0].charAt(0))
    for (const { start, length } of repeats(text)) {
      const phrase = text.slice(start, start + length)
      const end = start + 2 * length
      if (
        length === 2
          ? !WORDS.has(phrase) || (MEETS.test(text.charAt(end)) && GOES_ON.test(phrase))
          : isSpeech(phrase)
      )
        continue
      if (RUNNING.has(prose.passageAt(start).type)) tell(start + length, end, phrase)
    }
    for (const match of prose.matches(heads)) {
      const { head = '', more = '' } = match.groups ?? {}
      const at = match.index + head.length
      report({
        ...prose.range(match.index, at + more.length + head.length),
        message: {
          en: `Unexpected \`${match[0]}\`, expected \`${head}\` once, or \`、\` between the two`,
          zh: `“${match[0]}”重复了“${head}”，删去一处或用顿号隔开`,
        },
      })
    }

    // The line of a title may stand in the table of contents too, and a line without an end may be a title.
    function isSentence({ type, end }: Passage): boolean {
      return type === 'paragraph' && /[。！？；：”）」]/.test(text.charAt(end - 1))
    }

    function tell(start: number, end: number, word: string): void {
      report({
        ...prose.range(start, end),
        message: { en: `Unexpected second \`${word}\``, zh: `“${word}”重复` },
        fix: isSentence(prose.passageAt(start)) ? prose.fix(start, end, '') : undefined,
      })
    }
  },
)

/** Nouns and conjunctions of official prose that make no sense twice. */
const WORDS: ReadonlySet<string> = new Set(
  (
    '居民|村民|读者|讀者|患者|会员|會員|学员|學員|老师|老師|家长|代表|委员|医院|醫院|学校|學校|政府|党委|支部|书记|工会|工會|工作|活动|项目|会议|单位|部门|' +
    '群众|干部|情况|问题|任务|制度|人员|社区|企业|政策|精神|措施|方案|计划|通知|文件|领导|党员|职工|教师|学生|家庭|农村|经济|文化|教育|安全|质量|水平|能力|' +
    '作用|资金|经费|资源|环境|条件|机制|質量|品質|提高|提升|增强|完善|强化|体系|平台|基础|基地|中心|进行|开展|以及|并且|但是|因此|由于|对于|关于|为了|根据|按照|通过|我们|他们|全面|积极|認真|' +
    '认真|切实|不断|加强|推进|落实|組織|组织|活動|項目|會議|單位|部門|群眾|幹部|情況|問題|任務|計畫|計劃|學生|教師'
  ).split('|'),
)
/** 工作工作者, 活动活动室: the second one belongs to the word behind. */
const MEETS = /[者站室坊量日会會队隊组組长長所部处處家性化]/

const PARTICLES: readonly string[] = ['的的', '及及', '和和', '被被', '了了', '在在']

/** Words that names are made of: 社会工作工作者, 群众活动活动室. */
const GOES_ON = /工作|活动|活動|服务|教育|文化|项目|居民|学生|學生|会员|會員|委员|代表|家长|志愿|社区|中心/

/** Particles typed twice, where no word ends or begins with one (目的的, 以及及时). */
const particles =
  /的的(?<![目标標打靶鹄鵠]的的)(?![确確士话話])|及及(?<![以涉普顾顧提危波触觸遍埃论論累旁]及及)(?![时時格早])|和和(?<![柔温溫缓緩平饱飽调調共中附唱谐諧暖]和和)(?![气氣美睦平谐諧合])|被被(?<![一两兩几幾]被被)(?![子褥])|了了(?<=[到成出起]了了)(?=[一-鿿])|在在(?<=[我你他她它们們员員]在在)(?=[一-鿿])/g

function isSpeech(phrase: string): boolean {
  return !/^[进進]一步$/.test(phrase) && IN_SPEECH.test(phrase)
}

/** What is said twice in songs and speech: 好不好好不好, 年复一年年复一年. */
const IN_SPEECH = /[一不来吧啊呀呢吗哈呵哦]|[同和与與及向对對到由在]$|^(?<same>.)\k<same>/

/** 模范作用带头作用. */
const heads =
  /(?<head>作用)(?<more>带头|帶頭|模范|模範|引领|引領|示范|示範|骨干|骨幹|表率|桥梁|橋樑|纽带|紐帶|先锋|先鋒|先锋模范|辐射|保障|支撑)\k<head>/g
