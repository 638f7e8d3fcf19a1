import { TITLES } from '../prose.ts'
import { defineRule } from '../rule.ts'

/** 关于…的请示报告: a name that mixes two kinds of official document, or is none of the fifteen (条例 第八条). */
export const genreName = defineRule(
  {
    id: 'genre-name',
    group: 'structure',
    description: {
      en: 'The title of an official document names one of the fifteen kinds.',
      zh: '“关于……的”公文标题使用法定文种。',
    },
    severity: 'info',
    standard: '党政机关公文处理工作条例 第八条',
  },
  ({ prose }, report) => {
    for (const { 0: found, index } of prose.matches(NAME)) {
      const name = found.slice(1)
      const at = index + 1
      const passage = prose.passageAt(at)
      const inTitle = TITLES.has(passage.type) && at + name.length === passage.end
      if (!inTitle && !(prose.isInQuotedTitle(at) && prose.text.charAt(at + name.length) === '》')) continue
      const head = prose.text.slice(Math.max(passage.start, at - 80), at)
      if (!/[关關][于於]/.test(head)) continue
      report({
        ...prose.range(at, at + name.length),
        message: {
          en: `Unexpected kind of document \`${name}\`, expected ${EXPECTED.get(name) ?? 'one of the fifteen official kinds'}`,
          zh: `“${name}”不是法定公文文种${
            EXPECTED.has(name)
              ? `，可用${EXPECTED.get(name)
                  ?.replaceAll('`', '“')
                  .replace(/“ or “/g, '”或“')
                  .replace(/“$/, '”')}`
              : ''
          }`,
        },
      })
    }
  },
)

const NAME =
  /的(?:请示报告|請示報告|报告请示|通知函|请示函|报告函|通报函|意见函|申请|申請|简报|簡報|汇报|彙報)(?=[》\n])/g

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['请示报告', '`请示` or `报告`'],
  ['請示報告', '`請示` or `報告`'],
  ['报告请示', '`请示` or `报告`'],
  ['通知函', '`通知` or `函`'],
  ['请示函', '`请示` or `函`'],
  ['报告函', '`报告` or `函`'],
  ['通报函', '`通报` or `函`'],
  ['意见函', '`意见` or `函`'],
  ['申请', '`请示` or `函`'],
  ['申請', '`請示` or `函`'],
  ['汇报', '`报告`'],
  ['彙報', '`報告`'],
])
