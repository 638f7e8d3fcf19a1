import { embedFaces } from '../src/faces/embed-faces.ts'
import { analyse, type Bulletin, readSource, textOf, visit } from '../src/index.ts'
import { isTraditional, printEmbedded, printHtml } from '../src/writers/html/index.ts'
import type { Document } from './examine.ts'
import type { Issue } from './issues.ts'
import type { Geometry, Setting } from './settings.ts'

/**
 * Reads an issue and writes it for print, twice, each time from its bytes on; `null` where it cannot be printed so: a
 * facsimile of pages that are not known.
 */
export async function writeIssue(issue: Issue, setting: Setting): Promise<Document | null> {
  try {
    const { tree, html } = await written(issue, setting)
    const { html: again } = await written(issue, setting)
    const geometry = setting.ownGrid ? { ...setting.geometry, ...gridIn(html) } : setting.geometry
    return { setting: { ...setting, geometry }, html, again, texts: textsOf(tree) }
  } catch (error) {
    if (error instanceof Error && error.name === 'PrintError' && setting.print.facsimile) return null
    throw error
  }
}

async function written(
  { bytes, name }: Issue,
  { print, embedded }: Setting,
): Promise<{ tree: Bulletin; html: string }> {
  const source = await readSource(bytes, { path: name })
  const tree = analyse(source)
  if (!embedded) return { tree, ...printHtml(tree, { source, print }) }
  const faces = await embedFaces({ script: isTraditional(tree) ? 'Hant' : 'Hans' })
  return { tree, ...(await printEmbedded(tree, { source, print }, faces)) }
}

/** The grid that a document says it has, on the text area of A4. */
function gridIn(html: string): Pick<Geometry, 'pitch' | 'lines' | 'characters'> {
  const { size, pitch } = /--size: (?<size>[\d.]+)mm; --pitch: (?<pitch>[\d.]+)mm/u.exec(html)?.groups ?? {}
  return { pitch: Number(pitch), lines: Math.round(225 / Number(pitch)), characters: 156 / Number(size) }
}

/** Blocks of articles, whose text is printed as it stands. */
const PRINTED = [
  'paragraph',
  'articleTitle',
  'kicker',
  'deck',
  'byline',
  'dateline',
  'salutation',
  'signOff',
  'heading',
  'tocEntry',
] as const

function textsOf(tree: Bulletin): string[] {
  const texts: string[] = []
  for (const type of PRINTED)
    visit(tree, type, (node) =>
      texts.push(type === 'tocEntry' && 'title' in node ? String(node.title) : textOf(node)),
    )
  return texts.map((text) => text.replace(/\s+/gu, '')).filter((text) => text !== '')
}
