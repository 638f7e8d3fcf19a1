import type { Element, ElementContent } from 'hast'

/** A line as it stands on a printed page. */
export interface PrintedLine {
  readonly text: string
  /** White rows above it, and rows that it takes. */
  readonly before: number
  readonly tall: number
  readonly classes: readonly string[]
  /** Class of its block. */
  readonly kind: string
  /** `id` of its article. */
  readonly article: string | null
  /** Page that the line names at its end, and the article it names it for. */
  readonly number: string | null
  readonly target: string | null
}

/** A printed page: its lines, and what its folio says. */
export interface PrintedPage {
  readonly lines: PrintedLine[]
  folio: string | null
  verso: boolean
}

/** The printed pages of a document, read out of its elements as a browser reads them in print. */
export function printedPages(children: readonly ElementContent[]): PrintedPage[] {
  const pages: PrintedPage[] = []
  walk(children, { kind: '', article: null, target: null })
  return pages

  interface Context {
    readonly kind: string
    readonly article: string | null
    readonly target: string | null
  }

  function walk(nodes: readonly ElementContent[], context: Context): void {
    for (const node of nodes) if (node.type === 'element') visit(node, context)
  }

  function visit(node: Element, context: Context): void {
    const classes = classesOf(node)
    const page = pages.at(-1)
    if (classes.includes('h')) pages.push({ lines: [], folio: null, verso: false })
    else if (classes.includes('f')) {
      if (!page) throw new Error('A foot before the first page')
      page.folio = textOf(node)
      page.verso = classes.includes('v')
    } else if (node.tagName === 'tr' && !classes.includes('turn')) {
      const cells = node.children.filter((cell) => cell.type === 'element')
      const text = cells.map((cell) => linesIn(cell).join('\n')).join(' | ')
      add(text, node, { ...context, kind: 'row' })
    } else if (classes.includes('l')) add(textOf(node), node, context)
    else {
      const href = node.properties.href
      walk(node.children, {
        kind: classes[0] ?? context.kind,
        article: node.tagName === 'article' ? String(node.properties.id) : context.article,
        target: typeof href === 'string' ? href.slice(1) : context.target,
      })
    }
  }

  function add(text: string, node: Element, context: Context): void {
    const number = node.children.find((child) => child.type === 'element' && classesOf(child).includes('n'))
    pages.at(-1)?.lines.push({
      ...context,
      text,
      before: variable(node, '--b') ?? 0,
      tall: variable(node, '--t') ?? 1,
      classes: classesOf(node),
      number: number?.type === 'element' ? textOf(number) : null,
    })
  }
}

/** Pages as a person reads them: white rows as empty lines, the folio at the foot. */
export function drawPages(pages: readonly PrintedPage[]): string {
  return pages
    .map(({ lines, folio }) => {
      const rows = lines.flatMap(({ text, before, tall, classes }) => [
        ...Array.from({ length: before }, () => ''),
        ...`${classes.includes('i') ? '　　' : classes.includes('g') ? '　' : ''}${text}`.split('\n'),
        ...Array.from({ length: tall - text.split('\n').length }, () => ''),
      ])
      return [...rows, `${'─'.repeat(20)} ${folio || '(no number)'}`].join('\n')
    })
    .join('\n\n')
    .concat('\n')
}

function linesIn(node: Element): string[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : classesOf(child).includes('l') ? [textOf(child)] : linesIn(child),
  )
}

function variable(node: Element, name: string): number | undefined {
  const value = new RegExp(`(?:^|;)${name}:(?<value>[\\d.]+)`, 'u').exec(String(node.properties.style ?? ''))
  return value ? Number(value.groups?.value) : undefined
}

function classesOf(node: Element): string[] {
  const { className } = node.properties
  return Array.isArray(className) ? className.map(String) : []
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}
