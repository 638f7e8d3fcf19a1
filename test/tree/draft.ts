import { type SourceOptions, sourceFromText } from '../../src/readers/lines.ts'
import type { Source } from '../../src/readers/source.ts'
import { bulletin, literal, parent } from '../../src/tree/build.ts'
import type { Bulletin, BulletinContent, Text } from '../../src/tree/nodes.ts'
import { locator } from '../../src/tree/position.ts'

/** A source, and the position of a piece of its text, found by searching on from the piece before. */
export function draft(text: string, options?: SourceOptions) {
  const source = sourceFromText(text, options)
  const locate = locator(source)
  let from = 0
  const at = (piece: string) => {
    const start = source.text.indexOf(piece, from)
    if (start < 0) throw new RangeError(`No \`${piece}\` behind offset ${from}`)
    from = start + piece.length
    return locate(start, from)
  }
  return {
    source,
    at,
    run: (value: string, glue?: string): Text =>
      literal('text', glue === undefined ? { value } : { value, glue }, at(value)),
    tree: (children: BulletinContent[]): Bulletin => bulletin(children, locate(0, source.text.length)),
  }
}

/** A small issue with everything in it that the record knows. */
export function smallIssue(): { source: Source; tree: Bulletin } {
  const d = draft(ISSUE, { path: 'small.txt' })
  const { run, at } = d
  const masthead = parent('masthead', {}, [
    parent('mastheadTitle', { title: '水务简报' }, [run('水 务 简 报')]),
    literal(
      'issue',
      { value: '第3期（总第12期）', year: null, number: 3, total: 12, date: null, issuer: null },
      at('第3期（总第12期）'),
    ),
    literal(
      'imprint',
      { value: '临河市水务局 2021年5月6日', issuer: '临河市水务局', date: '2021-05-06' },
      at('临河市水务局 2021年5月6日'),
    ),
  ])
  const toc = parent('toc', {}, [
    literal('tocHeading', { value: '目 录' }, at('目 录')),
    parent('tocColumn', { title: '领导讲话', page: null }, [run('领导讲话')]),
    parent(
      'tocEntry',
      {
        title: '在防汛会议上的讲话',
        author: '安 平',
        page: 2,
        column: '领导讲话',
        link: { article: 'a1', match: 'affix' },
        pageCheck: {
          verdict: 'match',
          page: 2,
          range: [2, 2],
          confidence: 0.9,
          basis: 'folio',
          reason: null,
        },
      },
      [run('在防汛会议'), run('上的讲话 安 平……2')],
    ),
    parent('tocEntry', { title: '没有正文的条目', author: null, page: 9, column: '领导讲话' }, [
      run('没有正文的条目……9'),
    ]),
  ])
  const body = parent('column', { title: '领导讲话' }, [
    literal('columnHeading', { value: '领导讲话', title: '领导讲话' }, at('领导讲话')),
    {
      ...parent('article', { id: 'a1' }, [
        parent('kicker', {}, [run('全市动员')]),
        parent('articleTitle', {}, [run('在全市防汛会议'), run('上的讲话')]),
        parent('deck', {}, [run('——根据录音整理')]),
        literal('dateline', { value: '（2021年4月30日）', date: '2021-04-30' }, at('（2021年4月30日）')),
        literal(
          'byline',
          { value: '市水务局局长 安 平', names: ['安平'], post: '局长', organisation: '市水务局' },
          at('市水务局局长 安 平'),
        ),
        literal('salutation', { value: '同志们：' }, at('同志们：')),
        parent('heading', { depth: 1, number: '一、', runIn: false }, [run('一、早作准备')]),
        parent('paragraph', {}, [
          run('堤防要逐段'),
          literal('folio', { value: '- 2 -', page: 2 }, at('- 2 -')),
          { ...run('逐段'), doubled: true },
          run('检查。'),
        ]),
        parent('heading', { depth: 2, number: '（一）', runIn: true }, [run('（一）备足物资。')]),
        parent('paragraph', {}, [run('沙袋、水泵各就各位。')]),
      ]),
      data: { firstPage: 2, lastPage: 3, basis: 'folio' },
    },
    parent('article', { id: 'a2' }, [
      parent('articleTitle', {}, [run('水位通报'), run('第二号', ' ')]),
      parent('list', { ordered: true }, [
        parent('listItem', {}, [parent('paragraph', {}, [run('上游12米')])]),
        parent('listItem', {}, [parent('paragraph', {}, [run('下游9米')])]),
      ]),
      parent('table', {}, [
        parent('tableRow', {}, [
          parent('tableCell', {}, [run('站名')]),
          parent('tableCell', {}, [run('水位|米')]),
        ]),
        parent('tableRow', {}, [
          parent('tableCell', {}, [run('石桥')]),
          parent('tableCell', {}, [run('3.5')]),
        ]),
      ]),
      parent('blockquote', {}, [parent('paragraph', {}, [run('水能载舟。')])]),
      literal(
        'signOff',
        {
          value: '（石桥水文站 安宁 2021年5月1日）',
          text: '石桥水文站 安宁',
          organisations: ['石桥水文站'],
          names: ['安宁'],
          date: '2021-05-01',
        },
        at('（石桥水文站 安宁 2021年5月1日）'),
      ),
    ]),
  ])
  const colophon = parent('colophon', {}, [
    literal(
      'editors',
      {
        value: '总编辑：乔 木 编辑：叶知秋',
        editors: [
          { role: '总编辑', names: ['乔木'] },
          { role: '编辑', names: ['叶知秋'] },
        ],
      },
      at('总编辑：乔 木 编辑：叶知秋'),
    ),
    parent('recipients', { kind: '送', to: ['市委', '市政府'] }, [run('送：市委、市政府')]),
    literal('copies', { value: '共印60份', copies: 60 }, at('共印60份')),
  ])
  const tree = d.tree([masthead, toc, body, colophon])
  const { facts } = tree.data
  const offset = (piece: string) => d.source.text.indexOf(piece)
  facts.pages = {
    basis: 'folio',
    first: 1,
    last: 3,
    offset: 0,
    charactersPerLine: 28,
    linesPerPage: null,
    articles: null,
    breaks: [
      { page: 2, offset: offset('全市动员'), line: 11, basis: 'folio', observed: true },
      { page: 3, offset: offset('逐段检查'), line: 20, basis: 'folio', observed: true },
    ],
  }
  facts.repairs = [{ kind: 'removed-doubled-text', lines: { start: 20, end: 20 }, text: '逐段' }]
  facts.findings = [
    {
      rule: 'toc-heading-missing',
      severity: 'error',
      message: {
        en: 'Unexpected entry `没有正文的条目` without a heading, expected one',
        zh: '目录有而正文无：`没有正文的条目`',
      },
      start: offset('没有正文的条目'),
      end: offset('没有正文的条目') + '没有正文的条目'.length,
    },
  ]
  return { source: d.source, tree }
}

const ISSUE = `水 务 简 报
第3期（总第12期）
临河市水务局 2021年5月6日

目 录
领导讲话
在防汛会议
上的讲话 安 平……2
没有正文的条目……9
领导讲话
全市动员
在全市防汛会议
上的讲话
——根据录音整理
（2021年4月30日）
市水务局局长 安 平
同志们：
一、早作准备
堤防要逐段
- 2 -
逐段检查。
（一）备足物资。沙袋、水泵各就各位。
水位通报
第二号
上游12米
下游9米
站名 水位|米
石桥 3.5
水能载舟。
（石桥水文站 安宁 2021年5月1日）
总编辑：乔 木 编辑：叶知秋
送：市委、市政府
共印60份
`
