import { prose } from './sentences.mjs'
import * as words from './words.mjs'

/**
 * What an issue says, before anything is set: name, articles, columns. Each article is a list of blocks
 * (`kind`, `text`) in printing order; `title` is the text of its title block.
 *
 * @param {ReturnType<import('./random.mjs').random>} r
 */
export function content(r) {
  const cast = { bodies: r.some(words.PLACES, 5).map((place) => place + r.pick(words.BODIES)) }
  const say = prose(r, cast)
  const style = {
    signOffs: r.weighted({ all: 4, most: 3, none: 3 }),
    datelines: r.chance(0.3),
    bylines: r.chance(0.4),
    headings: r.weighted({ often: 4, sometimes: 4, never: 1 }),
    brackets: r.chance(0.7) ? '（）' : '()',
    numberedFrom: r.pick(['一、', '一、', '一、', '1.']),
    lengths: r.weighted({ notes: 2, mixed: 5, essays: 2 }),
  }
  const count = r.weighted({ few: 2, usual: 5, many: 2 })
  const articles = []
  const titles = new Set()
  const wanted = count === 'few' ? r.int(3, 5) : count === 'usual' ? r.int(6, 12) : r.int(13, 20)
  while (articles.length < wanted) {
    const title = titleText(r, say)
    if (titles.has(title)) continue
    titles.add(title)
    articles.push(article(r, say, style, title, articles.length))
  }
  const columns = r.chance(0.55) ? r.some(words.COLUMNS, r.int(2, Math.min(6, wanted))) : []
  if (columns.length > 0) assignColumns(r, articles, columns)
  const name = r.pick(words.NAMES)
  return {
    name,
    issuer: r.pick(cast.bodies),
    year: r.int(2008, 2024),
    number: r.int(1, 24),
    articles,
    columns,
    columnsInBody: r.chance(0.75),
    spareTitle: spare(r, say, titles),
    say,
  }
}

/** A title that no article has. */
function spare(r, say, titles) {
  for (;;) {
    const title = titleText(r, say)
    if (!titles.has(title)) return title
  }
}

function titleText(r, say) {
  const place = () => say.place()
  const topic = () => r.pick(words.TOPICS)
  return r.pick([
    () => `${place()}${r.pick(words.ACTIONS)}${topic()}工作`,
    () => `${say.body()}${r.pick(words.ACTIONS)}${topic()}`,
    () => `在${r.pick(['全县', '全市', '全区'])}${topic()}工作会议上的讲话`,
    () => `关于做好${topic()}工作的${r.pick(['通知', '意见', '函'])}`,
    () => `${r.pick(words.SLOGANS)} ${place()}${topic()}${r.pick(words.RESULTS)}`,
    () => `${place()}：${r.pick(words.AIMS).slice(0, 12).split('、')[0]}`,
    () =>
      `${place()}“${r.pick(words.CONCEPTS)}”${r.pick(words.ACTIONS)}${topic()} ${topic()}${r.pick(words.RESULTS)}`,
    () => `${place()}、${place()}联合${r.pick(words.ACTIONS)}${topic()}${r.pick(words.KINDS)}`,
    () => `${r.pick(words.SLOGANS)}——${place()}${topic()}${r.pick(words.KINDS)}`,
    () => `浅谈新时期如何${r.pick(words.ACTIONS)}${topic()}`,
    () => `${topic()}${r.pick(words.KINDS)}`,
    () => `${r.pick(['一位', '一名'])}${r.pick(words.POSTS)}的${topic()}手记`,
  ])()
}

function article(r, say, style, title, index) {
  const blocks = []
  const add = (kind, text, more = {}) => blocks.push({ kind, text, article: index, ...more })
  const length = articleLength(r, style.lengths)
  if (r.chance(0.06)) add('kicker', `${r.pick(words.SLOGANS)}`)
  add('title', title)
  if (r.chance(0.07)) add('deck', `——${say.place()}${r.pick(words.TOPICS)}${r.pick(words.KINDS)}`)
  const [open, close] = style.brackets
  if (style.datelines && r.chance(0.6))
    add('dateline', `${open}${r.int(2009, 2023)}年${r.int(1, 12)}月${r.int(1, 28)}日${close}`)
  if (style.bylines && r.chance(0.6))
    add('byline', r.chance(0.5) ? say.person() : `${say.body()} ${say.person()}`)
  if (title.endsWith('讲话')) add('salutation', '同志们：')
  writeBody(r, say, style, length, add)
  if (style.signOffs === 'all' || (style.signOffs === 'most' && r.chance(0.7))) {
    add('signOff', `${open}${say.body()}${r.chance(0.3) ? ` ${say.person()}` : ''}${close}`)
  }
  return { title, blocks, index, column: null, opensColumn: false }
}

function articleLength(r, kind) {
  const weights = {
    notes: { note: 5, short: 4, middle: 1 },
    mixed: { note: 2, short: 4, middle: 3, long: 1 },
    essays: { short: 2, middle: 4, long: 3 },
  }
  const sizes = { note: [120, 320], short: [320, 1100], middle: [1100, 2600], long: [2600, 6000] }
  return r.int(...sizes[r.weighted(weights[kind])])
}

function writeBody(r, say, style, length, add) {
  const sectioned = length > 700 && r.chance({ often: 0.9, sometimes: 0.5, never: 0 }[style.headings])
  const sections = sectioned ? Math.max(2, Math.min(8, Math.round(length / r.int(280, 900)))) : 0
  const runIn = r.chance(0.4)
  const names = r.some(words.HEADINGS, sections)
  let left = length
  const paragraphs = (share) => {
    let quota = share
    do {
      const text = say.paragraph(
        Math.min(
          r.int(
            ...r.pick([
              [40, 120],
              [60, 220],
              [120, 300],
              [200, 500],
            ]),
          ),
          Math.max(40, quota),
        ),
      )
      add('paragraph', text)
      quota -= text.length
      left -= text.length
    } while (quota > 40)
  }
  if (sections === 0) return paragraphs(length)
  if (r.chance(0.8)) paragraphs(r.int(60, 300))
  const each = Math.max(60, left / sections)
  names.forEach((name, i) => {
    const label = style.numberedFrom === '1.' ? `${i + 1}.` : `${HAN[i]}、`
    if (runIn && r.chance(0.9)) {
      const text = say.paragraph(Math.min(480, each))
      add('paragraph', `${label}${name}。${text}`)
      left -= text.length
      if (each - text.length > 60) paragraphs(each - text.length)
      return
    }
    add('heading', `${label}${name}`)
    if (each > 500 && r.chance(0.4)) {
      const inner = r.some(words.HEADINGS, r.int(2, 3))
      inner.forEach((text, k) => {
        if (runIn || r.chance(0.5))
          add('paragraph', `（${HAN[k]}）${text}。${say.paragraph(each / inner.length)}`)
        else {
          add('heading', `（${HAN[k]}）${text}`)
          paragraphs(each / inner.length)
        }
      })
    } else paragraphs(each)
  })
}

const HAN = '一二三四五六七八九'

/** Each column holds articles that follow each other. */
function assignColumns(r, articles, columns) {
  const heads = [
    0,
    ...r.some(
      articles.slice(1).map((_, i) => i + 1),
      columns.length - 1,
    ),
  ]
  heads.forEach((head, i) => {
    const end = heads[i + 1] ?? articles.length
    articles[head].opensColumn = true
    for (let k = head; k < end; k++) articles[k].column = columns[i]
  })
}
