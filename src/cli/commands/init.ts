import type { Command } from 'commander'
import { PRESET_NAMES } from '../../lint/presets.ts'
import { init } from '../init/index.ts'
import type { Run } from './index.ts'

/** `bulletin init`: a configuration of the linter, and what runs it elsewhere. */
export function define(command: Command, run: Run): void {
  const text = TEXTS[run.language]
  command
    .option('--preset <name>', text.preset)
    .option('--json', text.json)
    .option('--yaml', text.yaml)
    .option('--js', text.js)
    .option('--ts', text.ts)
    .option('--github', text.github)
    .option('--gitlab', text.gitlab)
    .option('--pre-commit', text.preCommit)
    .option('--package <spec>', text.package)
    .option('--print', text.print)
    .option('--force', text.force)
    .addHelpText('after', text.examples)
    .action((options) => init(options, run))
}

const EXAMPLES = `
  $ bulletin init
  $ bulletin init --preset submission --yaml
  $ bulletin init --github --pre-commit
  $ bulletin init --gitlab --print`

const TEXTS = {
  en: {
    preset: `${PRESET_NAMES.join(', ')}; default: recommended`,
    json: 'write bulletin.config.json; the default',
    yaml: 'write bulletin.config.yaml',
    js: 'write bulletin.config.js',
    ts: 'write bulletin.config.ts, which needs the package jiti',
    github: 'also write a workflow of GitHub Actions',
    gitlab: 'also write a job of GitLab CI',
    preCommit: 'also write a hook of pre-commit',
    package: "what npm fetches there; default: the project's own bulletin, else this version",
    print: 'print the files, write none',
    force: 'overwrite files that are there',
    examples: `\nExamples:${EXAMPLES}`,
  },
  zh: {
    preset: `${PRESET_NAMES.join('、')}，默认 recommended`,
    json: '写成 bulletin.config.json（默认）',
    yaml: '写成 bulletin.config.yaml',
    js: '写成 bulletin.config.js',
    ts: '写成 bulletin.config.ts，需要 jiti 包',
    github: '另写一份 GitHub Actions 的工作流',
    gitlab: '另写一份 GitLab CI 的作业',
    preCommit: '另写一份 pre-commit 的钩子',
    package: '在那里由 npm 下载哪个包；默认用项目自己的 bulletin，没有则用本版本',
    print: '只输出，不写文件',
    force: '覆盖已有的文件',
    examples: `\n示例：${EXAMPLES}`,
  },
} as const
