import { resolve } from 'node:path'
import { analyse, relate } from '../analyse.ts'
import type { IssuerProfile } from '../config/profile.ts'
import type { LayoutOptions } from '../pages/layout.ts'
import type { Profile } from '../parser/vocabulary.ts'
import { readFileSource } from '../readers/files.ts'
import type { Source } from '../readers/source.ts'
import type { Bulletin } from '../tree/nodes.ts'
import type { Run } from './commands/index.ts'
import { Failure } from './failure.ts'
import { type LayoutFlags, layoutOf } from './layout-flags.ts'

/** Options of a command that say how issues are read, as commander hands them over: unchecked strings. */
export interface ReadingOptions extends LayoutFlags {
  readonly encoding?: string
  readonly profile?: string
}

/** An issue, read and analysed. */
export interface Issue {
  readonly source: Source
  readonly tree: Bulletin
}

/**
 * A function that reads and analyses a file under `cwd`, or standard input for `-`; the path stays as the user gave it.
 * Options and profile are read at once, and throw `Failure` or `ConfigError`; a file that cannot be read throws when it
 * is its turn.
 */
export async function issueReader(
  inputs: readonly string[],
  options: ReadingOptions,
  { io }: Run,
): Promise<(path: string) => Promise<Issue>> {
  refuseTwoStdins(inputs)
  const flags = layoutOf(options)
  const profile = await loadProfile(options.profile, io.cwd)
  const layout = { ...profile?.layout, ...flags }
  const reading = { ...(options.encoding !== undefined && { encoding: options.encoding }) }

  async function read(path: string): Promise<Source> {
    if (path === '-') return readFileSource(path, { ...reading, stdin: io.stdin })
    return { ...(await readFileSource(resolve(io.cwd, path), reading)), path }
  }

  return async (path) => {
    const source = await read(path)
    return { source, tree: await treeOf(source, profile?.words, layout) }
  }
}

/** An analysed source. Markdown has a parser of its own, which is heavy: it is loaded when there is some. */
export async function treeOf(
  source: Source,
  words: Profile | undefined,
  layout: LayoutOptions,
): Promise<Bulletin> {
  if (source.format !== 'markdown') return analyse(source, { ...(words && { profile: words }), layout })
  const { parseMarkdown } = await import('../parser/markdown.ts')
  return relate(parseMarkdown(source), source, layout)
}

/** Throws `Failure` where standard input is named twice. */
export function refuseTwoStdins(inputs: readonly string[]): void {
  if (inputs.filter((input) => input === '-').length < 2) return
  throw new Failure('-', {
    en: 'standard input can be read only once. Name it once.',
    zh: '标准输入只能读一次。请只写一个 -。',
  })
}

/** The profile at a path of the user; `undefined` without one. */
export async function loadProfile(path: string | undefined, cwd: string): Promise<IssuerProfile | undefined> {
  if (path === undefined) return undefined
  const { readProfile } = await import('../config/profile.ts')
  return readProfile(resolve(cwd, path), path)
}
