import type { Writer } from './index.ts'

/** The unist tree itself as JSON, indented by two spaces. */
export const tree = {
  format: 'tree',
  extension: '.tree.json',
  write(bulletin) {
    return `${JSON.stringify(bulletin, null, 2)}\n`
  },
} as const satisfies Writer
