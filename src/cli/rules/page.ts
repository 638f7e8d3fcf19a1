/** A rule's page of documentation, taken apart. */
export interface RulePage {
  /** Texts the rule finds fault with, and texts it lets pass. */
  readonly bad: readonly string[]
  readonly good: readonly string[]
  /** Paragraphs, each on one line. */
  readonly why: readonly string[]
  readonly whenNot: readonly string[]
  /** Both of these in Chinese. */
  readonly chinese: readonly string[]
}

/** Reads a page of the form all pages in `docs/rules` have; see `test/lint/pages.test.ts`. */
export function readRulePage(markdown: string): RulePage {
  const sections = new Map(
    markdown
      .split(/^## /mu)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n')
        return [part.slice(0, end).trim(), part.slice(end + 1)] as const
      }),
  )
  const section = (heading: string) => sections.get(heading) ?? ''
  return {
    bad: codeIn(section('Bad 错')),
    good: codeIn(section('Good 对')),
    why: paragraphsIn(section('Why')),
    whenNot: paragraphsIn(section('When not to use it')),
    chinese: paragraphsIn(section('说明')),
  }
}

function codeIn(section: string): string[] {
  return [...section.matchAll(/^```\w*\n(?<code>[\s\S]*?)^```$/gmu)].map(({ groups }) =>
    (groups?.code ?? '').trimEnd(),
  )
}

/** A line end in a paragraph is a space, but not between full-width characters. */
function paragraphsIn(section: string): string[] {
  return section
    .trim()
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) =>
      paragraph.replace(/(?<=[⺀-鿿！-｠])\n(?=[⺀-鿿！-｠“])/gu, '').replace(/\s*\n\s*/gu, ' '),
    )
}
