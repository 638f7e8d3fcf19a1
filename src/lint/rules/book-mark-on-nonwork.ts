import { defineRule } from '../rule.ts'

/**
 * `《最美家庭》活动`: activities, prizes, titles of honour, research topics, certificates, bodies and brands are no works
 * (GB/T 15834—2011 A.13.1). A work is not found: `《民法典》活动` after 学习, `电影《…》`, `《人民文学》奖`.
 */
export const bookMarkOnNonwork = defineRule(
  {
    id: 'book-mark-on-nonwork',
    group: 'punct',
    description: {
      en: 'No `《》` around the name of an activity, a prize, a certificate, a body or a brand.',
      zh: '活动、奖项、称号、课题、证照、机构、商标等不是作品，不用书名号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 A.13.1',
    fixable: true,
    triggers: ['》'],
  },
  ({ prose }, report) => {
    for (const { 1: name = '', 2: head = '', index } of prose.matches(NAMED)) {
      if (WORKS.test(name)) continue
      if (ABOUT.test(prose.text.slice(Math.max(0, index - 6), index))) continue
      tell(index, name, head)
    }
    for (const { 1: name = '', index } of prose.matches(PAPERS)) {
      tell(index, name, '', LICENCES.test(name))
    }
    for (const { 1: name = '', index } of prose.matches(BODIES)) tell(index, name, '')
    for (const { 1: before = '', 2: name = '', index } of prose.matches(PRIZES))
      tell(index + before.length, name, '')
    for (const { 1: before = '', 2: name = '', 3: head = '', index } of prose.matches(MEETINGS))
      if (!WORKS.test(name)) tell(index + before.length, name, head)

    function tell(start: number, name: string, head: string, isCustomary = false): void {
      const end = start + name.length + 2
      const open = prose.fix(start, start + 1, '“')
      const close = prose.fix(end - 1, end, '”')
      report({
        ...prose.range(start, end),
        ...(isCustomary && { severity: 'info' }),
        message: {
          en: `Unexpected \`《》\` around \`${name}\`${head === '' ? '' : `, a name of ${head}`}, expected \`“”\` or no marks: it is no work`,
          zh: `“${name}”${head === '' ? '' : `（${head}）`}不是作品，不用书名号`,
        },
        fix:
          open && close && head !== '' && !/[“”‘’「」『』〈〉]/.test(name) ? [...open, ...close] : undefined,
      })
    }
  },
)

/** A name in the marks and the noun behind it that says what it is. */
const NAMED =
  /《([^《》\n。，；：？！]{2,24})》(?:系列|主题|主題|专题|專題|品牌|特色|等|[两兩三四五六七八九十]?[个個项項]){0,2}(活动(?!方案|手册|指南)|活動(?!方案|手冊|指南)|课题|課題|称号|稱號|荣誉|榮譽|奖项|獎項|奖杯|獎盃|奖牌|獎牌|奖章|獎章|奖状|獎狀|牌(?=[一-鿿])(?![匾坊照位子]))/g

/** What laws and papers are called: an activity about one is named after a work. */
const WORKS =
  /(?:法|法典|条例|條例|规定|規定|办法|辦法|通知|意见|意見|方案|决定|決定|纲要|綱要|规划|規劃|计划|計劃|报告|報告|宪法|憲法|章程|准则|準則|规范|規範|标准|標準|细则|細則|公约|公約|守则|手册|手冊|读本|讀本|文选|文選|讲话|選集|选集|选编|要点|目录|目錄|指南|公报|公報|白皮书|倡议书|宣言|论|論|记|記|传|傳|史|经|經|歌|曲|颂|頌)(?:（[^（）]{1,12}）)?$/
const ABOUT =
  /(?:学习?|學習?|读|讀|宣传|宣傳|贯彻|貫徹|看|观|觀|唱|演|诵|誦|讲|講|背|写|寫|抄|听|聽|赏|賞|析|片|剧|劇|歌|曲|影|书|書|刊|报|報|诗|詩|集|画|畫|戏|戲|品|文|课|栏目|节目|節目|专栏|電視|电视)(?:好|了|完|：)?$/

/** Certificates and licences. */
const PAPERS =
  /《([^《》\n。，；：？！、]{0,20}(?:(?:身份|敬老|优待|優待|老年|学生|學生|工作|会员|會員|借[阅閱书書]|读者|讀者|图书|許可|许可|结婚|結婚|离婚|離婚|生育|服务|服務|残疾|殘疾|残疾人|殘疾人|毕业|畢業|准考|出入|资格|資格|合格|产权|產權|驾驶|駕駛|行驶|行駛|退休|登记|登記|健康|上岗|居住|居住|从业|荣誉)[证證]|(?<![公保论論鉴鑒见見])[证證][书書]|营业执照|營業執照|驾驶执照|牌照))》/g

/** Laws themselves set these in marks. */
const LICENCES = /许可证|許可證|执照|執照|资格证|資格證|产权证|產權證|登记证|登記證|合格证|合格證|牌照/

/** Bodies: 《文史》 may be a journal, 《文史杂志社》 is its publisher. */
const BODIES =
  /《([^《》\n。，；：？！、]{1,16}(?:杂志社|雜誌社|编辑部|編輯部|出版社|报社|報社|有限公司)|[^《》\n。，；：？！、]{2,16}(?:奖章|獎章|奖状|獎狀))》/g

/** What is won is a prize. */
const PRIZES = /([获獲]得?|[颁頒][发發]|授予)《([^《》\n。，；：？！、]{1,16}[奖獎杯盃])》/g

/** What is held is a meeting; a seminar may be about a book. */
const MEETINGS =
  /(召[开開]|[举舉]行|[举舉][办辦]|[参參]加|出席)《([^《》\n。，；：？！]{2,24})》([会會][议議]|大[会會]|[动動][员員][会會]|表彰[会會]|[现現][场場][会會]|部署[会會]|推[进進][会會])/g
