import type { Command } from 'commander'
import { defineLayoutFlags } from '../layout-flags.ts'
import { parseFiles } from '../parse-files.ts'
import { definePrintFlags } from '../print-flags.ts'
import type { Run } from './index.ts'

/** `bulletin parse FILES…`: issues to records, Markdown or trees. */
export function define(command: Command, run: Run): void {
  const text = TEXTS[run.language]
  command
    .argument('<files...>', text.files)
    .usage('<files...> [options]')
    .option('-f, --format <format>', text.format)
    .option('-o, --output <path>', text.output)
    .option('--script <script>', text.script)
    .option('--encoding <label>', text.encoding)
    .option('--profile <file>', text.profile)
    .option('-q, --quiet', text.quiet)
    .addHelpText('after', text.examples)
    .action((files: string[], options) => parseFiles(files, options, run))
  defineLayoutFlags(command, run.language)
  definePrintFlags(command, run.language)
}

/** `bulletin parse FILES…` without options. */
export function plain(files: readonly string[], run: Run): Promise<void> {
  return parseFiles(files, {}, run)
}

const TEXTS = {
  en: {
    files: 'text files; - is standard input',
    format: 'json, markdown, html, pdf or tree; default: by the ending of --output, else json',
    output: 'file, or folder (existing, or ending in /) for one file per input',
    script: 'rewrite the text in a script: hans, hant, tw, twp (Taiwan, with its words) or hk',
    encoding: 'encoding of the input; default: detected',
    profile: "YAML or JSON file with an issuer's own words and layout",
    quiet: 'no summary on the terminal',
    examples: `
Examples:
  $ bulletin parse issue.txt
  $ bulletin parse issue.txt -o issue.md
  $ bulletin parse issue.txt -o issue.html --articles new-page
  $ bulletin parse issue.txt -o issue.pdf --facsimile
  $ bulletin parse 2024/*.txt -f markdown -o out/
  $ bulletin parse old.txt --encoding big5 --script hans
  $ pdftotext -layout issue.pdf - | bulletin parse - | jq '.articles[].title'`,
  },
  zh: {
    files: '文本文件，- 表示标准输入',
    format: 'json、markdown、html、pdf 或 tree，默认看 --output 的扩展名，否则为 json',
    output: '输出文件，或文件夹（已存在，或以 / 结尾），每个输入各出一份',
    script: '转换字形：hans 简体，hant 繁体，tw 台湾，twp 台湾（含用词），hk 香港',
    encoding: '输入文件的编码，默认自动识别',
    profile: '本单位的专用词和版式（YAML 或 JSON）',
    quiet: '终端上不显示摘要',
    examples: `
示例：
  $ bulletin parse issue.txt
  $ bulletin parse issue.txt -o issue.md
  $ bulletin parse issue.txt -o issue.html --articles new-page
  $ bulletin parse issue.txt -o issue.pdf --facsimile
  $ bulletin parse 2024/*.txt -f markdown -o out/
  $ bulletin parse old.txt --encoding big5 --script hans
  $ pdftotext -layout issue.pdf - | bulletin parse - | jq '.articles[].title'`,
  },
} as const
