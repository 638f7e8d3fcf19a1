import type { Check, Fault } from './check.ts'

/*
 * GB/T 15834-2011 §5.1, put down anew here and not taken from the typesetter.
 *
 * §5.1.1 。，、；： §5.1.2 ？！ §5.1.3 second halves of quotes, brackets and 书名号, §5.1.7 连接号 and §5.1.8 间隔号 do not begin
 * a line; §5.1.3 first halves do not end one; §5.1.9 分隔号 does neither; §5.1.4 破折号 and §5.1.5 省略号 are not parted.
 */
const BEGINS = /^(?:[。，、；：？！”’）］｝〕〉》」』】〗～·／]|\/(?=\p{Script=Han}))/u
const ENDS = /(?:[“‘（［｛〔〈《「『【〖／]|(?<=\p{Script=Han})\/)$/u
/** A dash between words; two of them are a 破折号, which may begin a line. */
const HYPHEN = /^[—–](?!—)/u

/** No line begins or ends with a mark that may not stand there. */
export const lineEnds: Check = {
  title: 'marks at line ends',
  run({ plan }) {
    const faults: Fault[] = []
    let checked = 0
    plan.pages.forEach(({ lines }, i) => {
      const all = lines.filter(({ kind }) => kind !== 'cell')
      for (const { text, continues, continued } of all) {
        checked++
        if (continues && (BEGINS.test(text) || HYPHEN.test(text)))
          faults.push({
            browser: null,
            page: i + 1,
            message: `a line begins with \`${text.slice(0, 1)}\`: \`${text}\``,
          })
        if (continued && ENDS.test(text))
          faults.push({
            browser: null,
            page: i + 1,
            message: `a line ends with \`${text.slice(-1)}\`: \`${text}\``,
          })
      }
      all.forEach(({ text, continued }, k) => {
        const next = all[k + 1]?.text ?? ''
        if (continued && /[—…]$/u.test(text) && next.startsWith(text.slice(-1)))
          faults.push({
            browser: null,
            page: i + 1,
            message: `\`${text.slice(-1).repeat(2)}\` is parted behind \`${text}\``,
          })
      })
    })
    return { checked, faults }
  },
}
