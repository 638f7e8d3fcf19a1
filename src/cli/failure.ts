import type { Bilingual, Language } from './io.ts'

/**
 * A run that cannot go on, or a file it must leave out, through no fault of the program: bad usage, a target that
 * cannot be written. Shown as one line; exit code 2.
 */
export class Failure extends Error {
  override readonly name = 'Failure'
  /** File it is about; `null` for the command line as a whole. */
  readonly path: string | null
  /** Cause and way out, each a sentence with its full stop. */
  readonly text: Bilingual

  constructor(path: string | null, text: Bilingual, options?: ErrorOptions) {
    super(path === null ? text.en : `${path}: ${text.en}`, options)
    this.path = path
    this.text = text
  }
}

/** A known error of another room, by its shape: `readers/errors.ts` and `config/` throw these. */
interface Known {
  readonly path: string | null
  readonly reason: Bilingual
  readonly hint: Bilingual
}

/**
 * The line that tells a person what went wrong, without its line end: `bulletin: PATH: cause. Way out.`
 * What is not a known error is a bug, and says so.
 */
export function describe(error: unknown, language: Language, path: string | null = null): string {
  const zh = language === 'zh'
  const place = (of: string | null) => (of === null ? '' : `${of}: `)
  if (error instanceof Failure)
    return `bulletin: ${place(error.path ?? path)}${oneLine(error.text[language])}`
  if (isKnown(error)) {
    const stop = zh ? '。' : '. '
    const hint = error.hint[language]
    const text = `${error.reason[language]}${stop}${capitalised(hint)}${/[?？]$/u.test(hint) ? '' : stop.trim()}`
    return `bulletin: ${place(path ?? error.path)}${oneLine(text)}`
  }
  const what = oneLine(error instanceof Error ? error.message : String(error))
  return zh
    ? `bulletin: ${place(path)}程序内部出错：${what}。请加 --debug 再运行一次，并反馈给维护者。`
    : `bulletin: ${place(path)}this is a bug: ${what}. Run again with --debug and report it.`
}

/** What the operating system said, as a cause without its full stop. */
export function systemReason(error: unknown): Bilingual {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  return (
    REASONS[code] ?? { en: error instanceof Error ? error.message : String(error), zh: `系统报错 ${code}` }
  )
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'permission denied', zh: '没有权限' },
  EROFS: { en: 'the file system is read-only', zh: '文件系统只读' },
  ENOSPC: { en: 'no space left on the disk', zh: '磁盘空间不足' },
  ENOENT: { en: 'no such file or folder', zh: '文件或文件夹不存在' },
  ENOTDIR: { en: 'a part of the path is not a folder', zh: '路径中有一段不是文件夹' },
  EISDIR: { en: 'it is a folder', zh: '这是一个文件夹' },
}

function isKnown(error: unknown): error is Known {
  return error instanceof Error && 'reason' in error && 'hint' in error && 'path' in error
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').trim()
}
