import type { Passage } from '../prose.ts'
import { type Marker, markerWord, stepsOf } from '../reading/steps.ts'
import { defineRule } from '../rule.ts'

/** `一是…三是…`, `首先…第二…`: points in running text run on and are numbered in one way. */
export const enumSequence = defineRule(
  {
    id: 'enum-sequence',
    group: 'structure',
    description: {
      en: 'Points numbered in running text (`一是`, `第一`, `首先`, `其一`) run on without gap and in one way.',
      zh: '文中列举（“一是”“第一”“首先”“其一”等）序次连续，前后一致。',
    },
    severity: 'warning',
    triggers: [
      '二是',
      '三是',
      '四是',
      '五是',
      '六是',
      '二要',
      '三要',
      '四要',
      '第二',
      '第三',
      '第四',
      '第五',
      '其次',
      '再次',
      '其二',
      '其三',
      '2）',
      '3）',
      '4）',
      '二）',
      '三）',
      '②',
      '③',
      '④',
    ],
  },
  ({ prose }, report) => {
    const { text } = prose
    let above: { readonly marker: Marker; readonly article: Passage['article'] } | undefined
    for (const { passage, markers } of stepsOf(prose).values()) {
      steps(markers)
      mixed(markers)
      // 一是…, 三是…: each at the head of a paragraph of its own.
      const [only] = markers
      const isAlone =
        only !== undefined &&
        markers.length === 1 &&
        only.start === passage.start &&
        '是第其'.includes(only.family)
      if (above && isAlone && above.article === passage.article && above.marker.family === only.family)
        compare(above.marker, only)
      above = isAlone ? { marker: only, article: passage.article } : undefined
    }

    /** Lists of one kind may stand in one another: `一是…（一是…二是…）；二是…`. */
    function steps(markers: readonly Marker[]): void {
      const open = new Map<string, Marker[]>()
      for (const marker of markers) {
        const lists = open.get(marker.family) ?? []
        open.set(marker.family, lists)
        const at = lists.map(({ value }) => value).lastIndexOf(marker.value - 1)
        const inner = lists.at(-1)
        if (at >= 0) lists.length = at
        else if (marker.value > 1 && inner) {
          compare(inner, marker)
          lists.pop()
        }
        if (lists.length === DEEPEST) lists.shift()
        lists.push(marker)
      }
    }

    function compare(before: Marker, marker: Marker): void {
      const { value } = before
      if (
        marker.value === value + 1 ||
        marker.value === 1 ||
        marker.value < value ||
        marker.value > value + 3
      )
        return
      if (marker.value === value && (value === 1 || marker.start - before.end > 400)) return
      if (marker.start - before.end > 2000) return
      if (marker.value === value && beginsTwice(marker)) return
      if (marker.value > value && isThere(text.slice(before.end, marker.start), before.value + 1, marker))
        return
      const expected = markerWord(marker, value + 1)
      if (expected === '') return
      tell(marker, before, expected)
    }

    /** Whether 一是 stands twice in the text before, once where no clause begins: 做到一是…、二是…. */
    function beginsTwice(marker: Marker): boolean {
      const before = text.slice(Math.max(0, marker.start - 600), marker.start)
      const first = markerWord(marker, 1)
      return before.indexOf(first) !== before.lastIndexOf(first)
    }

    /** 首先…第二…: another way than the point before. */
    function mixed(markers: readonly Marker[]): void {
      const first = markers.find(({ value, family }) => value === 1 && '是第先其'.includes(family))
      if (!first) return
      const goesOn = markers.some(({ family, value }) => family === first.family && value > 1)
      if (goesOn) return
      const next = markers.find(({ start, value }) => start > first.start && value <= 2 && value > 0)
      if (next?.value !== 2 || next.family === first.family || !'是第先其'.includes(next.family)) return
      if (markers.some(({ family, value }) => family === next.family && value === 1)) return
      if (first.family === '先' && next.family !== '第' && next.family !== '其') return
      if (next.family === '先' && !/[，、：]/.test(text.charAt(next.end))) return
      tell(next, first, markerWord(first, 2))
    }

    function tell(marker: Marker, before: Marker, expected: string): void {
      report({
        ...prose.range(marker.start, marker.end),
        message: {
          en: `Unexpected \`${marker.word}\` behind \`${before.word}\`, expected \`${expected}\``,
          zh: `“${before.word}”后面应为“${expected}”，而不是“${marker.word}”`,
        },
        cause: prose.range(before.start, before.end),
      })
    }
  },
)

/** Lists in one another that are followed. */
const DEEPEST = 4

/** Whether the number that lacks stands in between after all. */
function isThere(between: string, value: number, { family }: Marker): boolean {
  const numeral = '一二三四五六七八九十'.charAt(value - 1)
  switch (family) {
    case '①':
      return between.includes(String.fromCharCode(0x245f + value))
    case '()':
      return between.includes(`${value}）`) || between.includes(`${value})`)
    case '先':
      return /其次|第二|二是|接着|然[后後]|同[时時]/.test(between)
    default:
      return (
        new RegExp(`${numeral}[是要、则則）)]|第${numeral}|其${numeral}`).test(between) ||
        /其次|再次|再者|另外|此外/.test(between)
      )
  }
}
