import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { dateOf, headsOf, issuerOf, mastheadRecord } from '../../record/heads.ts'
import type { Bulletin } from '../../tree/nodes.ts'
import { FACE_NAMES, type Faces } from './faces.ts'
import type { Theme } from './print-options.ts'
import { printStyle } from './print-style.ts'
import { screenStyle } from './screen-style.ts'
import type { SetIssue } from './set-issue.ts'
import { facesOf } from './theme-faces.ts'

/** What a document is told beside its issue. */
export interface DocumentOptions {
  readonly lang: string
  readonly faces: Faces
  readonly theme: Theme
  /** `@font-face` rules. */
  readonly fontFaces?: string
  /** Style sheet of the user's own. */
  readonly css?: string
  /** Path of the file, whose name stands for that of an issue without one. */
  readonly path: string | null
}

/** The whole document. It asks for nothing outside itself, and a policy of its own keeps it so. */
export function documentOf(tree: Bulletin, issue: SetIssue, options: DocumentOptions): string {
  const { lang, faces, theme, fontFaces = '', css = '', path } = options
  const heads = headsOf(tree)
  const { title, issue: number } = mastheadRecord(heads)
  const issuer = issuerOf(heads)?.name
  const subject = [number.text, dateOf(heads)].filter((part) => part !== null).join(' ')
  const file = path?.split(/[/\\]/u).at(-1)
  const name = [title ?? file ?? '-', number.text].filter((part) => part !== null).join(' ')
  const own = facesOf(theme, faces).families
  const families = FACE_NAMES.map((face) => `--${face}: ${own[face]};`).join(' ')
  const style = `\n${fontFaces}:root { ${families} }${screenStyle}${theme === 'plain' ? NO_RED : ''}${printStyle(issue.sheet)}${css}`
  const page = h(undefined, [
    { type: 'doctype' },
    '\n',
    h('html', { lang }, [
      '\n',
      h('head', [
        '\n',
        h('meta', { charSet: 'utf-8' }),
        '\n',
        h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
        '\n',
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        '\n',
        ...(issuer === undefined ? [] : [h('meta', { name: 'author', content: issuer }), '\n']),
        ...(subject === '' ? [] : [h('meta', { name: 'description', content: subject }), '\n']),
        h('title', name),
        '\n',
        h('style', harmless(style)),
        '\n',
      ]),
      '\n',
      h('body', ['\n', ...issue.children.flatMap((child) => [child, '\n'])]),
      '\n',
    ]),
    '\n',
  ])
  return toHtml(page)
}

/** The plain look has no red, on paper and on a screen. */
const NO_RED = ':root { --red: currentColor; }\n'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** A style sheet that cannot end its element: in CSS `<\/` is the same as `</`. */
function harmless(css: string): string {
  return css.replaceAll('</', '<\\/')
}
