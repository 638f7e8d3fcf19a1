import { defineRule } from '../rule.ts'

/** A table of contents in two columns whose lines were taken out of order. */
export const tocReordered = defineRule(
  {
    id: 'toc-reordered',
    group: 'toc',
    description: {
      en: 'Entries of the table of contents stand in reading order.',
      zh: '目录条目按阅读顺序排列。',
    },
    severity: 'info',
  },
  ({ tree, source: { lines } }, report) => {
    for (const { kind, lines: at } of tree.data.facts.repairs) {
      if (kind !== 'reordered-toc') continue
      const line = lines.find(({ number }) => number === at.start)
      if (!line) continue
      report({
        start: line.offset,
        end: line.offset + line.value.trimEnd().length,
        message: {
          en: `Unexpected order of entries in lines ${at.start} to ${at.end}, expected the first column before the second; they were read so`,
          zh: `目录（第 ${at.start} 至 ${at.end} 行）两栏的条目交错排列，已按先左后右读入`,
        },
      })
    }
  },
)
