import { Command, Option } from 'commander'
import about from '../../package.json' with { type: 'json' }
import { terminalWidth } from '../text/width.ts'
import { oneOf } from './choices.ts'
import { COMMANDS, type CommandModule, type Run } from './commands/index.ts'
import type { Language } from './io.ts'

/**
 * The command line as commander sees it. Commands not called are known by name and summary only.
 *
 * @param loaded the modules of the commands called, by name
 */
export function createProgram(run: Run, loaded: ReadonlyMap<string, CommandModule>): Command {
  const { io, language } = run
  const text = TEXTS[language]
  const program = new Command('bulletin')
    .description(text.description)
    .version(about.version, '-V, --version', text.version)
    .addOption(new Option('--lang <language>', text.lang).argParser(languageOf))
    .option('--color', text.color)
    .option('--no-color', text.noColor)
    .option('--debug', text.debug)
    .helpOption('-h, --help', text.help)
    .helpCommand('help [command]', text.help)
    .exitOverride()
    .configureOutput({
      writeOut: (out) => io.stdout.write(out),
      // Complaints are worded in `usage.ts`; help asked for goes to stdout, so nothing is left for here.
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns || 100, 100),
      getOutHasColors: () => false,
    })
    .configureHelp({
      displayWidth: terminalWidth,
      showGlobalOptions: true,
      styleTitle: (title) => text.titles[title] ?? title,
    })
  for (const [name, entry] of Object.entries(COMMANDS)) {
    const command = program.command(name).summary(entry.summary[language])
    command.description(entry.summary[language]).helpOption('-h, --help', text.help)
    loaded.get(name)?.define(command, run)
  }
  program.addHelpText('after', text.examples)
  return program
}

function languageOf(value: string): Language {
  return oneOf('--lang', value, ['zh', 'en'])
}

interface Texts {
  readonly description: string
  readonly version: string
  readonly lang: string
  readonly color: string
  readonly noColor: string
  readonly debug: string
  readonly help: string
  readonly titles: Readonly<Record<string, string>>
  readonly examples: string
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    description:
      'Reads Chinese institutional bulletins (工作通讯, 简报, 公报, 館訊) from raw text into structure.',
    version: 'print the version',
    lang: 'language of messages, zh or en; default: the locale',
    color: 'colours, even where there is no terminal',
    noColor: 'no colours',
    debug: 'show where an error arose',
    help: 'show help',
    titles: {},
    examples: `
Examples:
  $ bulletin parse issue.txt                    one record as JSON
  $ bulletin parse issue.txt -o issue.md        as Markdown
  $ bulletin parse *.txt -o records/            one file for each
  $ bulletin check issue.txt                    the table of contents, entry by entry
  $ bulletin lint articles/                     punctuation, numbers, dates, words, structure
  $ bulletin schema > bulletin.schema.json`,
  },
  zh: {
    description: '把机构刊物（工作通讯、简报、公报、館訊）的纯文本解析成结构。',
    version: '显示版本号',
    lang: '提示信息的语言，zh 或 en，默认随系统',
    color: '始终使用颜色',
    noColor: '不使用颜色',
    debug: '出错时显示出处',
    help: '显示帮助',
    titles: {
      'Usage:': '用法：',
      'Arguments:': '参数：',
      'Options:': '选项：',
      'Global Options:': '通用选项：',
      'Commands:': '命令：',
    },
    examples: `
示例：
  $ bulletin parse issue.txt                    输出一条 JSON 记录
  $ bulletin parse issue.txt -o issue.md        转成 Markdown
  $ bulletin parse *.txt -o records/            每个文件各出一份
  $ bulletin check issue.txt                    逐条核对目录
  $ bulletin lint articles/                     检查标点、数字、日期、用词、结构
  $ bulletin schema > bulletin.schema.json`,
  },
}
