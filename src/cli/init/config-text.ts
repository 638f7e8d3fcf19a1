import type { PresetName } from '../../lint/presets.ts'

/** Forms a configuration may be written in, by the ending of its file. */
export const CONFIG_FORMS = ['json', 'yaml', 'js', 'ts'] as const

export type ConfigForm = (typeof CONFIG_FORMS)[number]

/** Where editors find the schema of a configuration, once the package is installed beside it. */
const SCHEMA = './node_modules/bulletin/dist/config.schema.json'

/** A configuration to begin with: a preset, and room for rules. */
export function configText(form: ConfigForm, preset: PresetName): string {
  return TEXTS[form](preset)
}

const TEXTS: Readonly<Record<ConfigForm, (preset: PresetName) => string>> = {
  json: (preset) =>
    `${JSON.stringify({ $schema: SCHEMA, extends: preset, rules: {}, failOn: 'error' }, null, 2)}\n`,
  yaml: (preset) => `# yaml-language-server: $schema=${SCHEMA}
extends: ${preset}
rules: {}
failOn: error
`,
  js: (preset) => `/** @type {import('bulletin').LintConfig} */
export default {
  extends: '${preset}',
  rules: {},
  failOn: 'error',
}
`,
  ts: (preset) => `import type { LintConfig } from 'bulletin'

export default {
  extends: '${preset}',
  rules: {},
  failOn: 'error',
} satisfies LintConfig
`,
}
