import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure, systemReason } from './failure.ts'
import type { Output } from './io.ts'
import { type OutputFlag, planTargets } from './targets.ts'
import { writeWhole } from './write-file.ts'

/** Takes each output as it is ready, in the order of the inputs; `end` comes after the last, whatever failed. */
export interface Delivery {
  put(index: number, content: string | Uint8Array): void
  end(): void
}

/** Delivery into files; `paths` are theirs, as the user would write them, in the order of the inputs. */
export interface FileDelivery extends Delivery {
  readonly paths: readonly string[]
}

/** Each output in its own file. Throws `Failure` before anything is written if the plan does not work out. */
export function toFiles(
  inputs: readonly string[],
  output: string,
  extension: string,
  cwd: string,
  flag: OutputFlag = '-o',
): FileDelivery {
  const { folder, paths } = planTargets(inputs, output, extension, cwd, flag)
  return {
    paths,
    put(index, content) {
      const path = paths[index] ?? output
      try {
        if (folder !== null) mkdirSync(resolve(cwd, folder), { recursive: true })
        writeWhole(resolve(cwd, path), content)
      } catch (cause) {
        const reason = systemReason(cause)
        throw new Failure(
          path,
          {
            en: `cannot be written: ${reason.en}. Choose another ${flag}.`,
            zh: `无法写入：${reason.zh}。请换一个 ${flag}。`,
          },
          { cause },
        )
      }
    },
    end() {},
  }
}

/**
 * All outputs on one stream. Several JSON values become one array; several Markdown documents each follow a comment
 * that names the file.
 */
export function toStream(inputs: readonly string[], json: boolean, stdout: Output): Delivery {
  if (inputs.length === 1) {
    return { put: (_, content) => stdout.write(String(content)), end() {} }
  }
  let written = 0
  return {
    put(index, content) {
      const text = String(content)
      if (json) stdout.write(`${written === 0 ? '[' : ','}\n${text.trimEnd()}`)
      else stdout.write(`${written === 0 ? '' : '\n'}<!-- ${commentSafe(inputs[index] ?? '')} -->\n\n${text}`)
      written++
    },
    end() {
      if (json) stdout.write(written === 0 ? '[]\n' : '\n]\n')
    },
  }
}

function commentSafe(text: string): string {
  return text.replace(/-(?=[->])/gu, '- ')
}
