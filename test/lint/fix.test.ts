import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, editsOf, fixableAtOnce } from '../../src/lint/fix.ts'
import { fixText } from '../../src/lint/fix-passes.ts'
import type { Edit, Finding } from '../../src/tree/nodes.ts'

const LENGTH = 40
const edit = fc
  .tuple(fc.nat(LENGTH), fc.nat(6), fc.constantFrom('', '文', '字句'))
  .map(([start, length, text]): Edit => ({ start, end: Math.min(LENGTH, start + length), text }))
const findings = fc
  .array(fc.array(edit, { maxLength: 3 }), { maxLength: 20 })
  .map((fixes) => fixes.map((fix, index) => finding(`rule-${index % 3}`, fix)))

const runs = { numRuns: 1000 }

describe('edits at once', () => {
  test('are in order, touch no edit of another finding, and are whole', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const chosen = fixableAtOnce(all)
        const edits = editsOf(all)
        expect(edits.length).toBe(chosen.flatMap(({ fix }) => fix ?? []).length)
        edits.forEach((each, index) => {
          expect(each.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0)
        })
        for (const one of chosen)
          for (const other of chosen)
            if (one !== other)
              for (const a of one.fix ?? []) for (const b of other.fix ?? []) expect(touch(a, b)).toBe(false)
      }),
      runs,
    )
  })

  test('leave out only what touches what was chosen before, or is at odds with itself', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const chosen = fixableAtOnce(all)
        for (const [index, one] of all.entries()) {
          if (chosen.includes(one) || one.fix?.length === 0) continue
          const before = chosen.filter((other) => all.indexOf(other) < index)
          const isAtOdds = (one.fix ?? []).some((a, i) =>
            (one.fix ?? []).some((b, j) => i < j && overlap(a, b)),
          )
          const touches = before.some(({ fix }) => fix?.some((b) => one.fix?.some((a) => touch(a, b))))
          expect(isAtOdds || touches).toBe(true)
        }
      }),
      runs,
    )
  })

  test('do not take long', () => {
    const many = Array.from({ length: 200_000 }, (_, i) =>
      finding('a', [{ start: i * 3, end: i * 3 + 1, text: '' }]),
    )
    const began = performance.now()
    expect(editsOf(many).length).toBe(200_000)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('fixing', () => {
  test('goes on until nothing is found, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('，', '、', '文', '“', '字'), maxLength: 60 }),
        async (text) => {
          const check = async (each: string) => [
            ...doubles(each, '，', 'comma'),
            ...doubles(each, '、', 'pause'),
          ]
          const { text: once, refused } = await fixText(text, check)
          expect(refused.size).toBe(0)
          const again = await fixText(once, check)
          expect(again).toMatchObject({ text: once, passes: [] })
          expect(once.replace(/[，、]/gu, '')).toBe(text.replace(/[，、]/gu, ''))
          expect(
            (await fixText(text, check)).passes.reduce((before, edits) => applyEdits(before, edits), text),
          ).toBe(once)
        },
      ),
    )
  })

  test('takes back what brings new findings, and keeps the rest', async () => {
    const check = async (text: string): Promise<Finding[]> => [
      ...each(text, '甲', (start) => finding('makes-worse', [{ start, end: start + 1, text: '乙乙' }])),
      ...each(text, '乙', () => finding('worse', [])),
      ...each(text, '丙', (start) => finding('sound', [{ start, end: start + 1, text: '丁' }])),
    ]
    const { text, refused, fixed } = await fixText('甲，丙，丙。', check)
    expect(text).toBe('甲，丁，丁。')
    expect([...refused]).toEqual(['makes-worse'])
    expect(Object.fromEntries(fixed)).toEqual({ sound: 2 })
  })

  test('does not run in circles', async () => {
    const check = async (text: string): Promise<Finding[]> => [
      ...each(text, '甲', (start) => finding('one', [{ start, end: start + 1, text: '乙' }])),
      ...each(text, '乙', (start) => finding('two', [{ start, end: start + 1, text: '甲' }])),
    ]
    const { text, refused } = await fixText('甲。', check)
    expect(text).toBe('甲。')
    expect([...refused]).toEqual(['one'])
  })
})

function finding(rule: string, fix: readonly Edit[]): Finding {
  return {
    rule,
    severity: 'warning',
    message: { en: '', zh: '' },
    start: fix[0]?.start ?? 0,
    end: 0,
    fix: [...fix],
  }
}

/** A character twice in a row, fixed by deleting the second. */
function doubles(text: string, letter: string, rule: string): Finding[] {
  return each(text, letter + letter, (start) =>
    finding(rule, [{ start: start + 1, end: start + 2, text: '' }]),
  )
}

function each(text: string, part: string, make: (start: number) => Finding): Finding[] {
  const found: Finding[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(make(at))
  return found
}

function touch(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end
}

function overlap(a: Edit, b: Edit): boolean {
  return (
    (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end) || a.start === b.start
  )
}
