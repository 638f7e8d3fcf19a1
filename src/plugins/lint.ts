import type { Plugin } from 'unified'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { relate } from '../analyse.ts'
import { documentOf, type LintDocument } from '../lint/document.ts'
import { defaultSettings } from '../lint/index.ts'
import type { OptionValues } from '../lint/options.ts'
import type { Rule, Severity } from '../lint/rule.ts'
import { type RuleSetting, runRules } from '../lint/run.ts'
import { parseMarkdown } from '../parser/markdown.ts'
import { sourceFromText } from '../readers/lines.ts'
import type { Bulletin } from '../tree/nodes.ts'
import { messagesOf } from './messages.ts'

/** Options of `bulletinLint`. */
export interface BulletinLintOptions {
  /** The rules that are on; default: all, with their own severities. */
  readonly rules?: readonly RuleSetting[]
  /** Language of the messages; default `en`. */
  readonly lang?: 'en' | 'zh'
}

/**
 * Unified plug-in that lints: behind `bulletinParse` the tree at hand, behind `remark-parse` the Markdown of the file.
 * Findings become messages of the file: `ruleId` the rule, `source` `bulletin`, `cause` the other place involved.
 */
export function bulletinLint(options: BulletinLintOptions = {}): (tree: Node, file: VFile) => undefined {
  return (tree, file) => {
    // What `bulletinParse` said of the tree is said again by the rules, as far as they are on.
    if (isBulletin(tree)) file.messages = file.messages.filter(({ source }) => source !== 'bulletin')
    note(file, tree, options.rules ?? defaultSettings, options.lang ?? 'en')
  }
}

/** What a plug-in of one rule may be set to: `false` or `'off'`, how much its findings weigh, and options. */
export type RulePluginSetting = boolean | 'off' | Severity | readonly [Severity, OptionValues]

/**
 * One rule as a unified plug-in, to be taken by itself beside other plug-ins of remark:
 *
 *     remark().use(rulePlugin(rules['quote-list-no-dunhao']), 'error')
 */
export function rulePlugin(rule: Rule): Plugin<[RulePluginSetting?], Node> {
  return function plugin(setting = true) {
    if (setting === false || setting === 'off') return undefined
    const [severity, options] =
      setting === true ? [rule.meta.severity] : typeof setting === 'string' ? [setting] : setting
    return (tree: Node, file: VFile) => {
      note(file, tree, [{ rule, severity, ...(options && { options }) }], 'en')
    }
  }
}

function note(file: VFile, tree: Node, settings: readonly RuleSetting[], lang: 'en' | 'zh'): void {
  const document = documentFor(file, tree)
  file.messages.push(...messagesOf(runRules(document, settings), document.source, lang))
}

/** Plug-ins of single rules share the document of a file. */
const documents = new WeakMap<VFile, { readonly text: string; readonly document: LintDocument }>()

function documentFor(file: VFile, tree: Node): LintDocument {
  const text = String(file)
  const known = documents.get(file)
  if (known?.text === text) return known.document
  const source = sourceFromText(text, {
    path: file.path ?? null,
    format: isBulletin(tree) ? 'text' : 'markdown',
  })
  const read = isBulletin(tree) ? tree : relate(parseMarkdown(source), source)
  const document = documentOf(read, source)
  documents.set(file, { text, document })
  return document
}

function isBulletin(tree: Node): tree is Bulletin {
  return tree.type === 'bulletin'
}
