import { defineRule } from '../rule.ts'

/** Paragraphs, titles and entries that stand on several lines, as they were printed: told once, for it is only layout. */
export const wrappedLines = defineRule(
  {
    id: 'wrapped-lines',
    group: 'structure',
    description: {
      en: 'A paragraph, title or entry stands on one line.',
      zh: '一段、一个标题或一个目录条目排成一行。',
    },
    severity: 'info',
  },
  ({ tree, source }, report) => {
    const counts = { 'unwrapped-paragraph': 0, 'joined-title': 0, 'joined-toc-entry': 0 }
    let first = 0
    for (const { kind, lines } of tree.data.facts.repairs) {
      if (!(kind in counts)) continue
      counts[kind as keyof typeof counts]++
      first ||= lines.start
    }
    if (first === 0) return
    const line = source.lines.find(({ number, value }) => number === first && value.trim() !== '')
    if (!line) return
    const paragraphs = counts['unwrapped-paragraph']
    const titles = counts['joined-title']
    const entries = counts['joined-toc-entry']
    const en = [
      [paragraphs, 'paragraph'] as const,
      [titles, 'title'] as const,
      [entries, 'entry of the table of contents'] as const,
    ]
    const zh = [[paragraphs, '段正文'] as const, [titles, '个标题'] as const, [entries, '条目录'] as const]
    report({
      start: line.offset,
      end: line.offset + line.value.trimEnd().length,
      message: {
        en: `Unexpected line ends inside ${en
          .filter(([count]) => count > 0)
          .map(([count, name]) => `${count} × ${name}`)
          .join(', ')}, expected one line each; they were read as joined`,
        zh: `有${zh
          .filter(([count]) => count > 0)
          .map(([count, name]) => ` ${count} ${name}`)
          .join('、')}分排在几行上，已按相连读入`,
      },
    })
  },
)
