export { type BulletinParseOptions, bulletinParse } from './parse.ts'
export { type BulletinStringifyJsonOptions, bulletinStringifyJson } from './stringify-json.ts'
export { bulletinStringifyMarkdown } from './stringify-markdown.ts'
export { bulletinToMdast } from './to-mdast.ts'
