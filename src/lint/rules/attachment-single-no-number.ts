import { attachmentNotes } from '../reading/attachments.ts'
import { defineRule } from '../rule.ts'

/** `附件：1.工作方案` alone: only several attachments are numbered (GB/T 9704—2012 7.3.4). */
export const attachmentSingleNoNumber = defineRule(
  {
    id: 'attachment-single-no-number',
    group: 'structure',
    description: {
      en: 'A single attachment is named without number.',
      zh: '只有一个附件的，附件名称前不标序号。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.3.4',
    fixable: true,
    triggers: ['附件：', '附件:', '附 件：'],
  },
  ({ prose, source }, report) => {
    const { text } = prose
    for (const { items } of attachmentNotes(prose, source)) {
      const [item] = items
      if (item?.number !== 1 || items.length > 1) continue
      // The second may stand further down where the lines between were read as something else.
      if (/\n[ 　]*(?:附件)?2[.．、：: ]/.test(text.slice(item.end, item.end + 300))) continue
      report({
        ...prose.range(item.start, item.name),
        message: {
          en: `Unexpected number \`${text.slice(item.start, item.name)}\` before the only attachment, expected none`,
          zh: `只有一个附件，名称前不标“${text.slice(item.start, item.name)}”`,
        },
        fix: prose.fix(item.start, item.name, ''),
      })
    }
  },
)
