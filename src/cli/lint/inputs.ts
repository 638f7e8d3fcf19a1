import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Run } from '../commands/index.ts'
import { Failure, systemReason } from '../failure.ts'
import { refuseTwoStdins } from '../issue-reader.ts'
import type { Ignored } from './ignored.ts'
import type { Input } from './plan.ts'
import { isText, type Walked, walk } from './walk.ts'

/**
 * The files that paths stand for, in their order, each once: files as they are, folders walked, patterns matched, `-` for
 * standard input. A path that leads to nothing is reported, and the others still count.
 */
export async function inputsOf(
  paths: readonly string[],
  { ignored, stdinFilename }: { readonly ignored: Ignored; readonly stdinFilename: string | undefined },
  { io, fail }: Pick<Run, 'io' | 'fail'>,
): Promise<Input[]> {
  refuseTwoStdins(paths)
  const found = new Map<string, Input>()
  for (const path of paths) {
    try {
      const files = path === '-' ? [{ path: stdinFilename ?? '-', file: null, size: 0 }] : await filesAt(path)
      for (const input of files) {
        const key = input.file ?? '-'
        if (!found.has(key)) found.set(key, input)
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      fail(error)
    }
  }
  return [...found.values()]

  async function filesAt(path: string): Promise<readonly Input[]> {
    const file = resolve(io.cwd, path)
    const stats = statSync(file, { throwIfNoEntry: false })
    if (!stats) return isPattern(path) ? matching(path) : nothing(noSuchFile(path))
    if (stats.isDirectory()) return some(await walked(file, path), nothingIn(path))
    if (!(await ignored(file))) return [{ path, file, size: stats.size }]
    return []
  }

  async function walked(folder: string, path: string): Promise<Walked> {
    try {
      return await walk(folder, path === '.' || path === './' ? '' : path, { ignored })
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause
      const reason = systemReason(cause)
      throw new Failure(
        path,
        {
          en: `cannot be walked: ${reason.en}. Name the files in it that can be read.`,
          zh: `无法遍历：${reason.zh}。请指明其中可读的文件。`,
        },
        { cause },
      )
    }
  }

  /** Files that match a pattern; one that ends in a plain extension may mean other files than text and Markdown. */
  async function matching(pattern: string): Promise<readonly Input[]> {
    const { default: picomatch } = await import('picomatch')
    const { base, glob } = picomatch.scan(pattern)
    const folder = resolve(io.cwd, base)
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return nothing(noSuchFile(pattern))
    const dots = /(?:^|\/)\.[^./]/u.test(glob)
    const matches = picomatch(glob, { dot: dots })
    const isOwnEnding = /\.[\p{L}\p{N}]+$/u.test(glob)
    const counts = (inside: string) => matches(inside) && (isOwnEnding || isText(inside))
    return some(await walk(folder, base === '.' ? '' : base, { ignored, counts, dots }), noMatch(pattern))
  }

  function some({ files, ignored: left }: Walked, otherwise: Failure): readonly Input[] {
    return files.length === 0 && left === 0 ? nothing(otherwise) : files
  }
}

function isPattern(path: string): boolean {
  return /[*?{}[\]]|[!+@]\(/u.test(path)
}

function nothing(failure: Failure): never {
  throw failure
}

function noSuchFile(path: string): Failure {
  return new Failure(path, {
    en: 'no such file or folder, and no pattern that matches. Check the path; quote it if it holds spaces.',
    zh: '没有这个文件或文件夹，也没有匹配的文件。请核对路径；含空格的路径要加引号。',
  })
}

function nothingIn(path: string): Failure {
  return new Failure(path, {
    en: 'holds no text or Markdown (.txt, .text, .md, .markdown). Name a file to lint it whatever its name ends in.',
    zh: '其中没有文本或 Markdown（.txt、.text、.md、.markdown）。其他结尾的文件请直接写出文件名。',
  })
}

function noMatch(pattern: string): Failure {
  return new Failure(pattern, {
    en: 'matches no file. Check the pattern; without an ending of its own it means text and Markdown.',
    zh: '没有匹配的文件。请核对通配式；不带扩展名时只找文本和 Markdown。',
  })
}
