import { attachmentNotes } from '../reading/attachments.ts'
import { defineRule } from '../rule.ts'

/** `附件：1.工作方案。`: behind the name of an attachment stands no mark (GB/T 9704—2012 7.3.4). */
export const attachmentNotePunct = defineRule(
  {
    id: 'attachment-note-punct',
    group: 'structure',
    description: {
      en: 'The names of attachments in the note below a text end without mark.',
      zh: '附件说明中附件名称后不加标点符号。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.3.4',
    fixable: true,
    triggers: ['附件：', '附件:', '附 件：'],
  },
  ({ prose, source }, report) => {
    const { text } = prose
    for (const { items } of attachmentNotes(prose, source)) {
      for (const { name, end } of items) {
        let at = end
        while (at > name && ' 　'.includes(text.charAt(at - 1))) at--
        const mark = text.charAt(at - 1)
        if (!'。；;，、,'.includes(mark) || /[。，]|^请|^請|^详?见|^略/.test(text.slice(name, at - 1)))
          continue
        const isLast = end >= (items.at(-1)?.end ?? end) || text.charAt(end) === '\n'
        report({
          ...prose.range(at - 1, at),
          message: {
            en: `Unexpected \`${mark}\` behind the name of an attachment, expected none`,
            zh: `附件名称后不加“${mark}”`,
          },
          fix: isLast ? prose.fix(at - 1, at, '') : undefined,
        })
      }
    }
  },
)
