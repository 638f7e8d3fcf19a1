/**
 * What is printed at the ends of pages: for the sheet at an index and its number, lines at its head and foot, and
 * whether a form feed parts the sheets. `null` where nothing is left of the pages.
 *
 * @param {ReturnType<import('./random.mjs').random>} r
 * @param {import('./modes.mjs').Mode} mode
 * @param {{ name: string, number: number }} issue
 */
export function drawMarks(r, mode, issue) {
  if (!mode.marks) return null
  const partly = mode.lost[1] > 0
  const kind = partly
    ? r.weighted({ foot: 4, head: 1 })
    : r.weighted({ feed: 2, 'feed foot': 2, foot: 4, head: 1, running: 2, 'feed running': 1 })
  const lost = mode.lost[0] + (mode.lost[1] - mode.lost[0]) * r.next()
  const form = r.pick([
    (n) => `— ${n} —`,
    (n) => `- ${n} -`,
    (n) => `·${n}·`,
    (n) => `第${n}页`,
    (n) => `第 ${n} 页`,
    (n) => `－${n}－`,
  ])
  const running = r.pick([
    (n) => `${issue.name}　　　　　${n}`,
    (n) => `${n}　　　　${issue.name} 第${issue.number}期`,
  ])
  const shown = () => !r.chance(lost)
  const white = r.chance(0.5)
  const apart = (text) => (white ? ['', text, ''] : [text])
  return {
    kind,
    feed: kind.includes('feed'),
    head: (number) => {
      if (kind.includes('running')) return [running(number)]
      return kind === 'head' && shown() ? apart(form(number)) : []
    },
    foot: (number) => (kind.includes('foot') && shown() ? apart(form(number)) : []),
  }
}
