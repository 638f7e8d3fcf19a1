/**
 * An issue of invented text as `pdftotext` would leave it: masthead, table of contents with leaders and pages, articles
 * with section headings, paragraphs cut at page ends, colophon. The same text on every run.
 *
 * @param {number} characters about how long
 * @returns {string}
 */
export function issueText(characters) {
  const next = random(20200418)
  const articles = []
  let length = 0
  while (length < characters - 600) {
    const article = articleText(next, articles.length)
    articles.push(article)
    length += article.title.length + article.lines.join('').length
  }
  const pages = articles.map((_, index) => 2 + index * 2)
  return [
    '',
    '云 岭 通 讯',
    '2024年第3期（总第27期）',
    '云岭县档案馆编印　　2024年3月15日',
    '',
    '目 录',
    '',
    ...articles.flatMap(({ title }, index) => [
      ...(index % 4 === 0 ? [COLUMNS[(index / 4) % COLUMNS.length]] : []),
      `${title}……………${pages[index]}`,
    ]),
    '',
    ...articles.flatMap(({ title, lines }, index) => [
      ...(index % 4 === 0 ? [COLUMNS[(index / 4) % COLUMNS.length], ''] : []),
      title,
      '',
      ...lines.flatMap((line) => [line, '']),
    ]),
    '总编辑：尹 禾 责任编辑：潘禾生',
    '送：县委办公室、县政府办公室、各乡镇档案室',
    '云岭县档案馆 2024年3月15日印发 共印120份',
    '',
  ].join('\n')
}

function articleText(next, index) {
  const title = `${pick(next, PLACES)}${pick(next, DEEDS)}${pick(next, THINGS)}工作纪实之${index + 1}`
  const lines = [`（${pick(next, PLACES)}档案馆 供稿）`]
  for (let section = 0; section < 4; section++) {
    lines.push(`${'一二三四'[section]}、${pick(next, DEEDS)}${pick(next, THINGS)}，夯实工作基础`)
    for (let paragraph = 0; paragraph < 3; paragraph++) {
      const sentences = Array.from({ length: 3 + Math.floor(next() * 3) }, () => sentence(next))
      const text = sentences.join('')
      // A page ends in the middle of every eighth paragraph.
      if (next() < 1 / 8) lines.push(text.slice(0, 40), text.slice(40))
      else lines.push(text)
    }
  }
  return { title, lines }
}

function sentence(next) {
  const year = 2015 + Math.floor(next() * 9)
  return `${year}年，${pick(next, PLACES)}${pick(next, DEEDS)}${pick(next, THINGS)}${Math.floor(next() * 900) + 10}件，群众说：“${pick(next, SAYINGS)}。”`
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function pick(next, list) {
  return list[Math.floor(next() * list.length)]
}

const COLUMNS = ['领导讲话', '工作动态', '经验交流', '基层风采', '学习园地']
const PLACES = ['云岭县', '河畔镇', '松坡乡', '石桥街道', '青禾村', '望江区']
const DEEDS = ['整理归档', '巡回展出', '数字化扫描', '抢救修复', '走访征集', '编目上架']
const THINGS = ['老照片', '族谱', '土地契约', '水利图纸', '口述历史', '村志手稿']
const SAYINGS = ['这些纸片留住了我们的根', '查一份旧档只要三分钟', '孩子们看得入了迷', '家门口就能办成事']
