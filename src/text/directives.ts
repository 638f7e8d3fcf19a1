/** What a directive does to findings: which lines it covers. */
export type DirectiveVerb = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file'

/**
 * A comment that speaks to the linter, in Markdown and in plain text alike:
 *
 *   <!-- bulletin-disable-next-line paren-width, date-invalid -- quoted from the original -->
 *        ^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^
 *        verb                       rules; none means all       reason
 */
export interface Directive {
  readonly verb: DirectiveVerb
  readonly rules: readonly string[]
  readonly reason: string | null
  /** Indices in the line, `end` exclusive. */
  readonly start: number
  readonly end: number
}

/** Whether a text may hold directives; to be asked first, for most texts hold none. */
export function mayHoldDirectives(text: string): boolean {
  return text.includes('bulletin-') && text.includes('<!--')
}

/** The directives of a line, in order; those inside its text too. */
export function directivesIn(line: string): Directive[] {
  if (!mayHoldDirectives(line)) return []
  return [...line.matchAll(DIRECTIVE)].map((match) => {
    const { verb, rules = '', reason } = match.groups ?? {}
    return {
      verb: verb as DirectiveVerb,
      rules: rules.split(/[\s,，、]+/u).filter((rule) => rule !== ''),
      reason: reason?.trim() || null,
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

/** Where the text of a line ends when the directives at its end are cut off; 0 where it holds nothing else. */
export function endBeforeDirectives(line: string): number {
  let end = line.length
  for (const directive of directivesIn(line).reverse()) {
    if (line.slice(directive.end, end).trim() !== '') break
    end = directive.start
  }
  return end < line.length && line.slice(0, end).trim() === '' ? 0 : end
}

/* The lists are bounded, so that a line full of openings takes linear time. */
const DIRECTIVE =
  /<!--[ \t]{0,20}bulletin-(?<verb>disable-next-line|disable-line|disable-file|disable|enable)(?<rules>[ \t](?:(?!--|——)[^<>]){0,2000})?(?:(?:--(?!>)|——)(?<reason>(?:(?!-->)[^<]){0,2000}))?[ \t]{0,20}-->/gu
