import { scriptOf } from '../../text/variants.ts'
import type { Bulletin } from '../../tree/nodes.ts'
import { textOf } from '../../tree/to-string.ts'
import type { Writer } from '../index.ts'
import { documentOf } from './document.ts'
import { setIssue } from './set-issue.ts'
import { systemFaces } from './system-faces.ts'

/** Print-ready HTML: a page to read on a screen, the issue's own printed pages on paper. */
export const html = {
  format: 'html',
  extension: '.html',
  write(tree, { source, print = {} }) {
    const traditional = isTraditional(tree)
    const faces = print.faces ?? systemFaces(traditional ? 'Hant' : 'Hans')
    const issue = setIssue(tree, print, faces, traditional)
    return documentOf(tree, issue, {
      lang: traditional ? 'zh-Hant-TW' : 'zh-Hans-CN',
      faces,
      path: source.path ?? null,
      ...(print.css !== undefined && { css: print.css }),
    })
  },
} as const satisfies Writer

/** Whether an issue is written in Traditional characters, by the beginning of its text. */
export function isTraditional(tree: Bulletin): boolean {
  return scriptOf(textOf(tree).slice(0, 20_000)) === 'Hant'
}
