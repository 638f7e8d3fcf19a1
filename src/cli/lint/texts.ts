import { PRESET_NAMES } from '../../lint/presets.ts'
import { reporters } from '../../reporters/index.ts'

const formats = Object.keys(reporters)

/** What the help of `bulletin lint` says. */
export const TEXTS = {
  en: {
    paths: 'files, folders, patterns such as "**/*.txt"; - is standard input; default: this folder',
    format: `${formats.join(', ')}; default: stylish, with annotations behind it in GitHub Actions`,
    output: 'write the report to a file',
    fix: 'write what is certain into the files',
    fixDryRun: 'show as a diff what --fix would change',
    preset: `${PRESET_NAMES.join(', ')}; in place of the presets the configuration extends`,
    rule: 'level of a rule, as date-invalid:error or punct/*:off; may be repeated',
    config: 'configuration; default: bulletin.config.* in the folder of the file or above',
    noConfig: 'look for no configuration',
    printConfig: 'print what holds for a file, and end',
    failOn: 'severity from which on the exit code is 1: error, warning, info or never; default: error',
    maxWarnings: 'more warnings than this make the exit code 1',
    quiet: 'errors only',
    baseline: 'file with findings that were there before: they are let pass',
    updateBaseline: 'write what is found now into the baseline',
    noInlineSuppressions: 'heed no bulletin-disable comments',
    reportUnusedSuppressions: 'level of comments that suppress nothing: off, info, warning or error',
    changed: 'only files that git calls changed against a commit; default: HEAD',
    stdinFilename: 'name by which standard input is linted',
    cache: 'leave out files that have not changed since the last run, and report what was found then',
    cacheLocation: 'file or folder of the cache; default: .bulletincache',
    jobs: 'threads; default: by number and size of the files',
    encoding: 'encoding of the input; default: detected',
    profile: "YAML or JSON file with an issuer's own words and layout",
    examples: `
Examples:
  $ bulletin lint article.txt
  $ bulletin lint issues/ "drafts/**/*.md" --preset archive
  $ bulletin lint article.txt --fix-dry-run
  $ bulletin lint . --changed origin/main --fail-on warning
  $ bulletin lint . --rule quote-list-no-dunhao:off --format sarif -o lint.sarif
  $ bulletin lint . --update-baseline
  $ bulletin lint - --stdin-filename draft.md < draft.md

Exit code: 0 nothing wrong, 1 findings at or above --fail-on, or past --max-warnings, 2 bad usage, bad configuration or
unreadable file.`,
  },
  zh: {
    paths: '文件、文件夹或通配式，如 "**/*.txt"；- 表示标准输入；不写即当前文件夹',
    format: `${formats.join('、')}，默认 stylish；在 GitHub Actions 中随后加注到行`,
    output: '把报告写进文件',
    fix: '有把握的直接改进文件',
    fixDryRun: '用差异对照显示 --fix 会改哪些地方',
    preset: `${PRESET_NAMES.join('、')}；取代配置文件所用的预设`,
    rule: '规则的级别，如 date-invalid:error、punct/*:off，可写多次',
    config: '配置文件；默认在文件所在文件夹及其上级查找 bulletin.config.*',
    noConfig: '不查找配置文件',
    printConfig: '列出对某个文件生效的设置，然后结束',
    failOn: '从哪一级起以退出码 1 结束：error、warning、info 或 never，默认 error',
    maxWarnings: '警告超过这个数，以退出码 1 结束',
    quiet: '只列错误',
    baseline: '记着原有问题的文件，其中的问题放过',
    updateBaseline: '把现有问题记进基线文件',
    noInlineSuppressions: '不理会 bulletin-disable 注释',
    reportUnusedSuppressions: '没有抑制任何问题的注释按哪一级报告：off、info、warning 或 error',
    changed: '只查 git 认为相对某个提交有改动的文件，默认相对 HEAD',
    stdinFilename: '标准输入按这个文件名检查',
    cache: '上次以来没有改动的文件不再查，沿用上次的结果',
    cacheLocation: '缓存的文件或文件夹，默认 .bulletincache',
    jobs: '线程数，默认按文件的数量和大小决定',
    encoding: '输入文件的编码，默认自动识别',
    profile: '本单位的专用词和版式（YAML 或 JSON）',
    examples: `
示例：
  $ bulletin lint article.txt
  $ bulletin lint issues/ "drafts/**/*.md" --preset archive
  $ bulletin lint article.txt --fix-dry-run
  $ bulletin lint . --changed origin/main --fail-on warning
  $ bulletin lint . --rule quote-list-no-dunhao:off --format sarif -o lint.sarif
  $ bulletin lint . --update-baseline
  $ bulletin lint - --stdin-filename draft.md < draft.md

退出码：0 没有问题，1 有达到 --fail-on 级别的问题或警告超过 --max-warnings，2 用法或配置有误，或文件读不了。`,
  },
} as const
