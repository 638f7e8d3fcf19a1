/* The public API. What needs `unified` is in `bulletin/unified`; the JSON Schema of the record in `bulletin/schema.json`. */
export { type AnalyseOptions, analyse, relate } from './analyse.ts'
export type { LintConfig } from './config/lint-config.ts'
export {
  breakLines,
  fillPages,
  type LineRules,
  type MeasuredText,
  measureText,
  type Place,
  type Rows,
} from './grid/index.ts'
export { documentOf, type LintDocument } from './lint/document.ts'
export { applyEdits, editsOf } from './lint/fix.ts'
export { lint } from './lint/index.ts'
export type { OptionSpec, OptionSpecs, OptionsOf, OptionValues } from './lint/options.ts'
export type { PassageType } from './lint/passages.ts'
export type { Passage, Prose } from './lint/prose.ts'
export {
  defineRule,
  type Group,
  type Problem,
  type Range,
  type Report,
  type Rule,
  type RuleMeta,
  type Severity,
  type Words,
} from './lint/rule.ts'
export { rulesById as rules } from './lint/rules/index.ts'
export { type RuleSetting, runRules } from './lint/run.ts'
export { paginate } from './pages/index.ts'
export type { LayoutOptions } from './pages/layout.ts'
export { type ParseOptions, parse } from './parser/index.ts'
export type { Profile, Vocabulary } from './parser/vocabulary.ts'
export { UnreadableError } from './readers/errors.ts'
export { type FileOptions, readFileSource } from './readers/files.ts'
export { type ReadOptions, readSource } from './readers/index.ts'
export { type SourceOptions, sourceFromText } from './readers/lines.ts'
export type { Line, Source, SourceRemark } from './readers/source.ts'
export { type RecordOptions, toRecord } from './record/index.ts'
export type { BulletinRecord } from './record/schema.ts'
export { converter, type Script } from './text/script.ts'
export { report } from './toc/findings.ts'
export { link } from './toc/index.ts'
export type * from './tree/nodes.ts'
export { textOf } from './tree/to-string.ts'
export { visit, visitAll } from './tree/visit.ts'
export { convertScript } from './writers/convert-script.ts'
export { type Writer, type WriterFormat, type WriterOptions, writers } from './writers/index.ts'
export { type PageMapOptions, pageMap } from './writers/page-map/index.ts'
