import type { Source } from '../readers/source.ts'
import { type Directive, directivesIn, endBeforeDirectives, mayHoldDirectives } from '../text/directives.ts'
import { nearest } from '../text/nearest.ts'
import type { Finding } from '../tree/nodes.ts'
import { lineIndex } from '../tree/position.ts'
import { codeRanges, isWithin } from './blots.ts'
import type { Severity } from './rule.ts'

/** Id under which directives that suppress nothing are reported, and those that name a rule there is not. */
export const UNUSED_SUPPRESSION = 'unused-suppression'

/** How directives in a text are treated. */
export interface SuppressOptions {
  /** Weight of a directive that suppresses nothing. */
  readonly unused: Severity | 'off'
  /** Rules there are: others cannot be named. */
  readonly known: readonly string[]
  /** Rules that were run: that others found nothing says nothing of a directive. */
  readonly on: ReadonlySet<string>
}

/** A finding set aside by a directive, and why. */
export interface Suppressed {
  readonly finding: Finding
  readonly reason: string | null
}

/** Findings sorted by what the directives in the text say of them. */
export interface Sorted {
  /** Those to be acted on, with what is wrong with the directives, in source order. */
  readonly kept: readonly Finding[]
  readonly suppressed: readonly Suppressed[]
}

/** A directive where it stands, and the rules it has suppressed a finding of. */
interface Placed extends Directive {
  readonly offset: number
  readonly line: number
  readonly used: Set<string>
}

/**
 * Sorts findings by the directives in a text. A finding belongs to the line it begins in: `disable-line` covers that
 * line, `disable-next-line` the next one with text, `disable` all up to the `enable` for the rule, `disable-file` all.
 * Directives in fenced code are examples and do nothing.
 */
export function suppress(findings: readonly Finding[], source: Source, options: SuppressOptions): Sorted {
  const placed = placedIn(source)
  if (placed.length === 0) return { kept: findings, suppressed: [] }
  const reach = reachOf(placed, source)
  const kept: Finding[] = []
  const suppressed: Suppressed[] = []
  for (const finding of findings.toSorted((a, b) => a.start - b.start)) {
    const by = reach(finding)
    for (const directive of by) directive.used.add(finding.rule)
    if (by.length === 0) kept.push(finding)
    else suppressed.push({ finding, reason: by.find(({ reason }) => reason !== null)?.reason ?? null })
  }
  if (options.unused === 'off') return { kept, suppressed }
  const complaints = placed.flatMap((directive) =>
    complaintsOf(directive, options.unused as Severity, options),
  )
  return { kept: [...kept, ...complaints].sort((a, b) => a.start - b.start), suppressed }
}

function placedIn(source: Source): Placed[] {
  if (!mayHoldDirectives(source.text)) return []
  const code = codeRanges(source)
  return source.lines.flatMap(({ value, offset }, line) =>
    directivesIn(value)
      .filter(({ start }) => !isWithin(code, offset + start))
      .map((directive) => ({
        ...directive,
        offset: offset + directive.start,
        line,
        used: new Set<string>(),
      })),
  )
}

/** A function from a finding, asked for in source order, to the directives that suppress it, the nearest ones first. */
function reachOf(placed: readonly Placed[], source: Source): (finding: Finding) => readonly Placed[] {
  const file = placed.filter(({ verb }) => verb === 'disable-file')
  const lines = new Map<number, Placed[]>()
  const followers = placed.some(({ verb }) => verb === 'disable-next-line') ? followersOf(source) : undefined
  for (const directive of placed) {
    if (directive.verb !== 'disable-line' && directive.verb !== 'disable-next-line') continue
    const line = directive.verb === 'disable-line' ? directive.line : (followers?.[directive.line] ?? 0)
    const there = lines.get(line)
    if (there) there.push(directive)
    else lines.set(line, [directive])
  }
  const rangeAt = ranges(placed)
  return (finding) => {
    const here = lines.get(lineIndex(source.lines, finding.start)) ?? []
    const names = ({ rules }: Placed) => rules.length === 0 || rules.includes(finding.rule)
    const range = rangeAt(finding)
    const near = here.filter(names)
    if (near.length > 0) return near
    return range ? [range] : file.filter(names)
  }
}

/** For each line the next one with text, as an index. */
function followersOf({ lines }: Source): Uint32Array {
  const followers = new Uint32Array(lines.length)
  let next = lines.length
  for (let line = lines.length - 1; line >= 0; line--) {
    followers[line] = next
    const text = lines[line]?.value ?? ''
    if (text.trim() !== '' && endBeforeDirectives(text) > 0) next = line
  }
  return followers
}

/** Walks `disable` and `enable` along with the findings: the directive in force for a rule. */
function ranges(placed: readonly Placed[]): (finding: Finding) => Placed | undefined {
  const switches = placed.filter(({ verb }) => verb === 'disable' || verb === 'enable')
  const byRule = new Map<string, Placed>()
  let all: Placed | undefined
  let spared = new Set<string>()
  let next = 0
  return ({ rule, start }) => {
    for (; (switches[next]?.offset ?? Number.POSITIVE_INFINITY) <= start; next++) {
      const directive = switches[next] as Placed
      const isOff = directive.verb === 'disable'
      if (directive.rules.length === 0) {
        all = isOff ? directive : undefined
        spared = new Set()
        if (!isOff) byRule.clear()
      }
      for (const name of directive.rules) {
        if (isOff) {
          byRule.set(name, directive)
        } else {
          byRule.delete(name)
          spared.add(name)
        }
      }
    }
    return byRule.get(rule) ?? (spared.has(rule) ? undefined : all)
  }
}

/** What is wrong with a directive: rules it names that there are not, or a directive that had nothing to do. */
function complaintsOf(directive: Placed, severity: Severity, { known, on }: SuppressOptions): Finding[] {
  const { rules, used, verb, offset: start } = directive
  const place = { rule: UNUSED_SUPPRESSION, severity, start, end: start + directive.end - directive.start }
  const strange = rules.filter((rule) => !known.includes(rule))
  const unknown = strange.map((rule): Finding => {
    const near = nearest(rule, known)
    return {
      ...place,
      message: {
        en: `Unexpected rule \`${rule}\` in a suppression, expected ${near ? `\`${near}\`` : 'a rule there is'}`,
        zh: `抑制注释里的规则“${rule}”不存在${near ? `，是不是“${near}”` : ''}`,
      },
    }
  })
  if (verb === 'enable') return unknown
  const idle = rules.filter((rule) => on.has(rule) && !used.has(rule))
  const isIdle = rules.length === 0 ? used.size === 0 : idle.length > 0
  if (!isIdle) return unknown
  const names = idle.map((rule) => `\`${rule}\``).join(', ')
  const message = {
    en: `Unexpected suppression${names && ` of ${names}`}, expected a finding there: nothing is suppressed by it`,
    zh: `这条抑制注释${idle.length > 0 ? `中的“${idle.join('”“')}”` : ''}没有抑制任何问题，可以删去`,
  }
  return [...unknown, { ...place, message }]
}
