import { scriptOf } from '../../text/variants.ts'
import type { Bulletin } from '../../tree/nodes.ts'
import { textOf } from '../../tree/to-string.ts'
import type { Writer, WriterOptions } from '../index.ts'
import { documentOf } from './document.ts'
import type { EmbeddedFaces } from './faces.ts'
import type { Notice } from './notices.ts'
import { type SetIssue, setIssue } from './set-issue.ts'
import { systemFaces } from './system-faces.ts'

/** A document ready for print. */
export interface Printed {
  readonly html: string
  /** Number of printed pages. */
  readonly pages: number
  /** What a person should look at. */
  readonly notices: readonly Notice[]
  /** Characters set in each face. */
  readonly characters: SetIssue['characters']
}

/** Print-ready HTML: a page to read on a screen, the issue's own printed pages on paper. */
export const html = {
  format: 'html',
  extension: '.html',
  write: (tree, options) => printHtml(tree, options).html,
} as const satisfies Writer

/**
 * An issue as print-ready HTML, in the faces of the reader's machine unless others are given.
 *
 * @throws PrintError when the options do not go together
 */
export function printHtml(tree: Bulletin, options: WriterOptions): Printed {
  const traditional = isTraditional(tree)
  const faces = options.print?.faces ?? systemFaces(traditional ? 'Hant' : 'Hans')
  const issue = setIssue(tree, options.print ?? {}, faces, traditional)
  return printed(issue, tree, { ...options, print: { ...options.print, faces } })
}

/** The same with its faces in the document, cut down to the characters that it needs. */
export async function printEmbedded(
  tree: Bulletin,
  options: WriterOptions,
  faces: EmbeddedFaces,
): Promise<Printed> {
  const issue = setIssue(tree, options.print ?? {}, faces, isTraditional(tree))
  const fontFaces = await faces.fontFaces(issue.characters)
  return printed(issue, tree, { ...options, print: { ...options.print, faces } }, fontFaces)
}

function printed(
  issue: SetIssue,
  tree: Bulletin,
  { source, print }: WriterOptions,
  fontFaces?: string,
): Printed {
  const traditional = isTraditional(tree)
  const html = documentOf(tree, issue, {
    lang: traditional ? 'zh-Hant-TW' : 'zh-Hans-CN',
    faces: print?.faces ?? systemFaces(traditional ? 'Hant' : 'Hans'),
    theme: print?.theme ?? 'gov',
    path: source.path ?? null,
    ...(fontFaces !== undefined && { fontFaces }),
    ...(print?.css !== undefined && { css: print.css }),
  })
  const { pages, notices, characters } = issue
  return { html, pages, notices, characters }
}

/** Whether an issue is written in Traditional characters, by the beginning of its text. */
export function isTraditional(tree: Bulletin): boolean {
  return scriptOf(textOf(tree).slice(0, 20_000)) === 'Hant'
}
