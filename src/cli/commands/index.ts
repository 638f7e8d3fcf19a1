import type { Command } from 'commander'
import type { Bilingual, ExitCode, Io, Language } from '../io.ts'

/** A verb of the command line; its file is loaded when it is called. */
export interface CommandEntry {
  readonly summary: Bilingual
  load(): Promise<CommandModule>
}

export interface CommandModule {
  /** Adds arguments, options and the action to the verb's command. */
  define(command: Command, run: Run): void
  /** What the verb does when nothing but files are named; without it such a call goes the way of all others. */
  plain?(files: readonly string[], run: Run): Promise<void>
}

/** What a command is given when it is called. */
export interface Run {
  readonly io: Io
  readonly language: Language
  /** Options of the program as a whole. */
  readonly settings: () => Settings
  /** Sets the exit code, unless it is worse already. */
  finish(code: ExitCode): void
  /** Reports an error on stderr, with its stack under `--debug`, and sets exit code 2; the command may go on. */
  fail(error: unknown, path?: string): void
}

export interface Settings {
  readonly debug?: boolean
  readonly color?: boolean
}

/** Every command: one line here, one file beside this one. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  parse: {
    summary: {
      en: 'read issues into records, Markdown, print-ready HTML or PDF',
      zh: '把刊物解析成记录、Markdown、可付印的 HTML 或 PDF',
    },
    load: () => import('./parse.ts'),
  },
  check: {
    summary: {
      en: 'check the table of contents against the headings and their pages',
      zh: '拿正文标题和实际页码核对目录',
    },
    load: () => import('./check.ts'),
  },
  lint: {
    summary: {
      en: 'lint articles and issues: punctuation, numbers, dates, arithmetic, structure',
      zh: '检查稿件和刊物：标点、数字、日期、计算、结构',
    },
    load: () => import('./lint.ts'),
  },
  rules: {
    summary: { en: 'list the rules of the linter, or explain one', zh: '列出检查规则，或说明其中一条' },
    load: () => import('./rules.ts'),
  },
  init: {
    summary: {
      en: 'write a configuration, and files that lint in CI',
      zh: '生成配置文件，以及持续集成用的文件',
    },
    load: () => import('./init.ts'),
  },
  schema: {
    summary: {
      en: 'print the JSON Schema of the record or of the configuration',
      zh: '输出记录或配置的 JSON Schema',
    },
    load: () => import('./schema.ts'),
  },
  completion: {
    summary: {
      en: 'print a completion script for bash, zsh or fish',
      zh: '输出 bash、zsh 或 fish 的补全脚本',
    },
    load: () => import('./completion.ts'),
  },
}
