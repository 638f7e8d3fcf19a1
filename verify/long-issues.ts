/** Invented issues too long to be kept as files, by name. */
export const LONG_ISSUES: Readonly<Record<string, () => string>> = {
  'paragraph-over-three-pages': () =>
    issue([
      { title: '一段到底', paragraphs: [prose(0, 70)] },
      { title: '附记', paragraphs: [prose(3, 2)] },
    ]),
  'two-hundred-articles': () =>
    issue(
      Array.from({ length: 200 }, (_, i) => ({
        title: `${PLACES[i % PLACES.length]}${MATTERS[Math.floor(i / PLACES.length) % MATTERS.length]}第${i + 1}次记录`,
        paragraphs: [prose(i, 2 + (i % 4))],
      })),
    ),
  'colophon-of-thirty-lines': () =>
    issue(
      [{ title: '春播安排', paragraphs: [prose(1, 8)] }],
      [
        '主编：柳三川',
        `报：${PLACES.slice(0, 6).join('、')}`,
        ...Array.from(
          { length: 26 },
          (_, i) => `送：${PLACES[i % PLACES.length]}${i + 1}队，${PLACES[(i + 5) % PLACES.length]}书报站`,
        ),
        '柳湾镇农技站　　　　2021年3月9日印发',
        '共印120份',
      ],
    ),
  'table-longer-than-a-page': () =>
    issue([{ title: '各队存粮清册', paragraphs: [prose(2, 3), ...table(40), prose(4, 3)] }]),
  'titles-at-page-ends': () =>
    issue(
      Array.from({ length: 40 }, (_, i) => ({
        title: `${PLACES[i % PLACES.length]}的第${i + 1}口井`,
        paragraphs: [prose(i, 3 + ((i * 7) % 11))],
      })),
    ),
}

const PLACES = ['柳湾', '青石桥', '渡口', '南岗', '榆树屯', '水磨坊', '北坡', '石井', '竹园', '沙洲', '东渠']
const MATTERS = ['修渠', '夜校', '播种', '读报', '清仓', '植树']
const SENTENCES = [
  '入春以来，工作队先后走访了四个村，记下了每一口井的水位。',
  '“今年的雨来得早。”守渠的老人说，“渠要赶在清明之前修完。”',
  '会议认为，《借阅办法》（试行）第3条应当改写，并于6月15日前报送；各队意见不一，暂缓执行。',
  '全镇共播种早稻1280.5亩，占计划的93.7%，比上年增加46亩。',
  '夜校每周开课两次——周三识字，周五算账——到课的有三十七人……其中妇女二十一人。',
  '仓库里的种子分作三等：甲等、乙等、丙等；每等各取样品一斤，晒干，称重，登记。',
  '为什么渠水到了下游就不够用？原因有三：一是渗漏，二是淤积，三是上游用水没有节制！',
  '图书室新到《农业气象》《果树修剪》等书五十册，已经编目（编号KB-2021-07至KB-2021-56）。',
]

interface Article {
  readonly title: string
  readonly paragraphs: readonly string[]
}

function issue(
  articles: readonly Article[],
  colophon: readonly string[] = ['柳湾镇农技站　　　　2021年3月9日印发', '共印120份'],
): string {
  const contents = articles.map(({ title }, i) => `${title}……………………${i + 2}`)
  const body = articles.flatMap(({ title, paragraphs }) => [
    '',
    title,
    '',
    ...paragraphs.map((text) => `　　${text}`),
  ])
  return [
    '农 技 简 报',
    '第12期',
    '柳湾镇农技站　　　　2021年3月9日',
    '',
    '目 录',
    ...contents,
    ...body,
    '',
    ...colophon,
    '',
  ].join('\n')
}

function prose(from: number, count: number): string {
  return Array.from({ length: count }, (_, i) => SENTENCES[(from + i * 3) % SENTENCES.length]).join('')
}

function table(rows: number): string[] {
  return [
    '队名　　　早稻（斤）　　　晚稻（斤）　　　备注',
    ...Array.from(
      { length: rows },
      (_, i) =>
        `${PLACES[i % PLACES.length]}${i + 1}队　　　${1200 + i * 7}　　　${980 + i * 5}　　　${i % 5 === 0 ? '含种子粮，待复核' : '无'}`,
    ),
  ]
}
