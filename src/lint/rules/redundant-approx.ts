import { NOT_ABOUT, NOT_NEAR } from '../reading/about.ts'
import { FIGURES, HAN_FIGURES, MEASURED } from '../reading/figures.ts'
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
    for (const { pattern, isCertain } of roughPatterns()) {
      for (const match of prose.matches(pattern)) {
        const { index } = match
        const words = match.groups?.about ?? ''
        const before = text.charAt(index - 1)
        if (/^[约約]/.test(words) && NOT_ABOUT.includes(before)) continue
        if (words === '近' && (NOT_NEAR.includes(before) || isTime(text, match))) continue
        if (words === '超' && /[赶趕高反]/.test(before)) continue
        const end = index + match[0].length
        const second = match.groups?.rough ?? ''
        report({
          ...prose.range(index, end),
          message: {
            en: `Unexpected \`${second}\` after \`${words}\` in \`${match[0]}\`, expected one of the two`,
            zh: `“${match[0]}”中“${words}”与“${second}”重复，应去掉一个`,
          },
          fix: isCertain ? prose.fix(end - second.length, end, '') : undefined,
        })
      }
    }
  },
)

/** Words for “about” and the second one that says so again; `isCertain` where the second may go without loss. */
function roughPatterns(): { pattern: RegExp; isCertain: boolean }[] {
  const number = `(?:${FIGURES}|${HAN_FIGURES})`
  const large = `(?:${FIGURES}|[一二两兩三四五六七八九十]{0,3}[百千万萬]{1,2})`
  const unit =
    '(?: ?(?:[%％㎡]|[^，。；：、！？（）()“”《》\\n \\d在的于於和与與及是不或每只仅僅多余餘]){0,4})'
  const odd = '(?<rough>[多余餘])(?!元化|元素|种经营|媒体|功能|样|项式|额|額|粮|热|地|量|下|姚|杭|干|江|年生)'
  return [
    {
      pattern: new RegExp(
        `(?<about>大约|大約|约|約|大概|将近|將近|近)(?:有|为|為|占|佔|达|達|需|在)?(?:[^，。；、\\n\\d]{0,6}的)? ?${number}[多余餘]?${unit}(?<rough>左右(?!两|兩|手|岸|邻|逢|摇|为|開|开|脚|江)|上下(?!两|游|班|楼|级|联|一|齐|同|功|午|车|翻|左))`,
        'g',
      ),
      isCertain: true,
    },
    {
      pattern: new RegExp(`(?<about>大约|大約|约|約|将近|將近|近)(?:有|为|為|达|達)? ?${large} ?${odd}`, 'g'),
      isCertain: false,
    },
    { pattern: new RegExp(`(?<about>超过|超過|超|逾)(?:了)? ?${large} ?${odd}`, 'g'), isCertain: false },
    {
      pattern: new RegExp(
        `(?<about>至少|最少|不少于|不少於|不低于|不低於|起码|超过|超過)(?:有|要有|要|需要|需|达到|达|为|占|安排|保证|在|应有)? ?(?:[一二三四五六七八九十]分之)?${number} ?${MEASURED}?(?<rough>以上)`,
        'g',
      ),
      isCertain: false,
    },
    {
      pattern: new RegExp(
        `(?<about>至多|最多|不超过|不超過|不多于|不高于|不高於)(?:为|占|在|有)? ?(?:[一二三四五六七八九十]分之)?${number} ?${MEASURED}?(?<rough>以下|以内|以內|之内)`,
        'g',
      ),
      isCertain: false,
    },
    {
      pattern: new RegExp(
        `(?<about>${large}[多余餘])${unit}(?<rough>左右(?!两|兩|手|岸|邻|逢|摇|为|开|脚|江))`,
        'g',
      ),
      isCertain: false,
    },
    { pattern: new RegExp(`(?<about>${large}[多余餘])${MEASURED}?(?<rough>以上)`, 'g'), isCertain: false },
  ]
}

/** 近20多年来: the years just past, no rough number. */
function isTime(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  return /[年天日月周週载載]|个月|個月|小时/.test(match[0] + text.slice(end, end + 3))
}
