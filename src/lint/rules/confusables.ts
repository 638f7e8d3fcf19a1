import { scriptOf } from '../../text/variants.ts'
import { CONFUSABLE_WORDS } from '../reading/confusable-words.ts'
import { heldWords } from '../reading/held-words.ts'
import { defineRule } from '../rule.ts'

/** `布署`, `登陆网站`: one character taken for another that sounds or looks alike. */
export const confusables = defineRule(
  {
    id: 'confusables',
    group: 'term',
    description: {
      en: 'No character taken for another that sounds or looks alike.',
      zh: '不写别字。',
    },
    severity: 'warning',
    fixable: true,
  },
  ({ prose, source }, report) => {
    const rights = new Map(CONFUSABLE_WORDS.map((pair) => pair.split('>') as [string, string]))
    const wrongs = heldWords(prose, [...rights.keys()])
    const hant = wrongs !== undefined && scriptOf(source.text) === 'Hant'
    if (wrongs && !hant)
      for (const { 0: wrong, index } of prose.matches(wrongs)) {
        // 帳 is the usual character in Traditional text; names of people and places hold any.
        if (!prose.isInQuotedTitle(index)) tell(index, wrong, rights.get(wrong) ?? '')
      }
    for (const { words, pattern, right } of IN_CONTEXT) {
      if (!words.some((word) => prose.mayHold(word))) continue
      for (const match of prose.matches(pattern)) {
        const wrong = match.groups?.wrong ?? ''
        tell(match.index + match[0].indexOf(wrong), wrong, right)
      }
    }

    function tell(at: number, wrong: string, right: string): void {
      report({
        ...prose.range(at, at + wrong.length),
        message: { en: `Unexpected \`${wrong}\`, expected \`${right}\``, zh: `“${wrong}”应作“${right}”` },
        fix: prose.fix(at, at + wrong.length, right),
      })
    }
  },
)

/** Words that are wrong only beside others. */
const IN_CONTEXT: readonly {
  /** Each match holds one of them. */
  readonly words: readonly string[]
  readonly pattern: RegExp
  readonly right: string
}[] = [
  {
    words: ['登陆'],
    pattern:
      /(?<wrong>登陆)(?:到|了)?(?=[“《]?[一-鿿A-Za-z]{0,8}(?:网站|网址|系统|平台|账号|账户|官网|邮箱|网页|客户端|小程序|公众号|APP|App|页面|后台|网上|门户))/g,
    right: '登录',
  },
  { words: ['座落'], pattern: /(?<wrong>座落)(?<!一座落)(?=[于在地])/g, right: '坐落' },
  { words: ['按装'], pattern: /(?<wrong>按装)(?=[新了好完在水电監摄空路]|机器|设备)/g, right: '安装' },
  {
    words: ['渡过'],
    pattern: /(?<wrong>渡过)(?=[一-鿿]{0,8}(?:假期|时光|春节|暑假|寒假|童年|晚年|周末|节日|夜晚))/g,
    right: '度过',
  },
  // 配合做好, 职工做了: two words that meet.
  {
    words: ['工做', '合做', '协做', '操做', '运做', '制做', '協做', '運做', '製做'],
    pattern:
      /(?<wrong>做)(?<=[工合协操运制協運製]做)(?<![职職分配结結联聯员員教义義].做)(?![好了到出得着過过成些一大实實])/g,
    right: '作',
  },
  { words: ['做为'], pattern: /(?<wrong>做为)(?<![叫当看称當稱]做为)(?=[一-鿿“]{2})(?!好)/g, right: '作为' },
  {
    words: ['启示'],
    pattern:
      /(?<wrong>启示)(?<=(?:招聘|征稿|徵稿|寻人|尋人|寻物|征文|徵文|招生|遗失|遺失|更正|开馆|招募|招租|征集|徵集)启示)/g,
    right: '启事',
  },
  {
    words: ['一样', '那样', '似的'],
    pattern:
      /(?<wrong>象)(?<![对形印现气景抽迹大表想具意万假幻影图乱天物病征镜险白小众]象)(?=[一-鿿]{1,10}(?:一样|那样|似的))/g,
    right: '像',
  },
  {
    words: ['反应'],
    pattern: /(?<wrong>反应)(?=(?:的)?(?:强烈|情况|问题|意见|诉求|民意)[，。、的])(?!强烈)/g,
    right: '反映',
  },
  {
    words: ['必需'],
    pattern: /(?<wrong>必需)(?=(?:要|坚持|严格|认真|加强|做到|做好|按照|遵守|抓好|高度|尽快))/g,
    right: '必须',
  },
]
