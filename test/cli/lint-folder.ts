import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A text with one finding, a warning that can be fixed, in line 3. */
export const one = '青榆县各项工作稳步推进\n\n“以人为本”、“服务基层”的理念深入人心。\n\n（青榆县文化馆）\n'

/** What fixing makes of it. */
export const oneFixed = one.replace('、', '')

/** A text with nothing to find. */
export const none = '青榆县各项工作稳步推进\n\n各镇办起了读书会。\n\n（青榆县文化馆）\n'

/** The rule that finds it. */
export const rule = 'quote-list-no-dunhao'

/** A folder of its own for a test, with the given files in it; removed afterwards. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array | object>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bulletin-lint-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    const isText = typeof content === 'string' || content instanceof Uint8Array
    writeFileSync(join(folder, name), isText ? content : JSON.stringify(content))
  }
  return folder
}
