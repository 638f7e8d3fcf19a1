import { BASIS_NAMES } from '../../pages/basis-names.ts'
import type { UnverifiableReason } from '../../tree/nodes.ts'
import type { Box } from './boxes.ts'
import type { Words } from './words.ts'

export const chinese: Words = {
  tag: 'zh-Hans',
  map: '版面图',
  untitled: '未见刊名',
  result: '结果',
  pages: '各页',
  legend: '图例',
  unplaced: '未上图的目录条目',
  counts({ right, wrong, open, missing }) {
    const all = right + wrong + open + missing
    if (all === 0) return '没有目录。'
    const parts = [`${right} 条相符`, `${wrong} 条不符`, `${open} 条待核`]
    if (missing > 0) parts.push(`${missing} 条无正文`)
    return `目录 ${all} 条：${parts.join('，')}`
  },
  terms: { pages: '页码', layout: '版式', evidence: '依据', articles: '文章' },
  layout(characters, lines) {
    if (characters === null) return lines === null ? null : `每页 ${lines} 行`
    return lines === null ? `每行 ${characters} 字` : `每行 ${characters} 字 × 每页 ${lines} 行`
  },
  starts: { 'new-page': '每篇另起一页', 'run-on': '前后相接，不另起页' },
  extent(first, last, borders) {
    const found = `页界 ${borders} 处`
    if (first === null) return `不详，${found}`
    return last === null || first === last ? `${first}，${found}` : `${first}—${last}，${found}`
  },
  tally: (sign, count) => `${chinese.signs[sign]} ${count} 处`,
  noEvidence: '无：文中没有可定页界的迹象',
  reading: '按阅读顺序排列；宽屏上双页在左，单页在右。',
  box: place,
  place,
  page: (page) => `第${page}页`,
  notes: {
    before: '首个可知页界之前的文字。',
    whole: '未见页界。',
    gap: '前后两页之间未见这些页的文字。',
    pages: '其间的页界未见。',
  },
  begins({ line, column }) {
    if (line === null) return '起处未见，'
    return column === null ? `起于第${line}行，` : `起于第${line}行第${column}列，`
  },
  found: (sign) => `依据${sign}`,
  placed: (sign) => `未见，推算所得：${sign}`,
  numbered: (sign) => `页数依据${sign}`,
  follows: (sign) => `在最后的${sign}之后`,
  signs: {
    'form-feed': '换页符',
    'page-object': '文件分页',
    folio: '页码',
    'running-head': '书眉',
    'cut-sentence': '断句',
    'doubled-text': '重字',
    'new-article': '新篇',
    'line-count': '行数',
    'text-begins': '文首',
    unknown: '不明',
  },
  meanings: {
    'form-feed': '文中的控制符，一页到此为止',
    'page-object': '文件本身分页',
    folio: '印在页首或页脚的页码',
    'running-head': '每页重复的一行',
    'cut-sentence': '段落在句中断开，下一行接着写',
    'doubled-text': '页末的字在下一页开头重复',
    'new-article': '文章另起一页',
    'line-count': '没有痕迹，数满一页的行数',
    'text-begins': '全文由此开始',
    unknown: '没有记下依据',
  },
  opens: (quote) => ['开头是“', quote, '”'],
  cut: (before, after) => ['“', before, '”｜“', after, '”'],
  verdicts: { right: '相符', wrong: '不符', open: '待核', missing: '无正文', unlisted: '目录未列' },
  verdictMeanings: {
    right: '标题就在目录所印的页',
    wrong: '标题在另一页',
    open: '文中不足以判断',
    missing: '正文没有与之相合的标题',
  },
  samples: {
    ghost: '目录把条目标在这一页，标题却不在这里',
    seen: '页界文中可见',
    counted: '页界由推算得来，或者未见',
    title: '文章标题',
    heading: '其他标题',
    text: '正文，一行一画',
  },
  atLine: (line) => `第${line}行`,
  say: (page) => (page === null ? ['目录未标页码'] : ['目录作', page]),
  colon: '：',
  separator: '；',
  really: (page) => `，实在${page}`,
  because: (reason, range) =>
    range && range[0] < range[1] ? `；标题可能在第${range[0]}至${range[1]}页` : `；${REASONS[reason]}`,
  ghost: (title, found) =>
    found === null
      ? ['目录把“', title, '”标在这一页；正文没有这个标题。']
      : ['目录把“', title, '”标在这一页；实在', found, '。'],
  openGhost: (title, found) => ['目录把“', title, '”标在这一页；标题在“', found, '”一格。'],
  wrong: (title, claimed, found) => ['“', title, '”：目录作', claimed, '，实在', found],
  certainty: ({ confidence, basis }) =>
    `（把握 ${Math.round(confidence * 100)}%，依据${BASIS_NAMES.zh[basis]}）`,
  absent: { heading: '正文没有相合的标题', beyond: '图上没有标这个页码的页' },
  stands: (found) => ['标题在“', found, '”一格'],
  titlesHere: '本页的标题',
  ghostsHere: '目录标在本页、标题却不在本页的条目',
  notDrawn: '其余从略',
  drawnFrom: 'bulletin 绘自',
}

const REASONS: Readonly<Record<UnverifiableReason, string>> = {
  'no-heading': '正文没有相合的标题',
  'no-page': '无可核对',
  'no-evidence': '没有迹象说明它在哪一页',
  'ambiguous-layout': '可能在几页中的任一页',
  'circular-fit': '只有目录自己可以为证',
}

function place({ kind, pages, ordinal, behind }: Box): string {
  if (kind === 'before') return '首个可知页之前'
  if (kind === 'whole') return '全文'
  if (pages === null)
    return behind === null ? `第？页（顺数第${ordinal}页）` : `第？页（第${behind}页后第${ordinal}页）`
  return pages[0] === pages[1] ? `第${pages[0]}页` : `第${pages[0]}—${pages[1]}页`
}
