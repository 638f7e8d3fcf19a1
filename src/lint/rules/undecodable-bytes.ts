import { defineRule, type Words } from '../rule.ts'

/** U+FFFD: bytes that are no text in the encoding the file was read in, or that were none when it was written. */
export const undecodableBytes = defineRule(
  {
    id: 'undecodable-bytes',
    group: 'ocr',
    description: { en: 'All bytes of the file are text.', zh: '文件的字节都能解码为文字。' },
    severity: 'warning',
    triggers: ['\ufffd'],
  },
  ({ source: { text, lines, remarks } }, report) => {
    const remark = remarks.find(({ rule }) => rule === 'undecodable-bytes')
    let message: Words | undefined = remark?.message
    for (const { value, offset } of lines) {
      const [run] = /\ufffd+/.exec(value) ?? []
      if (run === undefined) continue
      const start = offset + value.indexOf(run)
      report({ start, end: start + run.length, message: message ?? lost(text, start) })
      message = undefined
    }
  },
)

function lost(text: string, start: number): Words {
  const before = text.slice(Math.max(0, start - 6), start).replace(/^[\s\S]*\n/, '')
  return {
    en: `Unexpected \`U+FFFD\`${before ? ` after \`${before}\`` : ''}, expected the character that was lost`,
    zh: `${before ? `“${before}”后` : '行首'}的文字已损坏（U+FFFD），请对照原文补上`,
  }
}
