import type { Prose } from '../prose.ts'

const ARTICLES = 3

/** Whether the article that an index stands in is a law or charter: three paragraphs that open with 第几条. */
export function isLaw({ text, passages, passageIndexAt }: Prose, index: number): boolean {
  const at = passageIndexAt(index)
  const article = passages[at]?.article
  let found = 0
  for (const step of [-1, 1]) {
    for (
      let i = at + (step === 1 ? 0 : -1);
      passages[i] !== undefined && passages[i]?.article === article;
      i += step
    ) {
      const start = passages[i]?.start ?? 0
      if (text.charAt(start) !== '第') continue
      if (
        /^第[一二三四五六七八九十百零〇\d]{1,6}[条條]/.test(text.slice(start, start + 9)) &&
        ++found >= ARTICLES
      )
        return true
    }
  }
  return false
}
