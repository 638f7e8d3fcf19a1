import type { Group, Words } from './rule.ts'

/** What each group of rules is about. */
export const GROUP_NAMES: Readonly<Record<Group, Words>> = {
  toc: { en: 'table of contents', zh: '目录' },
  structure: { en: 'structure', zh: '结构' },
  ocr: { en: 'traces of recognition', zh: '识别痕迹' },
  punct: { en: 'punctuation', zh: '标点' },
  number: { en: 'numerals and units', zh: '数字和单位' },
  date: { en: 'dates', zh: '日期' },
  math: { en: 'arithmetic', zh: '计算' },
  term: { en: 'words', zh: '用词' },
}
