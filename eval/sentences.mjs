import * as words from './words.mjs'

/**
 * Paragraphs of invented prose, each unlike the others: figures, dates, quotations, brackets, Latin words, lists.
 *
 * @param {ReturnType<import('./random.mjs').random>} r
 * @param {{ bodies: string[] }} cast who acts in the issue
 */
export function prose(r, cast) {
  const { int, pick, chance } = r
  const person = () => pick(words.FAMILY) + pick(words.GIVEN)
  const place = () => pick(words.PLACES)
  const body = () => (chance(0.5) ? pick(cast.bodies) : `${place()}${pick(words.BODIES)}`)
  const date = () =>
    pick([
      () => `${int(1, 12)}月${int(1, 28)}日`,
      () => `${int(2009, 2023)}年${int(1, 12)}月`,
      () => `${int(2009, 2023)}年`,
      () => `${int(1, 12)}月上旬`,
    ])()
  const number = () =>
    pick([
      () => int(2, 99),
      () => int(100, 999),
      () => int(1000, 98765),
      () => `${int(1, 99)}.${int(1, 9)}万`,
      () => `${int(1, 9)}万余`,
      () => pick(['三', '十二', '二十多', '上百', '四十七']),
    ])()
  const share = () => `${int(1, 99)}${chance(0.5) ? `.${int(1, 9)}` : ''}%`
  const many = (list, least = 2, most = 4) => r.some(list, int(least, most)).join('、')
  const bracket = () =>
    pick([
      () => `（${many(words.PLACES, 1, 3)}）`,
      () => `（见附表${int(1, 9)}）`,
      () => `（以下简称“${pick(words.CONCEPTS)}”）`,
      () => `（${date()}）`,
      () => `（${pick(words.LATIN)}）`,
      () => `（含${pick(words.TOPICS)}）`,
    ])()

  const clauses = {
    deed: [10, () => `${body()}${pick(words.DEEDS)}`],
    count: [
      9,
      () =>
        `共${pick(['整理', '登记', '发放', '清点', '修复', '送出', '回收', '核查'])}${pick(words.THINGS)}${number()}${pick(words.UNITS)}`,
    ],
    counts: [
      4,
      () =>
        `其中${pick(words.THINGS)}${number()}${pick(words.UNITS)}、${pick(words.THINGS)}${number()}${pick(words.UNITS)}，占${share()}`,
    ],
    dated: [6, () => `${date()}，${body()}在${place()}${pick(words.ACTIONS)}${pick(words.TOPICS)}`],
    aim: [6, () => pick(words.AIMS)],
    view: [5, () => pick(words.VIEWS)],
    places: [4, () => `先后到${many(words.PLACES)}等地了解${pick(words.TOPICS)}的情况`],
    topics: [4, () => `涉及${many(words.TOPICS)}等${pick(['几', '多', '若干'])}个方面`],
    latin: [
      3,
      () =>
        `${pick(['利用', '借助', '通过', '引入'])}${pick(words.LATIN)}${pick(['技术', '设备', '平台', '系统'])}${pick(['完成', '提高', '改进'])}了${pick(words.TOPICS)}`,
    ],
    concept: [4, () => `推行“${pick(words.CONCEPTS)}”${pick(['做法', '机制', '工作法', '模式'])}`],
    growth: [
      4,
      () =>
        `比上年${pick(['增加', '减少', '提高', '下降'])}${chance(0.5) ? share() : `${number()}${pick(words.UNITS)}`}`,
    ],
    person: [
      4,
      () =>
        `${body()}${pick(words.POSTS)}${person()}${pick(['到会讲了话', '介绍了经过', '回答了提问', '带队走访'])}`,
    ],
    book: [
      2,
      () =>
        `学习了《${pick(words.TOPICS)}${pick(['办法', '条例', '手册', '纪要', '管理规定'])}》${chance(0.4) ? bracket() : ''}`,
    ],
    bracket: [
      4,
      () => `${pick(words.TOPICS)}${bracket()}${pick(['已经完成', '正在进行', '列入计划', '还需加力'])}`,
    ],
    dash: [2, () => `这件事说到底是一句话——${pick(words.VIEWS)}`],
    money: [3, () => `投入资金${int(1, 980)}${chance(0.4) ? `.${int(1, 9)}` : ''}万元`],
    rank: [
      2,
      () => `${pick(['老', '小'])}${pick(words.FAMILY)}在${pick(words.THINGS)}旁边站了${int(2, 9)}个小时`,
    ],
    also: [5, () => `${pick(['并', '还', '同时', '随后', '又'])}${pick(words.DEEDS)}`],
  }
  const weights = Object.fromEntries(Object.entries(clauses).map(([name, [weight]]) => [name, weight]))
  const clause = () => clauses[r.weighted(weights)][1]()

  const kinds = {
    plain: [
      12,
      () =>
        `${chance(0.35) ? `${pick(words.LEADS)}，` : ''}${Array.from({ length: int(1, 4) }, clause).join('，')}。`,
    ],
    quoted: [3, () => `${person()}说：“${pick(words.SAYINGS)}${pick(['。', '！', '……'])}”`],
    quotedLater: [
      2,
      () =>
        `“${pick(words.SAYINGS)}，${pick(words.VIEWS)}。”${person()}${pick(['这样告诉我们', '一边走一边说', '翻着本子说'])}。`,
    ],
    list: [2, () => `${clause()}：${Array.from({ length: int(2, 4) }, () => clause()).join('；')}。`],
    asked: [
      1,
      () =>
        `${pick(words.TOPICS)}${pick(['到底难在哪里', '靠谁来做', '怎样才能长久'])}？${pick(words.VIEWS)}。`,
    ],
    called: [1, () => `${pick(words.VIEWS)}！`],
  }
  const sentenceWeights = Object.fromEntries(Object.entries(kinds).map(([name, [weight]]) => [name, weight]))
  const sentence = () => kinds[r.weighted(sentenceWeights)][1]()

  return {
    sentence,
    person,
    place,
    body,
    date,
    /** About as many characters as wanted, whole sentences. */
    paragraph(characters) {
      let text = sentence()
      while (text.length < characters - 15) text += sentence()
      return text
    },
  }
}
