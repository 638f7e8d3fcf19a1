import { describe, expect, test } from 'vitest'
import { asOneEdit } from '../../src/reporters/fix.ts'
import { fixWords } from '../../src/reporters/fix-words.ts'
import type { PlacedEdit } from '../../src/reporters/message.ts'

const text = ['全镇12个村(社区)完成换届，', '大家 鼓掌。']
const lines = (number: number) => text[number - 1]
const open = at(1, 7, 8, '（')
const close = at(1, 10, 11, '）')

describe('the edits of a fix as one', () => {
  test('keeps what stands between them, in whatever order they come', () => {
    const whole = { line: 1, column: 7, endLine: 1, endColumn: 11, text: '（社区）' }
    expect(asOneEdit([open, close], lines)).toEqual(whole)
    expect(asOneEdit([close, open], lines)).toEqual(whole)
  })

  test('goes over the ends of lines', () => {
    const edit = asOneEdit([at(1, 15, 16, '。'), at(2, 3, 4, '')], lines)
    expect(edit).toEqual({ line: 1, column: 15, endLine: 2, endColumn: 4, text: '。\n大家' })
  })

  test('is not known without the source, of edits that overlap, or without a place', () => {
    expect(asOneEdit([open], undefined)?.text).toBe('（')
    expect(asOneEdit([open, close], undefined)).toBeNull()
    expect(asOneEdit([open, at(1, 7, 9, '')], lines)).toBeNull()
    expect(asOneEdit([{ ...open, line: null }], lines)).toBeNull()
    expect(asOneEdit([], lines)).toBeNull()
  })
})

describe('a fix in words', () => {
  test.each([
    ['what is marked, replaced', at(1, 7, 11), [open, close], '→ （社区）', '→ （社区）'],
    ['part of it replaced', at(1, 1, 16), [open], '( → （', '( → （'],
    ['marked and deleted', at(2, 3, 4), [at(2, 3, 4, '')], 'delete', '删去'],
    ['part of it deleted', at(2, 1, 7), [at(2, 3, 4, '')], 'delete ` `', '删去“ ”'],
    ['inserted', at(2, 3, 3), [at(2, 3, 3, '都')], 'insert `都`', '插入“都”'],
    ['a line ended', at(2, 3, 4), [at(2, 3, 4, '\n')], '→ ⏎', '→ ⏎'],
  ])('%s', (_, place, fix, en, zh) => {
    const message = { rule: 'any', severity: 'warning', message: '', ...place, fix } as const
    expect(fixWords(message, lines, 'en')).toBe(en)
    expect(fixWords(message, lines, 'zh')).toBe(zh)
  })
})

function at(line: number, column: number, endColumn: number, replacement = ''): PlacedEdit {
  return { line, column, endLine: line, endColumn, text: replacement }
}
