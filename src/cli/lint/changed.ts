import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../failure.ts'
import type { Input } from './plan.ts'

/**
 * Those of the inputs that git calls changed against a commit, files it does not know yet included. Throws `Failure`
 * outside a repository, for a commit there is not, and without git.
 */
export function changedOf(inputs: readonly Input[], asked: string | true, cwd: string): Input[] {
  const root = git(['rev-parse', '--show-toplevel'], cwd, noRepository).trimEnd()
  const ref = asked === true ? 'HEAD' : asked
  // A repository without a commit has no HEAD: all that is in it is changed.
  const isFresh = asked === true && !hasCommit(cwd)
  if (!isFresh)
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd, () => noCommit(ref))
  const tracked = isFresh
    ? git(['ls-files', '-z', '--full-name', '--', '.'], root, noRepository)
    : git(['diff', '--name-only', '-z', '--no-ext-diff', '--diff-filter=d', ref, '--'], root, () =>
        noCommit(ref),
      )
  const fresh = git(['ls-files', '-z', '--others', '--exclude-standard'], root, noRepository)
  const changed = new Set(
    [...tracked.split('\0'), ...fresh.split('\0')].filter(Boolean).map((name) => resolve(root, name)),
  )
  return inputs.filter(({ file }) => file === null || changed.has(file) || changed.has(realpathSync(file)))
}

function hasCommit(cwd: string): boolean {
  return spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD'], { cwd, stdio: 'ignore' }).status === 0
}

function git(args: readonly string[], cwd: string, failure: () => Failure): string {
  const { status, stdout, error } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') throw noGit()
  if (status !== 0) throw failure()
  return stdout
}

function noRepository(): Failure {
  return new Failure(null, {
    en: '--changed: this folder is in no git repository. Run it in one, or leave --changed out.',
    zh: '--changed：当前文件夹不在 git 仓库里。请在仓库中运行，或去掉 --changed。',
  })
}

function noCommit(ref: string): Failure {
  return new Failure(null, {
    en: `--changed: git knows no commit \`${ref}\`. Fetch it, or put paths first: bulletin lint PATHS… --changed`,
    zh: `--changed：git 里没有 \`${ref}\` 这个提交。请先取回；若是路径，请写在前面：bulletin lint 路径… --changed`,
  })
}

function noGit(): Failure {
  return new Failure(null, {
    en: '--changed: git is not installed. Install it, or name the files.',
    zh: '--changed：没有安装 git。请先安装，或直接写出文件名。',
  })
}
