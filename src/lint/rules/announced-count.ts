import { readNumeral } from '../../text/numerals.ts'
import { BODY, type Prose } from '../prose.ts'
import { labelsOf } from '../reading/labels.ts'
import { type Marker, stepsOf } from '../reading/steps.ts'
import { defineRule } from '../rule.ts'

/** `三项措施：一是…；二是….`: as many points as were announced. */
export const announcedCount = defineRule(
  {
    id: 'announced-count',
    group: 'math',
    description: {
      en: 'As many points follow as the text announces.',
      zh: '列举的项数与前面所说的项数一致。',
    },
    severity: 'warning',
    triggers: ['一是', '第一', '首先', '其一', '一要', '1）', '一）', '①', '一、', '1.', '1．'],
  },
  ({ prose }, report) => {
    for (const { 0: words, 1: numeral = '', index } of prose.matches(ANNOUNCED, BODY)) {
      const count = readNumeral(numeral.replace(/[两兩]/, '二'))
      if (count === undefined || count < 2) continue
      const end = index + words.length
      const passageIndex = prose.passageIndexAt(index)
      const passage = prose.passages[passageIndex]
      if (!passage) continue
      const found =
        end === passage.end ? countBelow(prose, passageIndex) : countInside(prose, passageIndex, end)
      if (!found || found.count === count) continue
      const given = words.slice(0, words.search(/[。：，]/))
      report({
        ...prose.range(index, index + given.length),
        message: {
          en: `Unexpected \`${given}\` before ${found.count} points, expected as many as follow`,
          zh: `“${given}”与下文列举的${found.count}项不一致`,
        },
        cause: prose.range(found.last.start, found.last.end),
      })
    }
  },
)

interface Counted {
  readonly count: number
  readonly last: { readonly start: number; readonly end: number }
}

/** 三点意见：, 两个方面的工作：, 五项重点任务：. */
const ANNOUNCED =
  /(?<![第十百零〇\d几幾数數多上一二三四五六七八九、.—－～~-])([二两兩三四五六七八九]|\d(?!\d))(?:[点點][一-鿿]{0,6}|[个個]?方面[一-鿿]{0,6}|[个個项項条條大种種][一-鿿]{0,5}(?:文件|事项|事項|议程|議程|议题|議題|措施|举措|舉措|工作|任务|任務|要求|意见|意見|建议|建議|内容|內容|问题|問題|原因|特点|特點|做法|经验|經驗|重点|重點|目标|目標|原则|原則|方法|方式|途径|途徑|转变|轉變|变化|變化|成效|体会|體會|启示|啟示|希望|关系|關係|环节|環節|制度|机制|機制|活动|活動|行动|行動|工程|标准|標準|条件|條件|阶段|階段|步骤|步驟|不足|困难|困難|亮点|亮點|优势|優勢|难题|難題|短板|作用|部分|类|類|方面))(?:[：。]|，(?=一[是要]))/g

/** `：一是…；二是…` in the same paragraph; nothing where the list may go on elsewhere or holds another one. */
function countInside(prose: Prose, at: number, end: number): Counted | undefined {
  const markers = (stepsOf(prose).get(at)?.markers ?? []).filter(({ start }) => start >= end)
  const first = markers[0]
  if (first?.value !== 1 || first.start > end) return undefined
  const list = markers.filter(({ family }) => family === first.family)
  if (first.family === '先') return undefined
  if (list.some(({ value }, i) => value !== i + 1)) return undefined
  const last = list.at(-1) as Marker
  if (list.length < 2) return undefined
  if (goesOn(prose, at, last)) return undefined
  return { count: list.length, last }
}

/** Whether the next number stands behind: anywhere in this paragraph, as a number of its kind in one of the next. */
function goesOn(prose: Prose, at: number, { family, value, end }: Marker): boolean {
  const { text, passages } = prose
  const here = passages[at]
  if (!here) return false
  const rest = text.slice(end, here.end)
  if (family === '①') {
    if (rest.includes(String.fromCharCode(0x2460 + value))) return true
  } else if (family === '()') {
    if (rest.includes(`${value + 1}）`) || rest.includes(`${value + 1})`)) return true
  } else {
    const numeral = '一二三四五六七八九十'.charAt(value)
    if (new RegExp(`${numeral}[是要、则則）)]|第${numeral}|其${numeral}`).test(rest)) return true
    if (/最[后後][，是]|另外|此外|再次|再者|同[时時](?:还|還|[，要])|还[有要是]/.test(rest)) return true
  }
  const steps = stepsOf(prose)
  for (let i = at + 1; i <= at + 12; i++) {
    const next = passages[i]
    if (!next || next.article !== here.article) return false
    if (labelsOf(prose)[i]?.value === value + 1 && family !== '是') return true
    if (steps.get(i)?.markers.some((marker) => marker.family === family && marker.value === value + 1))
      return true
  }
  return false
}

/** `以下三点：` at the end of a paragraph, and numbered paragraphs right below it. */
function countBelow(prose: Prose, at: number): Counted | undefined {
  const { passages } = prose
  const labels = labelsOf(prose)
  const article = passages[at]?.article
  const label = labels[at + 1]
  if (label?.value !== 1) return undefined
  let last = label
  let count = 1
  for (let i = at + 2; i < passages.length && passages[i]?.article === article; i++) {
    const next = labels[i]
    if (next?.kind !== label.kind) continue
    if (next.form !== label.form) return undefined
    if (next.value === 1) break
    if (next.value !== count + 1) return undefined
    count++
    last = next
  }
  return count > 1 ? { count, last } : undefined
}
