import type { Command } from 'commander'
import { checkFiles } from '../check-files.ts'
import { defineLayoutFlags } from '../layout-flags.ts'
import type { Run } from './index.ts'

/** `bulletin check FILES…`: the table of contents against the headings. */
export function define(command: Command, run: Run): void {
  const text = TEXTS[run.language]
  command
    .argument('<files...>', text.files)
    .usage('<files...> [options]')
    .option('-f, --format <format>', text.format)
    .option('--explain', text.explain)
    .option('--fix', text.fix)
    .option('--map <path>', text.map)
    .option('--encoding <label>', text.encoding)
    .option('--profile <file>', text.profile)
    .option('-q, --quiet', text.quiet)
    .addHelpText('after', text.examples)
    .action((files: string[], options) => checkFiles(files, options, run))
  defineLayoutFlags(command, run.language)
}

/** `bulletin check FILES…` without options. */
export function plain(files: readonly string[], run: Run): Promise<void> {
  return checkFiles(files, {}, run)
}

const TEXTS = {
  en: {
    files: 'text or Markdown files; - is standard input',
    format: 'text, stylish, json or github; default: text, with annotations behind it in GitHub Actions',
    explain: 'say how each verdict came about, line by line',
    fix: 'write the right page into the table of contents where it is certain',
    map: 'also draw the pages as HTML: a file, or a folder (existing, or ending in /) for one map per input',
    encoding: 'encoding of the input; default: detected',
    profile: "YAML or JSON file with an issuer's own words and layout",
    quiet: 'errors only',
    examples: `
Examples:
  $ bulletin check issue.txt
  $ bulletin check issue.txt --explain
  $ bulletin check 2024/*.txt --quiet
  $ bulletin check issue.txt --map map.html
  $ bulletin check issue.txt --fix
  $ bulletin check issue.txt --first-page 3 --chars-per-line 28 --lines-per-page 25
  $ bulletin check issue.txt -f json | jq '.files[].entries[].pageCheck'

Exit code: 0 nothing wrong, 1 a wrong page or an entry without heading, 2 bad usage or unreadable file.`,
  },
  zh: {
    files: '文本或 Markdown 文件，- 表示标准输入',
    format: 'text、stylish、json 或 github，默认 text；在 GitHub Actions 中随后加注到行',
    explain: '逐条逐行说明结论的由来',
    fix: '有把握时把正确的页码写进目录',
    map: '另把各页画成 HTML 版面图：文件，或文件夹（已存在，或以 / 结尾），每个输入各出一份',
    encoding: '输入文件的编码，默认自动识别',
    profile: '本单位的专用词和版式（YAML 或 JSON）',
    quiet: '只列错误',
    examples: `
示例：
  $ bulletin check issue.txt
  $ bulletin check issue.txt --explain
  $ bulletin check 2024/*.txt --quiet
  $ bulletin check issue.txt --map map.html
  $ bulletin check issue.txt --fix
  $ bulletin check issue.txt --first-page 3 --chars-per-line 28 --lines-per-page 25
  $ bulletin check issue.txt -f json | jq '.files[].entries[].pageCheck'

退出码：0 没有问题，1 有页码不符或正文缺标题，2 用法有误或文件读不了。`,
  },
} as const
