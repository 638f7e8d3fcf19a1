import { defineRule } from '../rule.ts'

/**
 * `有效的保证了`, `做的很好`: before a verb with its object stands 地, between a verb and how well it is done 得. Only
 * words that leave no doubt are asked: `不断的努力`, `进行全面的检查` are right.
 */
export const deDiDe = defineRule(
  {
    id: 'de-di-de',
    group: 'term',
    description: {
      en: '`地` before a verb, `得` behind it, `的` before a noun.',
      zh: '状语用“地”，补语用“得”，定语用“的”。',
    },
    severity: 'warning',
    fixable: true,
    triggers: ['的'],
  },
  ({ prose }, report) => {
    const { text } = prose
    for (const match of prose.matches(adverbial)) {
      const at = match.index + match[0].indexOf('的')
      // 进行全面的检查, 有不断的发展: the verb behind is a noun there.
      if (NOMINAL.test(text.slice(Math.max(0, match.index - 4), match.index))) continue
      tell(at, '地', match[0])
    }
    for (const match of prose.matches(complement)) tell(match.index + match[0].indexOf('的'), '得', match[0])

    function tell(at: number, right: '地' | '得', shown: string): void {
      report({
        ...prose.range(at, at + 1),
        message: {
          en: `Unexpected \`的\` in \`${shown}\`, expected \`${right}\``,
          zh: `“${shown}”中的“的”应作“${right}”`,
        },
        fix: prose.fix(at, at + 1, right),
      })
    }
  },
)

/** Words that say how something is done. */
const ADVERBS =
  '有效|不断|逐步|逐渐|有针对性|有计划|有步骤|有组织|有条不紊|潜移默化|扎实|切实|认真|积极|主动|充分|大力|深入|广泛|全面|及时|严格|圆满|顺利|成功|迅速|快速|极大|更好|很好|较好|持续|稳步|自觉|高效|科学|合理|创造性|卓有成效|因地制宜|循序渐进|坚定不移|一如既往|毫不犹豫|源源不断|全心全意|有力|有序'
/** Verbs that take an object. */
const VERBS =
  '保证|保障|扩大|开展|影响|推动|推进|促进|提高|提升|增强|加强|解决|完成|落实|贯彻|执行|改善|改变|调动|激发|掌握|了解|维护|宣传|化解|遏制|缓解|减轻|降低|防止|避免|带动|拓展|丰富|满足|实现|做好|抓好|搞好|开拓|完善|优化|发挥|听取|组织|参与|投入|引导|帮助'

/** Verbs that can be nothing but verbs before an object. */
const PLAIN =
  '做好|抓好|搞好|扩大|推动|推进|促进|调动|激发|化解|遏制|缓解|减轻|带动|开拓|发挥|听取|满足|引导|帮助|掌握|维护|增强|提高|提升|改善|解决'

/**
 * How, 的, and a verb that has 了 or 着 behind it, or an object: after 的 in the latter case only adverbs that are
 * never adjectives, or verbs and objects of which one cannot be read as a noun phrase.
 */
const adverbial = new RegExp(
  `(?:${ADVERBS})的(?<verb>${VERBS})(?:了(?!解)|着)` +
    `|(?:不断|逐步|逐渐|大力|自觉|坚定不移|一如既往|毫不犹豫|全心全意|因地制宜|循序渐进|稳步)的(?<plain>${PLAIN})(?=[一-鿿“《])(?![和与及或的，等是为]|[一-鿿]{0,2}[，。、；的])` +
    `|(?:认真|积极|主动|扎实|切实|全面|及时|深入|严格|圆满|顺利|更好|充分|广泛|迅速|有力|有效|自觉|持续)的(?<done>做好|抓好|搞好|干好|办好|推动|调动|激发|化解|遏制|缓解|带动|发挥|听取|满足)(?=[一-鿿“《]{2})(?!作用|力|下|和|与|及|的|者|工作[，。、])` +
    `|(?:高兴|激动|开心|兴奋|愉快|热情|亲切|自豪|感慨|欣慰)的(?<said>[说笑跳唱](?:[：“起道着]|，“)|告诉|表示|握着|拉着)` +
    `|(?:有针对性|有计划|有步骤|有组织|创造性|卓有成效|潜移默化)的(?<object>开展|影响|推进|解决|引导|宣传|组织|加强|落实)(?=[一-鿿“《]{4,})(?![一-鿿]{0,6}[，。、；]?(?:工作|活动|措施|方式|作用|教育)?[，。；]?$)(?!力|和|与|及|或|的|活动|工作|措施|教育)`,
  'g',
)

const NOMINAL = /(?:进行|開展|开展|给予|予以|作出|做出|得到|有了|是|有|一系列|一次|个)$/

/** 做的很好, 开展的有声有色: a verb, 的, and how well, up to the end of the clause. */
const complement =
  /(?:做|干|办|搞|学|抓|管|唱|跑|写|讲|说|活|过|睡|玩|打扫|布置|准备|开展|完成|执行|落实|进行|发展|表现|贯彻|组织|安排|打造|配合|建设)的(?:(?:很|非常|十分|更加|更|比较|特别|相当|极其|不够|越来越|还不|格外|如此)(?:好|快|慢|早|晚|到位|扎实|出色|顺利|成功|认真|细致|圆满|充分|有序|漂亮|热闹|开心|踏实|精彩|深入|彻底|完美|整齐|及时|干净|红火)|有声有色|红红火火|有条不紊|如火如荼|井井有条|淋漓尽致)(?=[，。；！？、）”\n])/g
