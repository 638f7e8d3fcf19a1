import { attachmentNotes } from '../reading/attachments.ts'
import { defineRule } from '../rule.ts'

/** `附件：1.… 3.…`: several attachments are numbered from 1 (GB/T 9704—2012 7.3.4). */
export const attachmentNoteSeq = defineRule(
  {
    id: 'attachment-note-seq',
    group: 'structure',
    description: {
      en: 'Several attachments are numbered from `1` without gap and repetition.',
      zh: '多个附件用阿拉伯数字从1起顺序编号。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.3.4',
    triggers: ['附件：', '附件:', '附 件：'],
  },
  ({ prose, source }, report) => {
    for (const { items } of attachmentNotes(prose, source)) {
      if (items.length < 2) continue
      const wrong = items.findIndex(({ number }, i) => number !== i + 1)
      const item = items[wrong]
      if (!item || item.number === undefined) continue
      const before = items[wrong - 1]
      report({
        ...prose.range(item.start, item.name),
        message: {
          en: `Unexpected attachment number \`${item.number}\`, expected \`${wrong + 1}\``,
          zh: `附件序号“${item.number}”应为“${wrong + 1}”`,
        },
        cause: before && prose.range(before.start, before.name),
      })
    }
  },
)
