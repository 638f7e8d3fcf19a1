import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { entriesOf } from '../../src/toc/index.ts'
import type { PageCheck } from '../../src/tree/nodes.ts'

const titles = [
  '渡口今年提前开航',
  '石桥镇清淤十里',
  '茶园里的读书会',
  '一座水闸的四十年',
  '堤上新添三盏灯',
  '柳湾小学的雨量筒',
  '白鹿山下看守林人',
  '老船工口述旧事',
  '汛前检查走到第几村',
  '档案里的那场大水',
]
const sentence = '那天清早河面上起了薄雾，撑船的人把缆绳解开，又回头看了一眼岸上的灯，才慢慢地往对岸去了。'

/** How the pages of an issue are told apart: how each begins and ends, and what stands between two. */
const styles = {
  'folios at the foot': { head: () => '', foot: (n: number) => `- ${n} -\n`, between: '' },
  'folios at the head': { head: (n: number) => `- ${n} -\n`, foot: () => '', between: '' },
  'form feeds and folios': { head: () => '', foot: (n: number) => `- ${n} -\n`, between: '\f' },
  'running heads': { head: (n: number) => `河畔通讯 · ${n}\n`, foot: () => '', between: '' },
} as const

type Style = { head: (n: number) => string; foot: (n: number) => string; between: string }

/** One article to a page or several; `printed` is what the contents say of each. */
interface Plan {
  readonly pages: readonly number[]
  readonly printed: readonly (number | null)[]
  readonly first: number
}

const plan: fc.Arbitrary<Plan> = fc
  .record({
    steps: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 8 }),
    first: fc.integer({ min: 1, max: 30 }),
    slips: fc.array(fc.constantFrom(0, 0, 0, 0, 1, -1, 5), { minLength: 9, maxLength: 9 }),
  })
  .map(({ steps, first, slips }) => {
    const pages = [0, ...steps].map((_, i) => first + steps.slice(0, i).reduce((sum, step) => sum + step, 0))
    return { pages, first, printed: pages.map((page, i) => Math.max(1, page + (slips[i] ?? 0))) }
  })

describe.each(Object.entries(styles))('%s', (_, style) => {
  test('what is right is never called wrong, nor what is wrong right', () => {
    fc.assert(
      fc.property(plan, (made) => {
        checks(typeset(made, style)).forEach((check, i) => {
          const right = made.printed[i] === made.pages[i]
          expect(check.verdict).not.toBe(right ? 'mismatch' : 'match')
          if (check.verdict === 'unverifiable') expect(check.reason).not.toBeNull()
          else
            expect(check).toMatchObject({
              page: made.pages[i],
              range: [made.pages[i], made.pages[i]],
              reason: null,
            })
        })
      }),
      { numRuns: 60 },
    )
  })

  test('every entry of a plain issue is judged', () => {
    const made = { first: 3, pages: [3, 4, 4, 5, 5, 7, 8], printed: [3, 4, 4, 6, 5, 7, 8] }
    expect(checks(typeset(made, style)).map(({ verdict, page }) => `${page} ${verdict}`)).toEqual([
      '3 match',
      '4 match',
      '4 match',
      '5 mismatch',
      '5 match',
      '7 match',
      '8 match',
    ])
  })
})

describe('physical pages without numbers', () => {
  const bare: Style = { head: () => '', foot: () => '', between: '\f' }

  test('an entry is judged by the others: they say what number the first page bears', () => {
    const made = { first: 11, pages: [11, 12, 13, 14, 15], printed: [11, 12, 19, 14, 15] }
    const found = checks(typeset(made, bare))
    expect(found.map(({ verdict, page }) => `${page} ${verdict}`)).toEqual([
      '11 match',
      '12 match',
      '13 mismatch',
      '14 match',
      '15 match',
    ])
    expect(new Set(found.map(({ basis }) => basis))).toEqual(new Set(['form-feed']))
  })

  test('two entries alone cannot vouch for one another', () => {
    const made = { first: 11, pages: [11, 12], printed: [11, 12] }
    expect(checks(typeset(made, bare)).map(({ verdict }) => verdict)).toEqual([
      'unverifiable',
      'unverifiable',
    ])
  })

  test('entries that agree in nothing say nothing', () => {
    const made = { first: 1, pages: [1, 2, 3, 4], printed: [4, 9, 17, 30] }
    expect(checks(typeset(made, bare)).map(({ verdict, page }) => [verdict, page])).toEqual(
      Array.from({ length: 4 }, () => ['unverifiable', null]),
    )
  })
})

describe('numbers that are missing', () => {
  test('a heading between two borders that were not seen has a range', () => {
    const lost: Style = {
      ...styles['folios at the foot'],
      foot: (n) => (n === 5 || n === 6 ? '' : `- ${n} -\n`),
    }
    const made = { first: 3, pages: [3, 4, 5, 6, 7, 8], printed: [3, 4, 5, 6, 7, 8] }
    const found = checks(typeset(made, lost))
    expect(found.map(({ verdict }) => verdict)).toEqual([
      'match',
      'match',
      'match',
      'unverifiable',
      'unverifiable',
      'match',
    ])
    expect(found[3]).toMatchObject({ page: null, range: [5, 7], reason: 'ambiguous-layout' })
    expect(found[4]).toMatchObject({ page: null, range: [5, 7], reason: 'ambiguous-layout' })
  })

  test('a physical page without number takes its neighbours’', () => {
    const lost: Style = { ...styles['form feeds and folios'], foot: (n) => (n === 5 ? '' : `- ${n} -\n`) }
    const made = { first: 3, pages: [3, 4, 5, 6, 7], printed: [3, 4, 5, 6, 7] }
    expect(checks(typeset(made, lost)).map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 5 }, () => 'match'),
    )
  })

  test('without any mark of a page nothing is known', () => {
    const none: Style = { head: () => '', foot: () => '', between: '' }
    const made = { first: 1, pages: [1, 2, 3], printed: [1, 2, 3] }
    for (const check of checks(typeset(made, none))) {
      expect(check).toEqual({
        verdict: 'unverifiable',
        page: null,
        range: null,
        confidence: 0,
        basis: 'none',
        reason: 'no-evidence',
      })
    }
  })

  test('an entry without heading', () => {
    const made = { first: 1, pages: [1, 2, 3, 4], printed: [1, 2, 3, 4] }
    const text = typeset(made, styles['folios at the foot']).replace(`\n${titles[1]}\n`, '\n')
    const found = checks(text)
    expect(found.map(({ verdict, reason }) => reason ?? verdict)).toEqual([
      'match',
      'no-heading',
      'match',
      'match',
    ])
  })

  test('contents without pages: the heading is placed, but there is nothing to judge', () => {
    const made = { first: 1, pages: [1, 2, 3], printed: [null, null, null] }
    const found = checks(typeset(made, styles['folios at the foot']))
    expect(found.map(({ reason, page }) => `${page} ${reason}`)).toEqual([
      '1 no-page',
      '2 no-page',
      '3 no-page',
    ])
  })
})

/** A masthead, contents, and the pages in order, a few sentences below each title. */
function typeset({ pages, printed, first }: Plan, { head, foot, between }: Style): string {
  const last = pages.at(-1) ?? first
  const contents = pages
    .map((_, i) => `${titles[i]}${printed[i] === null ? '' : `……………${printed[i]}`}\n`)
    .join('')
  const sheets = Array.from({ length: last - first + 1 }, (_, k) => {
    const page = first + k
    const articles = pages.flatMap((at, i) =>
      at === page ? [`${titles[i]}\n${sentence}${sentence}\n${sentence}\n`] : [],
    )
    return head(page) + (articles.join('') || `${sentence}${sentence}\n`) + foot(page)
  })
  return `河 畔 通 讯\n第5期\n目 录\n${contents}${between}${sheets.join(between)}`
}

function checks(text: string): PageCheck[] {
  return entriesOf(analyse(sourceFromText(text))).map(({ pageCheck }) => pageCheck as PageCheck)
}
