import type { Run } from './commands/index.ts'
import { toFiles, toStream } from './delivery.ts'
import { Failure } from './failure.ts'
import type { Issue } from './issue-reader.ts'

/** Writes the page map of one input; returns where it is, `null` for standard output. */
export type MapWriter = (index: number, issue: Issue) => string | null

/**
 * Writes page maps where `--map` says: into a file, into a folder under the names of the inputs, or, for `-`, on standard
 * output. What draws them is loaded here, for no other call needs it.
 *
 * Throws `Failure` before anything is read if the plan does not work out.
 */
export async function mapWriter(
  inputs: readonly string[],
  output: string,
  { io, language }: Run,
): Promise<MapWriter> {
  if (output === '-' && inputs.length > 1) throw manyOnStdout()
  const files = output === '-' ? null : toFiles(inputs, output, '.html', io.cwd, '--map')
  const delivery = files ?? toStream(inputs, false, io.stdout)
  const { pageMap } = await import('../writers/page-map/index.ts')
  return (index, { tree, source }) => {
    delivery.put(index, pageMap(tree, source, { lang: language }))
    return files?.paths[index] ?? null
  }
}

function manyOnStdout(): Failure {
  return new Failure('-', {
    en: 'standard output holds one map only. Name a folder: --map maps/',
    zh: '标准输出只放得下一张版面图。请给出文件夹：--map maps/',
  })
}
