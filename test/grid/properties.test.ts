import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  breakLines,
  countLines,
  FULL_WIDTH,
  fillPages,
  type LineRules,
  lineEnd,
  measureText,
  type Rows,
} from '../../src/grid/index.ts'
import { isBesideSlash, isTwin, mayNotBegin, mayNotEnd } from '../../src/grid/kinsoku.ts'

const pieces = [
  '水',
  '库',
  '在',
  '渡口',
  '，',
  '。',
  '：“',
  '。”',
  '（',
  '）',
  '——',
  '……',
  ' ',
  '3.5%',
  'Wi-Fi',
  '1,200',
  '𠮷',
  '、',
  '／',
  '/',
]
const texts = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 })
  .map((list) => list.join(''))
const rules: fc.Arbitrary<LineRules> = fc.record({
  measure: fc.integer({ min: 6, max: 40 }),
  indent: fc.constantFrom(0, 4),
  hanging: fc.boolean(),
  pressing: fc.boolean(),
  wholeWords: fc.boolean(),
  leastFill: fc.constantFrom(0, 0.7),
})

describe('breakLines', () => {
  it('covers the text, in order, and agrees with countLines and lineEnd', () => {
    fc.assert(
      fc.property(texts, rules, (value, how) => {
        const text = measureText(value)
        const ends = breakLines(text, 0, value.length, how)
        expect(ends.at(-1)).toBe(value.length)
        expect(ends.every((end, i) => end > (ends[i - 1] ?? 0))).toBe(true)
        expect(countLines(text, 0, value.length, how)).toBe(ends.length)
        expect(lineEnd(text, 0, value.length, how.measure - how.indent, how)).toBe(ends[0])
      }),
    )
  })

  it('sets a stretch as if nothing stood around it', () => {
    fc.assert(
      fc.property(texts, texts, texts, rules, (before, value, after, how) => {
        const whole = breakLines(
          measureText(before + value + after),
          before.length,
          before.length + value.length,
          how,
        )
        const alone = breakLines(measureText(value), 0, value.length, how)
        expect(whole.map((end) => end - before.length)).toEqual(alone)
      }),
    )
  })

  it('sets no line wider than the measure, but for a mark that hangs and marks that are pressed', () => {
    fc.assert(
      fc.property(texts, rules, (value, how) => {
        eachLine(value, how, (line, i) => {
          const room = how.measure - (i === 0 ? how.indent : 0)
          const hung = how.hanging && /[。，、；：．,.]\s*$/u.test(line) ? FULL_WIDTH : 0
          const marks = line.match(/[。，、：“”（）,.]/gu) ?? []
          const pressed = how.pressing ? (marks.length * FULL_WIDTH) / 2 : 0
          const { length } = line.trimEnd()
          expect(measureText(line).sums[length]).toBeLessThanOrEqual(
            Math.max(room + Math.max(hung, pressed), FULL_WIDTH),
          )
        })
      }),
    )
  })

  it('leaves no hole for a word that could be parted', () => {
    const long = fc.constantFrom('https://example.org/river/2024/report', 'Donaudampfschifffahrt')
    fc.assert(
      fc.property(texts, long, texts, rules, (before, word, after, how) => {
        const value = before + word + after
        const text = measureText(value)
        const measure = 40
        const ends = breakLines(text, 0, value.length, { ...how, measure, indent: 0, leastFill: 0.7 })
        ends.forEach((end, i) => {
          if (!/[a-z]/u.test(value.charAt(end))) return
          const width = (text.sums[end] ?? 0) - (text.sums[ends[i - 1] ?? 0] ?? 0)
          expect(width).toBeGreaterThanOrEqual(0.7 * measure - 4 * FULL_WIDTH)
        })
      }),
    )
  })

  it('keeps marks from the ends of lines wherever some earlier place is free', () => {
    fc.assert(
      fc.property(texts, rules, (value, how) => {
        let start = 0
        eachLine(value, how, (line) => {
          const end = start + line.trimEnd().length
          const next = start + line.length
          if (next < value.length && !mayPart(value, end, next)) {
            for (let at = start + 1; at < end; at++) {
              const filled = start + value.slice(start, at).trimEnd().length
              expect(mayPart(value, filled, at), `${value} at ${at}`).toBe(false)
            }
          }
          start = next
        })
      }),
    )
  })
})

/** Whether a line may end before `end` and the next begin at `next`, by the marks alone. */
function mayPart(value: string, end: number, next: number): boolean {
  const before = value.charCodeAt(end - 1)
  const after = value.charCodeAt(next)
  if (after === 0x20 || (after >= 0xdc00 && after <= 0xdfff)) return false
  return !mayNotBegin(after) && !mayNotEnd(before) && !isTwin(before, after) && !isBesideSlash(before, after)
}

function eachLine(value: string, how: LineRules, visit: (line: string, index: number) => void): void {
  let start = 0
  breakLines(measureText(value), 0, value.length, how).forEach((end, i) => {
    visit(value.slice(start, end), i)
    start = end
  })
}

const blocks: fc.Arbitrary<Rows[]> = fc.array(
  fc.record(
    {
      rows: fc.integer({ min: 1, max: 40 }),
      before: fc.integer({ min: 0, max: 3 }),
      opensPage: fc.boolean(),
      unbroken: fc.boolean(),
      keepWithNext: fc.boolean(),
    },
    { requiredKeys: ['rows'] },
  ),
  { maxLength: 40 },
)
const lines = fc.integer({ min: 1, max: 30 })

describe('fillPages', () => {
  it('keeps order and white, and begins every block on a row of its page', () => {
    fc.assert(
      fc.property(blocks, lines, (list, linesPerPage) => {
        const places = fillPages(list, linesPerPage)
        expect(places).toHaveLength(list.length)
        let end = 0
        places.forEach(({ page, row }, i) => {
          const { rows = 0, before = 0, opensPage } = list[i] ?? {}
          expect(row).toBeGreaterThanOrEqual(0)
          expect(row).toBeLessThan(linesPerPage)
          const at = page * linesPerPage + row
          expect(at).toBeGreaterThanOrEqual(row === 0 ? end : end + before)
          // No page stays empty.
          expect(at).toBeLessThan(end + linesPerPage + before)
          if (opensPage) expect(row).toBe(0)
          end = at + rows
        })
      }),
    )
  })

  it('keeps unbroken blocks whole, and a heading with what follows, where a page can hold them', () => {
    fc.assert(
      fc.property(blocks, lines, (list, linesPerPage) => {
        const places = fillPages(list, linesPerPage)
        list.forEach(({ rows, unbroken, keepWithNext }, i) => {
          const { page = 0, row = 0 } = places[i] ?? {}
          if (unbroken && rows <= linesPerPage) expect(row + rows).toBeLessThanOrEqual(linesPerPage)
          const next = list[i + 1]
          if (!keepWithNext || !next || next.keepWithNext || next.opensPage || next.unbroken) return
          if (rows + (next.before ?? 0) < linesPerPage && !list[i - 1]?.keepWithNext) {
            expect(places[i + 1]?.page).toBe(page)
          }
        })
      }),
    )
  })
})
