import { realpathSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { Failure } from './failure.ts'

/** Where the output for each input goes, in the order of the inputs. Paths as the user would write them. */
export interface Targets {
  readonly folder: string | null
  readonly paths: readonly string[]
}

/** The option that names a file or folder to write; messages say it. */
export type OutputFlag = '-o' | '--map'

/** Whether the option names a folder: it is one, or ends in a slash and will be made. */
export function isFolder(output: string, cwd: string): boolean {
  if (/[/\\]$/u.test(output)) return true
  try {
    return statSync(resolve(cwd, output)).isDirectory()
  } catch {
    return false
  }
}

/**
 * Plans the output files before anything is read or written.
 *
 * Throws `Failure` when several inputs share one target, or a target is itself an input.
 *
 * @param extension with its dot; what each name in a folder ends in
 */
export function planTargets(
  inputs: readonly string[],
  output: string,
  extension: string,
  cwd: string,
  flag: OutputFlag,
): Targets {
  const folder = isFolder(output, cwd) ? output : null
  if (folder === null && inputs.length > 1) {
    const instead = `${flag} ${output.replace(/\.[^./\\]*$/u, '')}/`
    throw new Failure(output, {
      en: `cannot hold the output of ${inputs.length} files. Name a folder: ${instead}`,
      zh: `放不下 ${inputs.length} 个文件的结果。请给出文件夹：${instead}`,
    })
  }
  const paths = inputs.map((input) => (folder === null ? output : join(folder, outputName(input, extension))))
  refuseClashes(inputs, paths, cwd, flag)
  return { folder, paths }
}

function outputName(input: string, extension: string): string {
  if (input === '-') return `stdin${extension}`
  return basename(input, extname(input)) + extension
}

function refuseClashes(
  inputs: readonly string[],
  paths: readonly string[],
  cwd: string,
  flag: OutputFlag,
): void {
  const sources = new Map(inputs.map((input) => [identity(resolve(cwd, input)), input]))
  const taken = new Map<string, string>()
  paths.forEach((path, index) => {
    const input = inputs[index] ?? ''
    const key = identity(resolve(cwd, path))
    const source = sources.get(key)
    if (source !== undefined && source !== '-') {
      throw new Failure(path, {
        en: `is the input ${source} and would be overwritten. Choose another ${flag}.`,
        zh: `就是输入文件 ${source}，不能覆盖。请换一个 ${flag}。`,
      })
    }
    const other = taken.get(key)
    if (other !== undefined) {
      throw new Failure(path, {
        en: `would hold the output of both ${other} and ${input}. Convert them into different folders.`,
        zh: `会同时存放 ${other} 和 ${input} 的结果。请分别输出到不同的文件夹。`,
      })
    }
    taken.set(key, input)
  })
}

/** One name for one file: links resolved where the file exists; case folded where the file system may do so. */
function identity(path: string): string {
  let real = path
  try {
    real = realpathSync.native(path)
  } catch {
    // Not there yet: its name is all it has.
  }
  return process.platform === 'linux' ? real : real.toLowerCase()
}
