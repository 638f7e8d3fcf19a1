import fc from 'fast-check'
import { unpainted } from '../../src/reporters/index.ts'
import type { FileReport, Message, Place, RuleCard } from '../../src/reporters/message.ts'

/** Text as no one would write it: markup, controls, halves of surrogate pairs, anything. */
const wild = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    ']]>',
    '<!--',
    '&amp;',
    '`',
    '``a`',
    '|',
    '\\|',
    '`a|b`',
    '\r\n',
    '\n# a\n',
    '::error::',
  ),
  fc.constantFrom(
    '\u0000',
    '\u001b[31m',
    '\ud800',
    '\udfff\ud83d',
    '\ufffe',
    '\u2028',
    '\u202e',
    '\u200b',
    '\t',
  ),
  fc.constantFrom(
    '<script>',
    '{0}',
    '[a](1)',
    '~~a~~',
    '***',
    'www.a.b',
    'a@b.cc',
    '100%25',
    '/',
    './',
    '..',
    ':',
    ',',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 12,
  }),
  fc.constantFrom('截止3月底，', '“三会一课”', '全角　空格', '𠀀𠀁', 'plain words'),
)

export const anyText = fc.array(wild, { maxLength: 6 }).map((parts) => parts.join(''))

const line = fc.integer({ min: 1, max: 6 })
const column = fc.integer({ min: 1, max: 30 })

const somewhere = fc.tuple(line, column, line, column).map(([a, b, c, d]): Place => {
  const isAhead = a < c || (a === c && b <= d)
  return isAhead
    ? { line: a, column: b, endLine: c, endColumn: d }
    : { line: c, column: d, endLine: a, endColumn: b }
})

const place: fc.Arbitrary<Place> = fc.oneof(
  { weight: 6, arbitrary: somewhere },
  { weight: 1, arbitrary: fc.constant({ line: null, column: null, endLine: null, endColumn: null }) },
  { weight: 1, arbitrary: line.map((at) => ({ line: at, column: null, endLine: null, endColumn: null })) },
)

const rule = fc.oneof(
  fc.constantFrom('known-rule', 'other-rule'),
  fc.string({ unit: 'grapheme', minLength: 1 }),
)

const edit = fc.tuple(place, anyText).map(([at, text]) => ({ ...at, text }))

const message: fc.Arbitrary<Message> = fc
  .tuple(
    fc.record({ rule, severity: fc.constantFrom('error', 'warning', 'info'), message: anyText } as const),
    place,
    fc.record(
      {
        cause: place,
        fix: fc.array(edit, { maxLength: 3 }),
        suppressed: fc.record({
          kind: fc.constantFrom('inline', 'baseline'),
          reason: fc.option(anyText),
        } as const),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([what, where, more]): Message => ({ ...what, ...where, ...more }))

const oneLine = anyText.map((text) => text.replace(/[\r\n]/gu, ' '))

const file: fc.Arbitrary<FileReport> = fc
  .tuple(anyText, fc.array(message, { maxLength: 6 }), fc.option(fc.array(oneLine, { maxLength: 6 })))
  .map(
    ([path, messages, lines]): FileReport => ({
      path,
      messages,
      ...(lines && { lines: (number: number) => lines[number - 1] }),
    }),
  )

/** What reporters are given, at its worst. */
export const reports = fc.array(file, { maxLength: 4 })

const card: RuleCard = {
  id: 'known-rule',
  group: 'wording',
  severity: 'warning',
  description: { en: 'A rule', zh: '一条规则' },
  standard: 'GB/T 15834 4.9.2',
  url: 'https://bulletin.example/rules/known-rule',
}

/** How they are asked to show it. */
export const looks = fc.record({
  language: fc.constantFrom('en', 'zh'),
  columns: fc.constantFrom(null, 20, 40, 80),
  paint: fc.constant(unpainted),
  rules: fc.constantFrom(new Map<string, RuleCard>(), new Map([[card.id, card]])),
} as const)
