import { documentOf } from '../../lint/document.ts'
import { fixText } from '../../lint/fix-passes.ts'
import type { Rule } from '../../lint/rule.ts'
import { runRules } from '../../lint/run.ts'
import { type Sorted, suppress } from '../../lint/suppress.ts'
import { readFileSource } from '../../readers/files.ts'
import { sourceFromText } from '../../readers/lines.ts'
import type { Source } from '../../readers/source.ts'
import { type Message, messagesOf } from '../../reporters/message.ts'
import { treeOf } from '../issue-reader.ts'
import { rewriteFile } from '../rewrite-file.ts'
import type { FixOutcome, Input, LintPlan, LintResult } from './plan.ts'

/** Reads and lints a file, by its absolute path. Throws `UnreadableError` where it cannot be read. */
export async function lintInput(
  input: Input,
  plan: LintPlan,
  rules: ReadonlyMap<string, Rule>,
): Promise<LintResult> {
  const encoding = plan.encoding !== undefined && { encoding: plan.encoding }
  const source = await readFileSource(input.file ?? input.path, { ...encoding })
  return lintSource({ ...source, path: input.path }, input, plan, rules)
}

/**
 * Lints a source, and fixes it where the plan says so.
 *
 * Throws `Failure` when what was fixed cannot be written; the file is as it was then.
 *
 * @param rules by id; all that the plan names
 */
export async function lintSource(
  source: Source,
  { path, file }: Input,
  plan: LintPlan,
  rules: ReadonlyMap<string, Rule>,
): Promise<LintResult> {
  const first = { text: source.text, found: await findingsIn(source, plan, rules) }
  if (plan.fix === 'none') return resultOf(first.found, source, plan)
  let last = first
  const look = async (text: string): Promise<Sorted> => {
    if (text === first.text) return first.found
    if (text !== last.text) last = { text, found: await findingsIn(retold(source, text), plan, rules) }
    return last.found
  }
  const { text, passes, fixed, refused } = await fixText(source.text, async (each) => (await look(each)).kept)
  const outcome: FixOutcome = {
    fixed: Object.fromEntries(fixed),
    refused: [...refused],
    before: source.text,
    after: text,
  }
  if (plan.fix === 'show') return { ...resultOf(first.found, source, plan), fix: outcome }
  if (file !== null && passes.length > 0) rewriteFile(file, path, source, passes)
  return { ...resultOf(await look(text), retold(source, text), plan), fix: outcome }
}

async function findingsIn(source: Source, plan: LintPlan, rules: ReadonlyMap<string, Rule>): Promise<Sorted> {
  const tree = await treeOf(source, plan.words, plan.layout)
  const settings = plan.rules.flatMap(({ id, ...setting }) => {
    const rule = rules.get(id)
    return rule ? [{ rule, ...setting }] : []
  })
  const findings = runRules(documentOf(tree, source), settings)
  if (!plan.honoursSuppressions) return { kept: findings, suppressed: [] }
  return suppress(findings, source, {
    unused: plan.unusedSuppressions,
    known: plan.known,
    on: new Set(plan.rules.map(({ id }) => id)),
  })
}

/** A source with another text. */
function retold({ path, format, encoding, remarks }: Source, text: string): Source {
  return sourceFromText(text, { path, format, encoding, remarks })
}

function resultOf({ kept, suppressed }: Sorted, source: Source, { language, known }: LintPlan): LintResult {
  const silent = { ...source, remarks: [] }
  // A remark of the reader of which a rule speaks is left to that rule.
  const remarks = source.remarks.filter(({ rule }) => !known.includes(rule))
  const aside = messagesOf(
    suppressed.map(({ finding }) => finding),
    silent,
    language,
  ).map((message, index): Message => {
    const reason = suppressed[index]?.reason ?? null
    return { ...message, suppressed: { kind: 'inline', reason } }
  })
  const messages = [...messagesOf(kept, { ...source, remarks }, language), ...aside]
  if (aside.length > 0)
    messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  return { messages, lines: linesOf(messages, source) }
}

/** The lines that messages name, at most a few for each. */
function linesOf(messages: readonly Message[], source: Source): Record<number, string> {
  const wanted = new Set<number>()
  for (const { line, endLine, cause, fix } of messages) {
    for (let each = line ?? 1; each <= Math.min(endLine ?? 0, (line ?? 0) + 20); each++) wanted.add(each)
    if (cause?.line) wanted.add(cause.line)
    for (const edit of fix ?? []) if (edit.line !== null) wanted.add(edit.line)
  }
  const lines: Record<number, string> = {}
  for (const { number, value, column } of wanted.size > 0 ? source.lines : [])
    if (wanted.has(number)) lines[number] = (lines[number] ?? '').padEnd(column - 1, '\f') + value
  return lines
}
