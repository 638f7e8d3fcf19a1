import type { LintDocument } from '../document.ts'
import type { PassageType } from '../passages.ts'
import { TITLES } from '../prose.ts'
import { CLOSING, isHan, OPENING } from '../reading/neighbours.ts'
import { isTraditional } from '../reading/traditional.ts'
import { defineRule, type Report } from '../rule.ts'

/** `心愿—让老人安享晚年`: a dash takes two characters, a single one joins (GB/T 15834—2011 4.10.2). */
export const dashForm = defineRule(
  {
    id: 'dash-form',
    group: 'punct',
    description: {
      en: 'A dash is `——`, two characters long.',
      zh: '破折号占两个字，写作“——”。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.10.2',
    fixable: true,
    triggers: ['--', '－－', '――', '──', '———', '–', '—', '-', '－', '―'],
  },
  (document, report) => {
    findOtherForms(document, report)
    findSingle(document, report)
  },
)

/** `--`, `－－`, `――`, `———`; in Traditional text `──` and `――` are the usual way to type a dash. */
function findOtherForms(document: LintDocument, report: Report): void {
  const { prose } = document
  const { text } = prose
  const traditional = isTraditional(text)
  for (const { index, 0: dash } of prose.matches(/[-－―─–—]{2,5}|— —/g)) {
    if (dash === '——' || dash.length > 4 || !isOneKind(dash)) continue
    const end = index + dash.length
    const before = text.charAt(index - 1)
    const after = text.charAt(end)
    if (before === dash.charAt(0) || after === dash.charAt(0) || !(isHan(after) || isOneOf(OPENING, after)))
      continue
    const atHead = index === prose.passageAt(index).start
    if (!atHead && !(isHan(before) || isOneOf(`${CLOSING}，。：；？！%`, before))) continue
    if (atHead && dash.includes('——') && dash.length > 2) continue
    if ('─―－'.includes(dash.charAt(0)) && (traditional || isInCornerQuotes(text, index))) continue
    say(document, report, index, dash)
  }
}

function isOneKind(dash: string): boolean {
  return dash === '— —' || dash === dash.charAt(0).repeat(dash.length)
}

/** Whether 「 or 」 stands near, as it does in Traditional text that a Simplified document quotes. */
function isInCornerQuotes(text: string, index: number): boolean {
  return /[「」]/.test(text.slice(Math.max(0, index - 40), index + 40))
}

/** A single one where a dash is meant, told by what stands around it. */
function findSingle(document: LintDocument, report: Report): void {
  const { prose } = document
  const { text } = prose
  for (const { index, 0: dash } of prose.matches(/[—–―－-](?=[一-鿿“‘《「『])(?<=[一-鿿”’》」』）\n].)/g)) {
    const { start, end, type } = prose.passageAt(index)
    const before = text.slice(Math.max(start, index - 16), index)
    const rest = text.slice(index + 1, Math.min(end, index + 61))
    if (/[—–―－-]/.test(before)) continue
    const aside = /^[一-鿿“”、，]{3,30}(?=[—–―－-](?![—–―－-]))/.exec(rest)?.[0]
    if (aside !== undefined) {
      const second = index + 1 + aside.length
      const behind = rest.slice(aside.length + 1)
      if (!GOES_ON.test(behind) || !(/[让讓把被的了是、，]/.test(aside.slice(0, -1)) || SURELY.test(behind)))
        continue
      say(document, report, index, dash)
      say(document, report, second, text.charAt(second))
    } else if (EXPLAINED.test(rest) || (before !== '' && (isNamed(before, rest) || isDeck(type, rest))))
      say(document, report, index, dash)
  }
}

/** What goes on with the sentence behind an aside. */
const GOES_ON =
  /^(?:终于|終於|也|都|已|正在|就|仍|还|還|将|將|是|却|卻|便|则|則|始终|始終|一直|成为|成為|取得|实现|實現|获得|獲得|受到|得到|让|讓|在|深深|如今|今天|又|更|被|由|把|曾|即将|即將|逐步|逐渐|逐漸|有了)/

/** What no name and no step of a process begins with. */
const SURELY =
  /^(?:终于|終於|正在|已[经經]|始终|始終|一直|深深|如今|即[将將]|逐[步渐漸]|成[为為]|得到|受到|[获獲]得|取得)/

/** What explains, names or breaks off. */
const EXPLAINED =
  /^(?:[让讓](?![步利位])|即(?!墨)|[这這](?:是|就|些|[样樣]|[个個]|[种種]|[项項]|[里裡]|位|一)|那(?:就)?是|也就是|就是|他[们們]?|她|我[们們的]|因[为為]|尤其|一[一-鿿]就是|特[别別]是|包括|[无無][论論]|不[仅僅]|不是|不再|[为為]了|[记記](?=[一-鿿“]{3})|[写寫]在|来自|來自|没有|沒有|以.{2,12}[为為](?:例|主题|主題|中心)|在.{2,24}(?:上|中|会|會)的?(?:[讲講][话話]|[发發]言|致[辞辭]|[报報]告))/

/** Whether a word that announces something stands before, and what it announces, to the end of the clause, behind. */
function isNamed(before: string, rest: string): boolean {
  return (
    /(?:[的了个個位名座项項种種家条條句首]|第一|唯一|最[大高好])[一-鿿]{0,4}(?:[目标標]{2}|心愿|心願|愿望|願望|[梦夢]想|名字|主[题題]|口[号號]|校[训訓]|家[训訓]|答案|秘[诀訣]|法[宝寶]|[办辦]法|[称稱][号號]|[荣榮][誉譽]|道理|主[线線]|品牌|家[乡鄉]|故[乡鄉]|母校|主角|榜[样樣]|特[产產]|信念|[话話]|字)$/.test(
      before,
    ) && /^[一-鿿“”《》、]{2,30}[。！；，\n]?/.test(rest)
  )
}

/** Whether the words are the second half of a title: ——青榆县送戏下乡侧记. */
function isDeck(type: PassageType, rest: string): boolean {
  return (
    TITLES.has(type) &&
    /(?:[侧側][记記]|[纪紀][实實]|掠影|[综綜]述|[见見][闻聞]|札[记記]|[随隨][笔筆]|[启啟]示|[纪紀]事|印象|素描|[观觀]察|走[笔筆]|巡[礼禮]|特[写寫])$/.test(
      rest,
    )
  )
}

function say({ prose }: LintDocument, report: Report, index: number, dash: string): void {
  report({
    ...prose.range(index, index + dash.length),
    message: {
      en: `Unexpected \`${dash}\` as a dash, expected \`——\``,
      zh: `破折号应为“——”，不用“${dash}”`,
    },
    fix: prose.fix(index, index + dash.length, '——'),
  })
}

function isOneOf(units: string, unit: string): boolean {
  return unit !== '' && units.includes(unit)
}
