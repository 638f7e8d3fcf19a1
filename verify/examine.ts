import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserName, Press } from './browsers.ts'
import type { Evidence, Outcome, Printed } from './checks/check.ts'
import { CHECKS, type CheckName } from './checks/index.ts'
import { readPaper } from './paper.ts'

/** A document to be looked into, as it was written. */
export type Document = Pick<Evidence, 'setting' | 'html' | 'again' | 'texts'>

/** What came of every check. */
export type Outcomes = Readonly<Record<CheckName, Outcome>>

/** Where PDF files are kept: the path of the print of a browser; without it they are thrown away. */
export type Keep = (browser: BrowserName | 'html') => string

/** Prints a document in every browser and runs every check on what comes out. */
export async function examine(document: Document, presses: readonly Press[], keep?: Keep): Promise<Outcomes> {
  const folder = await mkdtemp(join(tmpdir(), 'bulletin-verify-'))
  try {
    const pathOf = keep ?? ((name: string) => join(folder, name === 'html' ? 'issue.html' : `${name}.pdf`))
    await writeFile(pathOf('html'), document.html)
    const prints = await Promise.all(
      presses.map(async (press): Promise<Printed> => {
        const print = await press.print(pathOf('html'), document.setting.geometry.width)
        await writeFile(pathOf(press.browser), print.pdf)
        return { ...print, paper: await readPaper(pathOf(press.browser), footOf(document)) }
      }),
    )
    const plan = prints[0]?.plan ?? { pages: [], entries: [], articles: [] }
    const evidence: Evidence = { ...document, plan, prints }
    return Object.fromEntries(
      Object.entries(CHECKS).map(([name, check]) => [name, check.run(evidence)]),
    ) as Outcomes
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where the folios of vertical pages begin, which alone have lines from left to right; else `null`. */
function footOf({ setting: { geometry } }: Document): number | null {
  return geometry.vertical ? geometry.margins.top + geometry.measure + 2 : null
}
