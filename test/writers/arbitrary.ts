import fc from 'fast-check'
import { bulletin, literal, parent } from '../../src/tree/build.ts'
import type {
  Article,
  ArticleContent,
  Bulletin,
  BulletinContent,
  Text,
  TitleMatch,
} from '../../src/tree/nodes.ts'

/** Nowhere in particular: these trees are of no source. */
const nowhere = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

const pieces = [
  ...[
    '防汛',
    '会议',
    '水',
    '“引用”',
    '（附）',
    '《简报》',
    '，',
    '。',
    '：',
    '、',
    '——',
    '……',
    '…… 3',
    '—',
    '　',
    '１２',
  ],
  ...[
    '**',
    '*',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '```',
    '#',
    '# ',
    '- ',
    '+ ',
    '> ',
    '1. ',
    '1) ',
    '3.5',
    '=',
    '---',
    '***',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<!-- level 2 -->',
    '<a id="a1">',
    '|',
    '||',
    '\\',
    '\\*',
    '[',
    ']',
    '[x] ',
    '[^1]',
    '[^1]: ',
  ],
  ...[
    '](#a2)',
    '![',
    '!',
    '&',
    '&amp;',
    '&#42;',
    'http://a.cn/?x=1&y',
    'www.shui.cn',
    'an@shui.cn',
    'https:',
    '@',
  ],
  ...[
    '    ',
    '  ',
    ' ',
    '\t',
    'A',
    'AB c',
    '😀',
    '𠮷',
    '目录',
    '一、',
    '（一）',
    '署名：',
    '引题：',
    '同志们：',
    '$',
    '%',
    '"',
    "'",
  ],
]

/** One line of text that Markdown would like to read otherwise; not blank. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(''))
  .filter((value) => value.trim() !== '')

/** The same without blanks at its ends, as a parser gives titles and cells. */
const trimmed = text.map((value) => value.trim())

const run = (value: string): Text => literal('text', { value }, nowhere)
const runs = text.map((value) => [run(value)])
const name = fc.constantFrom('安平', '乔木', '叶知秋', '2021', 'null', 'a: b', '- c')

const paragraph = runs.map((children) => parent('paragraph', {}, children, nowhere))

/** A heading says something: punctuation alone is none. */
const worded = trimmed.filter((value) => /\p{L}/u.test(value))

const heading = fc
  .tuple(
    fc.constantFrom('', '一、', '（二）', '3.', '（4）', '第五章', '其一，', '①'),
    worded,
    fc.constantFrom(1, 2, 3, 4),
    fc.boolean(),
  )
  .map(([number, title, depth, runIn]) =>
    parent('heading', { number, depth: depth as 1 | 2 | 3 | 4, runIn }, [run(number + title)], nowhere),
  )

const blocks: fc.Arbitrary<ArticleContent[]> = fc.oneof(
  paragraph.map((node) => [node]),
  fc.tuple(heading, fc.boolean(), paragraph).map(([node, mark, after]) => {
    if (!node.runIn) return [node]
    // A mark the paragraph opens with would be the heading's.
    const closes =
      mark || /^[。：:．]/u.test(after.children[0]?.type === 'text' ? after.children[0].value : '')
    const title = node.children.map((child) => child.value).join('')
    return [closes ? { ...node, children: [run(`${title}。`)] } : node, after]
  }),
  fc.oneof(text, fc.constant('同志们：')).map((value) => [literal('salutation', { value }, nowhere)]),
  fc.tuple(fc.boolean(), fc.array(paragraph, { minLength: 1, maxLength: 3 })).map(([ordered, items]) => [
    parent(
      'list',
      { ordered },
      items.map((item) => parent('listItem', {}, [item], nowhere)),
      nowhere,
    ),
  ]),
  fc
    .integer({ min: 1, max: 3 })
    .chain((width) =>
      fc.array(fc.array(trimmed, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
    )
    .map((rows) => [
      parent(
        'table',
        {},
        rows.map((row) =>
          parent(
            'tableRow',
            {},
            row.map((cell) => parent('tableCell', {}, [run(cell)], nowhere)),
            nowhere,
          ),
        ),
        nowhere,
      ),
    ]),
  fc
    .array(paragraph, { minLength: 1, maxLength: 2 })
    .map((children) => [parent('blockquote', {}, children, nowhere)]),
)

const names = fc.array(name, { maxLength: 2 })
const date = fc.constantFrom('2021-05-06', '2021-05', '2021')
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const head: fc.Arbitrary<ArticleContent> = fc.oneof(
  runs.map((children) => parent('kicker', {}, children, nowhere)),
  runs.map((children) => parent('deck', {}, children, nowhere)),
  trimmed.map((value) => literal('documentNumber', { value }, nowhere)),
  fc
    .record({ value: trimmed, names, post: orNull(trimmed), organisation: orNull(name) })
    .map((fields) => literal('byline', fields, nowhere)),
  fc.record({ value: trimmed, date }).map((fields) => literal('dateline', fields, nowhere)),
)

const signOff = fc
  .record({ value: trimmed, text: trimmed, organisations: names, names, date: orNull(date) })
  .map((fields) => literal('signOff', fields, nowhere))

const articleContent = fc
  .tuple(
    orNull(trimmed.map((value) => parent('articleTitle', {}, [run(value)], nowhere))),
    fc.array(head, { maxLength: 3 }),
    fc.array(blocks, { maxLength: 4 }),
    orNull(signOff),
  )
  .map(([title, heads, body, end]): ArticleContent[] => [
    ...(title === null ? [] : [title]),
    ...heads,
    ...body.flat(),
    ...(end === null ? [] : [end]),
  ])

const entry = fc.record({
  title: trimmed,
  author: orNull(trimmed),
  page: orNull(fc.integer({ min: 0, max: 999 })),
  column: orNull(fc.constantFrom('领导讲话', '目录', '# 通知')),
  to: orNull(fc.nat({ max: 9 })),
  match: fc.constantFrom<TitleMatch>('exact', 'affix', 'edited', 'script'),
})

/** An issue with everything in it, its text full of what Markdown takes for marks. */
export const issue: fc.Arbitrary<Bulletin> = fc
  .record({
    title: orNull(trimmed),
    issue: orNull(
      fc.record({
        value: trimmed,
        year: orNull(fc.constant(2021)),
        number: orNull(fc.nat(40)),
        total: orNull(fc.nat(999)),
      }),
    ),
    imprint: fc.record({ issuer: orNull(trimmed), date: orNull(date) }),
    toc: orNull(
      fc.tuple(
        fc.oneof(trimmed, fc.constantFrom('目 录', '领导讲话', 'CONTENTS')),
        fc.array(entry, { maxLength: 4 }),
      ),
    ),
    columns: fc.array(
      fc.tuple(
        orNull(fc.constantFrom('领导讲话', '目录', '# 通知', '一、*短讯*')),
        fc.array(articleContent, { maxLength: 2 }),
      ),
      { maxLength: 3 },
    ),
    editors: fc.array(fc.record({ role: trimmed, names }), { maxLength: 2 }),
    recipients: fc.array(fc.record({ kind: fc.constantFrom('报', '送', '抄送'), to: names }), {
      maxLength: 2,
    }),
    copies: orNull(fc.nat(500)),
  })
  .map((parts) => {
    const ids = parts.columns.flatMap(([, articles]) => articles)
    const children: BulletinContent[] = []
    const masthead = [
      ...(parts.title === null
        ? []
        : [parent('mastheadTitle', { title: parts.title }, [run(parts.title)], nowhere)]),
      ...(parts.issue === null
        ? []
        : [literal('issue', { ...parts.issue, date: null, issuer: null }, nowhere)]),
      literal('imprint', { value: '', ...parts.imprint }, nowhere),
    ]
    children.push(parent('masthead', {}, masthead, nowhere))
    if (parts.toc !== null) {
      const entries = parts.toc[1].map(({ to, match, ...fields }) => {
        const article = to === null || to >= ids.length ? null : `a${to + 1}`
        const link = { article, match: article === null ? ('missing' as const) : match }
        return parent('tocEntry', { ...fields, link }, [run(fields.title)], nowhere)
      })
      children.push(
        parent('toc', {}, [literal('tocHeading', { value: parts.toc[0] }, nowhere), ...entries], nowhere),
      )
    }
    let count = 0
    const article = (content: ArticleContent[]): Article => {
      count++
      return parent('article', { id: `a${count}` }, content, nowhere)
    }
    for (const [title, articles] of parts.columns) {
      if (title === null) children.push(...articles.map(article))
      else children.push(parent('column', { title }, articles.map(article), nowhere))
    }
    const { editors, recipients, copies } = parts
    children.push(
      parent(
        'colophon',
        {},
        [
          literal('editors', { value: '', editors }, nowhere),
          ...recipients.map((fields) => parent('recipients', fields, [], nowhere)),
          ...(copies === null ? [] : [literal('copies', { value: '', copies }, nowhere)]),
        ],
        nowhere,
      ),
    )
    return bulletin(children, nowhere)
  })
