import { hanUpTo99 } from '../reading/figures.ts'
import { defineRule } from '../rule.ts'

/** `三、五户`: neighbouring numbers that tell about how many stand without `、` (GB/T 15834—2011 4.5.3.4). */
export const approxNoDunhao = defineRule(
  {
    id: 'approx-no-dunhao',
    group: 'number',
    description: {
      en: 'No `、` between two numbers that together tell about how many.',
      zh: '相邻数字连用表示概数，中间不用顿号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.5.3.4',
    fixable: true,
    triggers: [
      '一、二',
      '二、三',
      '三、四',
      '三、五',
      '四、五',
      '五、六',
      '六、七',
      '七、八',
      '八、九',
      '1、2',
      '2、3',
      '3、4',
      '3、5',
      '4、5',
      '5、6',
      '6、7',
      '7、8',
      '8、9',
    ],
  },
  ({ prose }, report) => {
    const digits = '〇一二三四五六七八九'
    for (const match of prose.matches(/(?<tens>[1-9])(?<ones>[1-9])、(?<next>[1-9])(?= ?[岁歲])/g)) {
      const { tens = '', ones = '', next = '' } = match.groups ?? {}
      if (Number(next) !== Number(ones) + 1 || /[\d、]/.test(prose.text.charAt(match.index - 1))) continue
      tell(
        match.index,
        match.index + match[0].length,
        hanUpTo99(Number(tens + ones)) + digits.charAt(Number(next)),
      )
    }
    for (const pattern of [HAN, ARABIC]) {
      for (const match of prose.matches(pattern)) {
        const { index } = match
        const { first = '', second = '', zeros = '' } = match.groups ?? {}
        const [a, b] = [numberOf(first, digits), numberOf(second, digits)]
        if (b !== a + 1 && !(a === 3 && b === 5)) continue
        if (
          a === 1 &&
          /^[\d一二三四五六七八九]+ ?[位件场場次句支]/.test(prose.text.slice(index + 2, index + 6))
        )
          continue
        if (counts(prose.text, index, prose.passageAt(index).start)) continue
        const end = index + first.length + 1 + second.length + zeros.length
        const expected =
          digits.charAt(a) + digits.charAt(b) + (zeros === '' ? '' : '十百千'.charAt(zeros.length - 1))
        tell(index, end, expected)
      }
    }

    function tell(start: number, end: number, expected: string): void {
      const written = prose.text.slice(start, end)
      report({
        ...prose.range(start, end),
        message: {
          en: `Unexpected \`${written}\`, expected \`${expected}\`: two numbers that tell about how many stand side by side`,
          zh: `概数“${written}”应为“${expected}”，中间不用顿号`,
        },
        fix: prose.fix(start, end, expected),
      })
    }
  },
)

const UNIT =
  '(?:个(?!百分|方面|层面|阶段)|個(?!百分|方面|層面|階段)|人(?!大)|户|戶|天|家|岁|歲|里(?!程)|块|塊|张|張|只|隻|亩|畝|斤|米|公里|分钟|分鐘|小时|小時|年(?=[的来來间間内內后後，。、时時])|次|位|场|場|句|支|辆|輛|倍|成(?=[，。的以左、）]|$)|名(?![，。；、）\\n]))'
const HAN = new RegExp(
  `(?<first>[一二三四五六七八九])、(?<second>[二三四五六七八九])(?=[十百千万萬亿億]{0,2}[多余餘]?${UNIT})`,
  'g',
)
const ARABIC = new RegExp(`(?<![\\d.])(?<first>[1-9])、(?<second>[2-9])(?<zeros>0{1,3})?(?= ?${UNIT})`, 'g')

function numberOf(written: string, digits: string): number {
  const han = digits.indexOf(written)
  return han < 0 ? Number(written) : han
}

/** Whether the numbers name things in order (第三、四…, 图1、2…), or label a paragraph or an item. */
function counts(text: string, index: number, start: number): boolean {
  let at = index
  while (at > start && /[\d一二三四五六七八九十百千、，和及至—～-]/.test(text.charAt(at - 1))) at--
  return (
    at === start ||
    /[第其图圖表之周週期初高大小卷章节節条條款项項组組册冊部附例题題号號路。：；！？（(“《]/.test(
      text.charAt(at - 1),
    )
  )
}
