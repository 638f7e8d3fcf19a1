/* Invented prose for issues that tests set on the grid. Nobody and nowhere real is meant. */

export const titles = [
  '渡口今年提前开航',
  '石桥镇清淤十里',
  '茶园里的读书会',
  '一座水闸的四十年',
  '堤上新添三盏灯',
  '柳湾小学的雨量筒',
  '白鹿山下看守林人',
  '老船工口述旧事',
  '汛前检查走到第几村',
  '档案里的那场大水',
] as const

const openings = [
  '那天清早',
  '过了小满',
  '说起这件事，老船工',
  '镇上的人都知道，',
  '2021年5月6日，',
  '从渡口往北走三里，',
  '会后，',
  '第二年开春，值夜的人',
  '账本里写得明白：',
  '（据石桥镇记录）',
] as const

const middles = [
  '河面上起了薄雾，',
  '把缆绳解开又系上，',
  '在堤上来回走了12趟，',
  '先后问过“灯亮不亮”“水到哪里”，',
  '一共修补了3.5公里，',
  '借来的书按《借阅办法》登记，',
  '雨量筒里的水倒了又满，',
  '回头看了一眼岸上的灯，',
  '家家门口都堆着新晒的稻草，',
  '谁也没有先开口，',
] as const

const closings = [
  '慢慢地往对岸去了。',
  '才算放了心。',
  '这条规矩一直守到今天。',
  '后来人就照着这样做。',
  '“灯还亮着！”',
  '比上一年多出两成。',
  '他说不清是哪一年的事了。',
  '大家都笑了。',
] as const

/** So many paragraphs of 40 to 300 characters; the same for the same seed. */
export function invented(seed: number, paragraphs: number): string[] {
  let state = seed >>> 0
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) % below
  }
  const pick = (list: readonly string[]): string => list[draw(list.length)] ?? ''
  const sentence = (): string => {
    const inside = Array.from({ length: 1 + draw(4) }, () => pick(middles))
    return pick(openings) + inside.join('') + pick(closings)
  }
  return Array.from({ length: paragraphs }, () => Array.from({ length: 1 + draw(6) }, sentence).join(''))
}
