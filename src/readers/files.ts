import { readFileSync, statSync } from 'node:fs'
import { UnreadableError, type Words } from './errors.ts'
import { readSource } from './index.ts'
import type { Source } from './source.ts'

/** How a file is read. */
export interface FileOptions {
  /** WHATWG label of the encoding; found by looking when left out. */
  readonly encoding?: string
  /** What the path `-` reads from. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** Bytes; more is no bulletin but an archive, and would not fit into one string. */
export const maximumSize = 512 * 1024 * 1024

/**
 * A file, or standard input for the path `-`, as a `Source`. Throws `UnreadableError` for what is missing, a
 * directory, not permitted, above `maximumSize`, or not text.
 */
export async function readFileSource(path: string, options: FileOptions = {}): Promise<Source> {
  const bytes = path === '-' ? await readAll(options.stdin) : readOne(path)
  return readSource(bytes, {
    path,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  })
}

/** Read at once: the asynchronous calls take several times as long, and a document is parsed whole anyway. */
function readOne(path: string): Uint8Array {
  try {
    if (statSync(path).size > maximumSize) throw tooLarge(path)
    return readFileSync(path)
  } catch (cause) {
    throw cause instanceof UnreadableError ? cause : fromSystem(path, cause)
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array> | undefined): Promise<Uint8Array> {
  if (!stdin) {
    throw new UnreadableError(
      '-',
      { en: 'no standard input here', zh: '此处没有标准输入' },
      { en: 'name a file', zh: '请指明文件' },
    )
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    size += chunk.length
    if (size > maximumSize) throw tooLarge('-')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

function tooLarge(path: string): UnreadableError {
  return new UnreadableError(
    path,
    { en: 'larger than 512 MiB', zh: '超过 512 MiB' },
    { en: 'split it into issues', zh: '请按期拆分后再读' },
  )
}

function fromSystem(path: string, cause: unknown): UnreadableError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const [reason, hint] = systemErrors[code] ?? [
    { en: `could not be read (${code || String(cause)})`, zh: `无法读取（${code || String(cause)}）` },
    { en: 'check the path and the disk', zh: '请检查路径和磁盘' },
  ]
  return new UnreadableError(path, reason, hint, { cause })
}

const missing: readonly [Words, Words] = [
  { en: 'no such file', zh: '没有这个文件' },
  { en: 'check the path; quote it if it holds spaces', zh: '请检查路径；含空格的路径要加引号' },
]

const forbidden: readonly [Words, Words] = [
  { en: 'permission denied', zh: '没有读取权限' },
  { en: 'make it readable, or copy it to a place of your own', zh: '请改权限，或复制到自己的目录再读' },
]

const systemErrors: Readonly<Record<string, readonly [Words, Words]>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EACCES: forbidden,
  EPERM: forbidden,
  EISDIR: [
    { en: 'is a directory', zh: '是一个目录' },
    { en: 'name the files in it, e.g. with `*.txt`', zh: '请指明其中的文件，如 `*.txt`' },
  ],
  EMFILE: [
    { en: 'too many files open', zh: '打开的文件过多' },
    { en: 'read fewer files at once', zh: '请减少同时读取的文件数' },
  ],
}
