/**
 * The Han character that a radical or compatibility character stands for: itself where it is a character in its own right,
 * `undefined` where none is known.
 */
export function characterOf(radical: string): string | undefined {
  const code = radical.charCodeAt(0)
  if (code >= 0x2e80 && code < 0x2f00) {
    const at = SUPPLEMENT.indexOf(radical)
    return at >= 0 && at % 2 === 0 ? SUPPLEMENT.charAt(at + 1) : undefined
  }
  return radical.normalize('NFKC')
}

/** Radicals of the CJK Radicals Supplement that are whole characters, each before the character. */
const SUPPLEMENT =
  '⺁厂⺎兀⺒巳⺓幺⺝月⺟母⺠民⺧牛⺪疋⺫目⺬示⺮竹⺴网⺶羊⺸羊⺻聿⺼肉⺽臼⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻉贝⻋车⻑長⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲亀⻳龟'
