import { fstatSync, writeSync } from 'node:fs'
import type { Io, Output } from './io.ts'

/** The real process as `Io`, for `bin/bulletin.js`. */
export function processIo(): Io {
  return {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    get stdin() {
      return process.stdin
    },
    stdout: descriptorOutput(1),
    stderr: descriptorOutput(2),
  }
}

/**
 * Writes straight to a file descriptor: building `process.stdout` takes longer than parsing an issue, so it is left
 * to terminals and to pipes that would block.
 *
 * Once the reading end is gone (`bulletin … | head`), the rest is dropped without a word.
 */
function descriptorOutput(descriptor: 1 | 2): Output {
  let stream: NodeJS.WriteStream | undefined
  let closed = false

  function fallBack(): NodeJS.WriteStream {
    if (stream) return stream
    stream = descriptor === 1 ? process.stdout : process.stderr
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      closed = true
    })
    return stream
  }

  const terminal = isCharacterDevice(descriptor)
  return {
    get isTTY() {
      return terminal && fallBack().isTTY
    },
    get columns() {
      return terminal ? fallBack().columns : undefined
    },
    write(text) {
      if (closed) return
      if (stream) {
        stream.write(text)
        return
      }
      let rest: Uint8Array = Buffer.from(text)
      try {
        while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest))
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code
        if (code === 'EAGAIN') fallBack().write(rest)
        else if (code === 'EPIPE') closed = true
        else throw error
      }
    },
  }
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return false
  }
}
