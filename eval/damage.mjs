/*
 * What happens to a text on its way from paper: recognition errors, habits of spacing that change from page to page,
 * text doubled at page borders, paragraphs broken where no page ends.
 */

/**
 * Which kinds of damage an issue has, with their rates; an undamaged issue has none.
 *
 * @param {ReturnType<import('./random.mjs').random>} r
 */
export function drawDamage(r) {
  const none = { confusions: 0, doubled: 0, lostBlanks: 0, spacing: 0, lostCuts: 0, falseCuts: 0 }
  if (r.chance(0.5)) return none
  const own = (chance, low, high) => (r.chance(chance) ? low + (high - low) * r.next() : 0)
  return {
    /** Per character. */
    confusions: own(0.5, 0.0005, 0.006),
    /** Per cut. */
    doubled: own(0.4, 0.05, 0.4),
    /** Per blank line. */
    lostBlanks: own(0.3, 0.02, 0.1),
    /** Share of pages on which figures stand between spaces. */
    spacing: own(0.4, 0.2, 0.6),
    /** Per cut. */
    lostCuts: own(0.4, 0.03, 0.1),
    /** Per paragraph. */
    falseCuts: own(0.3, 0.004, 0.02),
  }
}

/** Text with some of its characters misread. */
export function confuse(r, text, rate) {
  if (rate === 0) return text
  return text.replace(CONFUSED, (character) =>
    r.chance(rate * 12) ? r.pick(CONFUSIONS[character]) : character,
  )
}

const PAIRS = [
  '己已',
  '未末',
  '0O',
  '1l',
  '日曰',
  '人入',
  '土士',
  '天夫',
  '大太',
  '，,',
  '；;',
  '：:',
  '（(',
  '）)',
  '。.',
  '的旳',
  '千干',
  '折拆',
]
const CONFUSIONS = Object.fromEntries(
  PAIRS.flatMap(([a, b]) => [
    [a, [b]],
    [b, [a]],
  ]),
)
const CONFUSED = new RegExp(`[${Object.keys(CONFUSIONS).join('')}]`, 'gu')

/** Text with a space wherever a figure meets a Han character. */
export function spaceFigures(text) {
  return text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=[\d%])(?=\p{Script=Han})/gu, ' ')
}

/** The halves of a cut paragraph, with the end of the first said again by the second. */
export function doubleText(r, first, second) {
  const length = r.int(2, 14)
  if (r.chance(0.5)) return [first, first.slice(-length) + second]
  return [first + second.slice(0, length), second]
}

/** A paragraph broken in mid-sentence, where no page ends; as it is when it is short. */
export function cutFalsely(r, text) {
  if (text.length < 60) return [text]
  const at = r.int(20, text.length - 20)
  if (/[。！？”：；]/u.test(text[at - 1])) return [text]
  return [text.slice(0, at), text.slice(at)]
}
