import fc from 'fast-check'

/*
 * Texts by chance, in the shape of bulletins: what the parser, the pages and the print must stand.
 */

/** Pieces, parted by | here, put together by chance. */
function oneOf(pieces: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...pieces.split('|')), { minLength, maxLength })
    .map((parts) => parts.join(''))
}

/** Lines joined by line ends of every kind. */
export function text(line: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  const end = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r', '\f', '\n\f')
  return fc.array(fc.tuple(line, end), { maxLength }).map((pairs) => pairs.flat().join(''))
}

const number = fc.integer({ min: 0, max: 120 })
const han = fc.constantFrom('一', '二', '三', '十', '十二', '廿四', '〇')
const words = oneOf(
  '水库|防汛|工作|会议|的|关于|通知|渡口|茶园|我们|2021年|经验|，|、| |“|”|（|）|《|》',
  1,
  14,
)
const leader = fc.constantFrom(
  '……',
  '……………',
  '............',
  '·····',
  ' … … … ',
  '—————',
  '  ',
  '　',
  '\t',
  '',
)
const body = fc.constantFrom('临河市水务局', '青屿县档案馆', '石桥镇人民政府', '柳湾读书会', '市委办公室')
const name = fc.constantFrom('沈听雨', '尹 禾', '乔  木', '欧阳知秋', '编辑部')

const tocHead = fc.constantFrom('目录', '目 录', '目　次', '≡本期要目≡', '本期目录 CONTENTS')
const entry = fc.tuple(words, leader, number).map((parts) => parts.join(''))
const tocLine = fc.oneof(
  entry,
  fc.tuple(words, leader).map((parts) => parts.join('')),
  fc.tuple(leader, number).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('P', '第', '（', ''), number, fc.constantFrom(' ', '页 ', '） '), words)
    .map((parts) => parts.join('')),
  fc.tuple(entry, fc.constant('      '), entry).map((parts) => parts.join('')),
  fc.tuple(words, fc.constantFrom('（作者：', '/', '  ', '　'), name).map((parts) => parts.join('')),
  words.map((title) => `【${title}】`),
  words.map((title) => `◆${title}`),
)
const folio = fc.oneof(
  number.map((n) => `- ${n} -`),
  number.map((n) => `— ${n} —`),
  number.map((n) => `第${n}页`),
  number.map((n) => `第 ${n} 页 共 20 页`),
  number.map((n) => `水务简报 · ${n}`),
  number.map(String),
  han.map((n) => `（${n}）`),
)
const masthead = fc.oneof(
  fc.constantFrom('水 务 简 报', '青屿档案', '《柳湾通讯》', '生 活 與 休 閒', '内部资料 注意保存'),
  fc.tuple(number, number).map(([n, total]) => `第${n}期（总第${total}期）`),
  number.map((n) => `〔2024〕第 ${n} 期`),
  fc
    .tuple(
      body,
      fc.constantFrom('  2021年5月6日', '编印 二〇二一年五月', '　　中華民國一百零三年六月七日', ' 主办'),
    )
    .map((parts) => parts.join('')),
)
const label = fc.oneof(
  han.map((n) => `${n}、`),
  han.map((n) => `（${n}）`),
  number.map((n) => `${n}.`),
  number.map((n) => `（${n}）`),
  han.map((n) => `第${n}章 `),
  han.map((n) => `第${n}条　`),
  fc.constantFrom('①', '一是', '一', '1、', '（'),
)
const prose = fc.oneof(
  fc.tuple(words, words, fc.constantFrom('。', '，', '；', '：', '')).map((parts) => parts.join('')),
  fc.tuple(label, words, fc.constantFrom('。', ''), words).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('　　', '    ', '\u00ad', '\u200b'), words, fc.constantFrom('\u00ad', ''), words)
    .map((parts) => parts.join('')),
  fc.tuple(words, fc.integer({ min: 1, max: 200 })).map(([part, times]) => part.repeat(times)),
)
const articleHead = fc.oneof(
  words,
  name,
  fc.constantFrom(
    '同志们：',
    '各镇、街道（社区）：',
    '——在全县水利工作会议上的讲话',
    '（2021年4月30日）',
    '2021.5.6',
    '文/沈听雨',
    '本刊记者 乔木',
  ),
  fc.tuple(body, fc.constantFrom('局长 ', '　', ' '), name).map((parts) => parts.join('')),
)
const signOff = fc.oneof(
  body.map((who) => `（${who} 供稿）`),
  fc
    .tuple(fc.constantFrom('（', '('), body, fc.constant(' '), name, fc.constantFrom('）', ')', ''))
    .map((parts) => parts.join('')),
  body,
  fc.constantFrom('2021年5月6日', '二〇二一年五月六日', '(2021-05-06)'),
)
const colophon = fc.oneof(
  fc.tuple(name, name).map(([a, b]) => `总编辑：${a} 编辑：${b}`),
  fc
    .tuple(fc.constantFrom('报', '送', '发', '抄　送', '主题词'), body, body)
    .map(([kind, a, b]) => `${kind}：${a}、${b}`),
  fc.tuple(body, fc.constantFrom('，', '。', '、各科（室）')).map((parts) => parts.join('')),
  number.map((n) => `（共印${n}份）`),
  body.map((who) => `${who}　　　2021年5月6日印发`),
)
/** A line as bulletins have them. */
export const fragment = fc.oneof(
  tocHead,
  tocLine,
  folio,
  masthead,
  prose,
  articleHead,
  signOff,
  colophon,
  fc.constant(''),
)

/** The zones of an issue in order, some of the contents' titles coming back as headings, with folios anywhere. */
export const issue = fc
  .record({
    head: fc.array(masthead, { maxLength: 4 }),
    contents: fc.array(fc.tuple(words, leader, number), { maxLength: 8 }),
    texts: fc.array(
      fc.array(fc.oneof({ weight: 6, arbitrary: prose }, articleHead, folio), { maxLength: 8 }),
      { maxLength: 8 },
    ),
    tail: fc.array(colophon, { maxLength: 5 }),
    feed: fc.constantFrom('\n', '\n\n', '\f', '\r\n'),
  })
  .map(({ head, contents, texts, tail, feed }) =>
    [
      ...head,
      '目　录',
      ...contents.map((parts) => parts.join('')),
      ...texts.flatMap((lines, i) => [contents[i]?.[0] ?? '', ...lines]),
      ...tail,
    ].join(feed),
  )
