import { mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CONFIG_NAMES } from '../../config/find-config.ts'
import { PRESET_NAMES } from '../../lint/presets.ts'
import { oneOf } from '../choices.ts'
import type { Run } from '../commands/index.ts'
import { Failure, systemReason } from '../failure.ts'
import type { Language } from '../io.ts'
import { writeWhole } from '../write-file.ts'
import { CONFIG_FORMS, type ConfigForm, configText } from './config-text.ts'
import { type Runner, runnerFor } from './runner.ts'
import { githubWorkflow, gitlabInclude, gitlabJob, type NewFile, preCommitHook } from './templates.ts'
import { WORDS } from './words.ts'

/** Options of `bulletin init` as commander hands them over: unchecked strings. */
export interface InitOptions extends Readonly<Partial<Record<ConfigForm, boolean>>> {
  readonly preset?: string
  readonly github?: boolean
  readonly gitlab?: boolean
  readonly preCommit?: boolean
  readonly package?: string
  readonly print?: boolean
  readonly force?: boolean
}

/**
 * Writes a configuration, and what else was asked for, into the folder the user is in. A configuration that is there
 * already is kept where something else was asked for too; otherwise nothing is written if any of the files is there,
 * unless with `--force`. Throws `Failure` then, and when a file cannot be written.
 */
export function init(options: InitOptions, { io, language }: Run): void {
  const words = WORDS[language]
  const runner = runnerFor(io.cwd, options.package)
  const form = formOf(options)
  const preset = oneOf('--preset', options.preset ?? 'recommended', PRESET_NAMES)
  const config: NewFile = { path: `bulletin.config.${form}`, text: configText(form, preset) }
  const others = othersOf(options, runner, io.cwd)
  if (options.print) {
    io.stdout.write(printed([config, ...others]))
    return
  }
  const old = CONFIG_NAMES.find((name) => isThere(join(io.cwd, name)))
  const isKept = old !== undefined && others.length > 0 && !options.force
  const files = isKept ? others : [config, ...others]
  if (!options.force) refuseToOverwrite(isKept || old === undefined ? files : [{ path: old }], io.cwd)
  for (const file of files) write(file, io.cwd)
  const lines = [
    ...(isKept ? [words.kept(old)] : []),
    ...files.map(({ path }) => words.wrote(path)),
    '',
    words.next,
    ...nextSteps(options, runner, files, words).map((step) => `  ${step}`),
  ]
  io.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

function formOf(options: InitOptions): ConfigForm {
  const [form = 'json', second] = CONFIG_FORMS.filter((each) => options[each])
  if (second === undefined) return form
  throw new Failure(null, {
    en: `--${form} and --${second} exclude one another. Choose one.`,
    zh: `--${form} 和 --${second} 只能选一个。`,
  })
}

function othersOf({ github, gitlab, preCommit }: InitOptions, runner: Runner, cwd: string): NewFile[] {
  return [
    ...(github ? [githubWorkflow(runner)] : []),
    ...(gitlab ? [gitlabJob(runner)] : []),
    ...(gitlab && !isThere(join(cwd, gitlabInclude.path)) ? [gitlabInclude] : []),
    ...(preCommit ? [preCommitHook(runner)] : []),
  ]
}

function nextSteps(
  { gitlab, preCommit }: InitOptions,
  { fetched }: Runner,
  files: readonly NewFile[],
  words: (typeof WORDS)[Language],
): string[] {
  return [
    words.lint,
    words.rules,
    ...(gitlab && !files.includes(gitlabInclude) ? [words.include] : []),
    ...(preCommit ? [words.install] : []),
    ...(fetched === null ? [] : [words.fetched(fetched)]),
  ]
}

/** One file as it stands, several with their paths before them. */
function printed(files: readonly NewFile[]): string {
  if (files.length === 1) return files.map(({ text }) => text).join('')
  return files.map(({ path, text }) => `# ${path}\n${text}`).join('\n')
}

function refuseToOverwrite(files: readonly Pick<NewFile, 'path'>[], cwd: string): void {
  const there = files.find(({ path }) => isThere(join(cwd, path)))
  if (!there) return
  throw new Failure(there.path, {
    en: 'it is there already; nothing was written. Use --print to see what would be, or --force to overwrite it.',
    zh: '文件已经存在，什么也没有写。用 --print 查看内容，或用 --force 覆盖。',
  })
}

function write({ path, text }: NewFile, cwd: string): void {
  try {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeWhole(join(cwd, path), text)
  } catch (cause) {
    const reason = systemReason(cause)
    const message = {
      en: `cannot be written: ${reason.en}. Use --print and put it where you can.`,
      zh: `无法写入：${reason.zh}。可用 --print 输出后自行保存。`,
    }
    throw new Failure(path, message, { cause })
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
