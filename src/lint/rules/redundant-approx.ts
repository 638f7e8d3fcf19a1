import { NOT_ABOUT, NOT_NEAR } from '../reading/about.ts'
import { FIGURES, HAN_FIGURES, MEASURED } from '../reading/figures.ts'
import { lookBack } from '../reading/look-back.ts'
import { defineRule } from '../rule.ts'

/** `约300人左右`, `超过300多人`, `至少三名以上`: the same thing said twice. */
export const redundantApprox = defineRule(
  {
    id: 'redundant-approx',
    group: 'number',
    description: {
      en: 'One word says that a number is rough, not two.',
      zh: '表示概数的词语不重复使用。',
    },
    severity: 'warning',
    fixable: true,
    triggers: ['左右', '上下', '多', '余', '餘', '以上', '以下', '以内', '以內'],
  },
  ({ prose }, report) => {
    const { text } = prose
    for (const { sign, before, isCertain } of roughSigns()) {
      for (const { start, at, end, groups } of lookBack(prose, sign, before, 28)) {
        const about = groups.about ?? ''
        const previous = text.charAt(start - 1)
        if (/^[约約]/.test(about) && NOT_ABOUT.includes(previous)) continue
        if (about === '近' && (NOT_NEAR.includes(previous) || isTime(text.slice(start, end + 3)))) continue
        if (about === '超' && /[赶趕高反]/.test(previous)) continue
        const second = text.slice(at, end)
        const written = text.slice(start, end)
        report({
          ...prose.range(start, end),
          message: {
            en: `Unexpected \`${second}\` after \`${about}\` in \`${written}\`, expected one of the two`,
            zh: `“${written}”中“${about}”与“${second}”重复，应去掉一个`,
          },
          fix: isCertain ? prose.fix(at, end, '') : undefined,
        })
      }
    }
  },
)

interface RoughSign {
  /** The second word for “about”. */
  readonly sign: RegExp
  /** The first one, and the number. */
  readonly before: RegExp
  /** Whether the second may go without loss. */
  readonly isCertain: boolean
}

function roughSigns(): RoughSign[] {
  const number = `(?:${FIGURES}(?:[—–～~至-]${FIGURES})?|${HAN_FIGURES})`
  const large = `(?:${FIGURES}|[一二两兩三四五六七八九十]{0,3}[十百千万萬]{1,2})`
  const part = '(?:[一二三四五六七八九十]分之)?'
  const unit =
    '(?: ?(?:[%％㎡]|[^，。；：、！？（）()“”《》\\n \\d在的于於和與与及是不或每只仅僅多余餘]){0,4})'
  const more = '(?:有|要有|要|需要|需|达到|達到|达|達|为|為|占|佔|安排|保证|在|应有|了)?'
  const around =
    /左右(?!两|兩|手|岸|邻|逢|摇|为|開|开|脚|江)|上下(?!两|兩|游|班|楼|级|联|一|齐|同|功|午|车|翻|左)/g
  const odd =
    /[多余餘](?<=[\d十百千万亿萬億] ?.)(?!元化|元素|种经营|媒体|功能|样|项式|额|額|粮|热|地|量|下|姚|杭|干|江|年生)/g
  const about = '(?<about>大约|大約|约|約|大概|大致|将近|將近|接近|近)'
  return [
    {
      sign: around,
      before: new RegExp(`${about}${more}(?:[^，。；、\\n\\d]{0,6}的)? ?${number}[多余餘]?${unit}$`),
      isCertain: true,
    },
    { sign: around, before: new RegExp(`(?<about>${large}[多余餘])${unit}$`), isCertain: false },
    {
      sign: odd,
      before: new RegExp(
        `(?<about>大约|大約|约|約|将近|將近|接近|近|超过|超過|不下|超|逾)${more} ?${large} ?$`,
      ),
      isCertain: false,
    },
    {
      sign: /以上/g,
      before: new RegExp(
        `(?<about>(?:超過(?=${more} ?${FIGURES} ?[%％]$)|(?:至少|最少|不少[于於]|不低[于於]|起码|超过|年满)(?=${more} ?${part}${number} ?${MEASURED}?$)|${large}[多余餘](?=${MEASURED}?$))).{0,20}$`,
      ),
      isCertain: false,
    },
    {
      sign: /以下|以内|以內|之内|之內/g,
      before: new RegExp(
        `(?<about>至多|最多|不超过|不超過|不多[于於]|不高[于於])${more} ?${part}${number} ?${MEASURED}?$`,
      ),
      isCertain: false,
    },
  ]
}

/** 近20多年来: the years just past, no rough number. */
function isTime(written: string): boolean {
  return /[年天日月周週载載]|个月|個月|小时/.test(written)
}
