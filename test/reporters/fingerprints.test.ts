import { expect, test } from 'vitest'
import { fingerprints } from '../../src/reporters/fingerprints.ts'
import type { Message } from '../../src/reporters/message.ts'

const text = ['渡口书讯', '截止3月底', '值班日志', '截止3月底', '　截止3月底']
const lines = (number: number) => text[number - 1]

test('fingerprints stay when lines move, and tell equal lines apart', () => {
  const prints = fingerprints({ path: 'a.txt', lines, messages: [found(2), found(4), found(5)] })
  const moved = (number: number) => ['新的一行', '又一行', ...text][number - 1]
  expect(fingerprints({ path: 'b.txt', lines: moved, messages: [found(4), found(6), found(7)] })).toEqual(
    prints,
  )
  expect(new Set(prints).size).toBe(3)
  expect(prints.map((print) => print.split(':')[1])).toEqual(['1', '2', '3'])
})

test('fingerprints change with the text of the line, the rule and what is said', () => {
  const [print] = fingerprints({ path: 'a.txt', lines, messages: [found(2)] })
  for (const other of [found(3), { ...found(2), rule: 'other' }, { ...found(2), message: 'other' }])
    expect(fingerprints({ path: 'a.txt', lines, messages: [other] })).not.toEqual([print])
})

function found(line: number): Message {
  return {
    rule: 'jiezhi',
    severity: 'warning',
    message: '截至',
    line,
    column: 1,
    endLine: line,
    endColumn: 3,
  }
}
