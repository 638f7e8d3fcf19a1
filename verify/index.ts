/*
 * npm run verify:print: prints issues to PDF in Chromium and Firefox and checks what stands on the paper.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BROWSERS, type BrowserName, openPress, type Press, pathOf, programOf } from './browsers.ts'
import { examine, type Keep } from './examine.ts'
import { type Issue, issueOf, issues } from './issues.ts'
import { faultCount, faultLines, type Result, summary } from './report.ts'
import { SETTINGS, type SettingName } from './settings.ts'
import { writeIssue } from './write-issue.ts'

const OPTIONS = {
  only: { type: 'string' },
  setting: { type: 'string' },
  browser: { type: 'string', default: 'both' },
  quick: { type: 'boolean', default: false },
  cases: { type: 'string' },
  keep: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** The command: returns its exit code, 1 when anything is wrong on paper. */
export async function run(root: string, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, args: [...args], allowPositionals: true })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const missing = [
    ...browsersOf(values.browser).filter((name) => pathOf(name) === undefined),
    ...missingTools(),
  ]
  if (missing.length > 0) {
    console.error(`Not on the PATH: ${missing.join(', ')}`)
    return 2
  }
  const chosen = choose(
    positionals.length > 0
      ? positionals.map((path) => issueOf(resolve(path), ['default']))
      : issues(root, values.cases),
    values,
  )
  const presses = await Promise.all(browsersOf(values.browser).map(openPress))
  try {
    const results: Result[] = []
    for (const [issue, setting] of chosen) {
      const result = await printed(issue, setting, presses, values.keep)
      if (!result) continue
      results.push(result)
      for (const line of faultLines(result)) console.log(line)
    }
    const faults = faultCount(results)
    const pages = results.reduce((sum, result) => sum + result.pages, 0)
    console.log(
      `\n${new Set(results.map(({ issue }) => issue)).size} issues, ${results.length} documents, ${pages} pages, ${presses.map(({ browser }) => browser).join(' and ')}\n`,
    )
    console.log(summary(results))
    console.log(faults === 0 ? '\n✓ right on paper' : `\n✗ ${faults} faults`)
    return faults === 0 && results.length > 0 ? 0 : 1
  } finally {
    await Promise.all(presses.map((press) => press.close()))
  }
}

async function printed(
  issue: Issue,
  name: SettingName,
  presses: readonly Press[],
  folder?: string,
): Promise<Result | null> {
  const document = await writeIssue(issue, SETTINGS[name])
  if (!document) return null
  if (folder !== undefined) mkdirSync(folder, { recursive: true })
  const keep: Keep | undefined =
    folder === undefined
      ? undefined
      : (kind) => join(resolve(folder), `${issue.name}.${name}.${kind === 'html' ? 'html' : `${kind}.pdf`}`)
  const outcomes = await examine(document, presses, keep)
  return { issue: issue.name, setting: name, pages: document.html.split('class="f').length - 1, outcomes }
}

/** Issues, each with a way of printing it, of those asked for. */
function choose(
  all: readonly Issue[],
  values: {
    readonly only?: string | undefined
    readonly setting?: string | undefined
    readonly quick: boolean
  },
): [Issue, SettingName][] {
  const { only = '', setting, quick } = values
  const named = all.filter(({ name }) => name.includes(only))
  if (setting !== undefined && setting in SETTINGS)
    return named.map((issue) => [issue, setting as SettingName])
  return named.flatMap((issue, i): [Issue, SettingName][] =>
    quick
      ? i % 8 === 0
        ? [[issue, issue.settings[(i / 8) % issue.settings.length] as SettingName]]
        : []
      : issue.settings.map((name): [Issue, SettingName] => [issue, name]),
  )
}

function browsersOf(name: string): readonly BrowserName[] {
  return BROWSERS.filter((browser) => name === 'both' || name === browser)
}

/** Programs of poppler that are not installed. */
export function missingTools(): string[] {
  return ['pdftotext', 'pdffonts'].filter((name) => programOf([name]) === undefined)
}

const USAGE = `npm run verify:print -- [options] [FILES…]
  --only NAME       issues whose name holds this
  --setting NAME    print them in this way: ${Object.keys(SETTINGS).join(' | ')}
  --browser NAME    chromium | firefox | both (default)
  --quick           one document in eight
  --cases FOLDER    the files of a folder too
  --keep FOLDER     keep the documents and the PDF files
  FILES             these issues instead`
