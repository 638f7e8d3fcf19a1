import { defineRule } from '../rule.ts'

/**
 * `人寿保障支公司` once where `人寿保险支公司` stands several times: names of bodies that differ in one character, of
 * which the rarer is a slip. What tells bodies apart (numbers, directions, names of places) is no slip.
 */
export const orgNameVariant = defineRule(
  {
    id: 'org-name-variant',
    group: 'term',
    description: {
      en: 'The name of a body is written one way within a text.',
      zh: '同一单位名称前后一致。',
    },
    severity: 'warning',
  },
  ({ prose }, report) => {
    /** Where each name stands, a name being the last characters of it. */
    const places = new Map<string, number[]>()
    for (const { index, 0: tail } of prose.matches(TAIL)) {
      const end = index + tail.length
      const name = prose.text.slice(Math.max(0, end - LENGTH), end)
      if (!/^[一-鿿]+$/.test(name) || name.length < LENGTH) continue
      const list = places.get(name)
      if (list) list.push(end)
      else places.set(name, [end])
    }
    const names = [...places].filter(([, ends]) => ends.length >= OFTEN).map(([name]) => name)
    const masks = new Map<string, string>()
    for (const name of names) {
      for (let i = FIRST; i < LENGTH - SUFFIX; i++) masks.set(masked(name, i), name)
    }
    for (const [name, ends] of places) {
      if (ends.length > 1) continue
      for (let i = FIRST; i < LENGTH - SUFFIX; i++) {
        const usual = masks.get(masked(name, i))
        if (usual === undefined || usual === name || tellsApart(name, usual, i)) continue
        const at = (ends[0] ?? 0) - LENGTH + i
        const usualEnd = places.get(usual)?.[0] ?? 0
        report({
          ...prose.range(at, at + 1),
          message: {
            en: `Unexpected \`${name}\`, expected \`${usual}\` as in ${places.get(usual)?.length} other places`,
            zh: `“${name}”，别处 ${places.get(usual)?.length} 次都作“${usual}”`,
          },
          cause: prose.range(usualEnd - LENGTH, usualEnd),
        })
      }
    }
  },
)

/** Characters of a name that are compared, and how often the usual form stands at least. */
const LENGTH = 9
const OFTEN = 3
/** What differs stands neither at the beginning, where a place may be named, nor in the kind of body. */
const FIRST = 1
const SUFFIX = 2

const TAIL =
  /(?:有限公司|分公司|支公司|公司|委员会|协会|學會|学会|研究院|研究所|银行|銀行|信用社|合作社|基金会|基金會|联合会|中心|管理局|管理处|大队|集团|集團)/g

function masked(name: string, i: number): string {
  return `${name.slice(0, i)}?${name.slice(i + 1)}`
}

/** Characters that tell one body from another of the same kind. */
const TELLING =
  /[一二三四五六七八九十百东西南北上下左右前后中大小老新省市县区州镇乡村街路国校院馆所局厅部内外男女甲乙丙丁\d]/

function tellsApart(name: string, usual: string, i: number): boolean {
  if (TELLING.test(name.charAt(i)) || TELLING.test(usual.charAt(i))) return true
  // 青州市 and 青田市: the name of a place before what kind of place it is.
  return /[省市县区州镇乡村街路旗盟]/.test(name.slice(i + 1, i + 3))
}
