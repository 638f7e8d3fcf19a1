/* What needs `unified`: the plug-ins, and Markdown in and out. */
export { parseMarkdown } from '../parser/markdown.ts'
export { toMarkdown } from '../writers/markdown.ts'
export { toMdast } from '../writers/mdast.ts'
export { type BulletinLintOptions, bulletinLint, type RulePluginSetting, rulePlugin } from './lint.ts'
export { type BulletinParseOptions, bulletinParse } from './parse.ts'
export { type BulletinStringifyJsonOptions, bulletinStringifyJson } from './stringify-json.ts'
export { bulletinStringifyMarkdown } from './stringify-markdown.ts'
export { bulletinToMdast } from './to-mdast.ts'
