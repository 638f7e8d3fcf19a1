import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type PdfPrinter, pdfPrinter } from '../../src/cli/pdf/print-pdf.ts'
import { chromium } from './chromium.ts'
import { blocksOf, facts, outlineOf, pagesOf, poppler } from './poppler.ts'

const issue = readFileSync(resolve(import.meta.dirname, '../../fixtures/pdf/issue.html'), 'utf8')
const metadata = {
  author: '青禾县农业局',
  subject: '2031年第4期（总第9期）',
  keywords: ['春耕', 'walks (north)'],
  created: new Date('2031-04-18T01:02:03.456Z'),
}

const folder = mkdtempSync(join(tmpdir(), 'bulletin-pdf-'))
// Profiles are then this file's own.
vi.stubEnv('TMPDIR', folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const possible = chromium !== undefined && poppler
const place = possible
  ? 'in Chromium'
  : 'in Chromium: it or poppler is not on the PATH, so nothing is printed'

describe.skipIf(!possible)(place, () => {
  let printer: PdfPrinter
  beforeAll(() => {
    printer = pdfPrinter(chromium ?? '')
  })
  afterAll(() => printer.close())

  test('an issue has its pages, size, tags, outline and information', async () => {
    const path = await printed('issue', issue, metadata)
    expect(facts(path)).toMatchObject({
      Title: '春耕通讯 2031年第4期 (“试刊”) \\',
      Author: '青禾县农业局',
      Subject: '2031年第4期（总第9期）',
      Keywords: '春耕, walks (north)',
      Creator: 'bulletin',
      CreationDate: '2031-04-18T01:02:03Z',
      ModDate: '2031-04-18T01:02:03Z',
      Tagged: 'yes',
      Pages: '2',
      'Page size': expect.stringMatching(/^59[45]\.?\d* x 84[12]\.?\d* pts \(A4\)$/u),
    })
    expect(blocksOf(path)).toEqual(['H1', 'P', 'P', 'H2', 'P', 'H3', 'P'])
    expect(outlineOf(path)).toEqual(['1 春耕通讯', '2 春耕走访', '2 一、看墒情'])
    expect(pagesOf(path)).toEqual([
      '春耕通讯\n春耕走访 2\n未经改动',
      '春耕走访\n三月，工作队走访了四个村。\n一、看墒情\n只印在纸上',
    ])
    const raw = readFileSync(path, 'latin1')
    expect(raw).toContain('/Lang (zh-Hans)')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).not.toContain('/JavaScript')
  })

  test('the size of the sheet is that of the CSS, and the title alone is enough', async () => {
    const path = await printed('small', issue.replace('size: A4', 'size: 105mm 148mm'))
    const { Author, Title, Creator, 'Page size': size } = facts(path)
    expect({ Author, Title, Creator }).toEqual({
      Author: undefined,
      Title: '春耕通讯 2031年第4期 (“试刊”) \\',
      Creator: 'bulletin',
    })
    expect(size).toMatch(/^29[78]\.?\d* x (?:419|420)\.?\d* pts/u)
  })

  test('equal documents give equal bytes', async () => {
    const first = await printer.print(issue, metadata)
    await new Promise((wait) => setTimeout(wait, 1_000))
    const other = pdfPrinter(chromium ?? '')
    try {
      expect(Buffer.from(await other.print(issue, metadata)).equals(first)).toBe(true)
    } finally {
      await other.close()
    }
  })

  test('documents printed at once do not mix', async () => {
    const paths = await Promise.all(
      ['甲', '乙', '丙'].map((name) => printed(name, `<!doctype html><title>${name}</title><p>${name}`)),
    )
    expect(paths.flatMap(pagesOf)).toEqual(['甲', '乙', '丙'])
  })

  test('nothing is asked of a network', async () => {
    const asked: string[] = []
    const server = await listening((url) => asked.push(url))
    const { port } = server.address() as AddressInfo
    const links = ['127.0.0.1', 'localhost'].map(
      (host) =>
        `<img src="http://${host}:${port}/image"><iframe src="http://${host}:${port}/frame"></iframe>`,
    )
    const path = await printed('network', `<!doctype html><title>n</title><p>正文</p>${links.join('')}`)
    server.close()
    expect(pagesOf(path).join('')).toContain('正文')
    expect(asked).toEqual([])
  })

  test('a printer whose browser fails starts it anew', async () => {
    const flag = join(folder, 'started')
    const wrapper = program('once', `[ -e '${flag}' ] && exec '${chromium}' "$@"\ntouch '${flag}'\nexit 3`)
    const again = pdfPrinter(wrapper)
    try {
      await expect(again.print(issue)).rejects.toThrow('it stopped (exit code 3)')
      expect(Buffer.from(await again.print(issue)).toString('latin1', 0, 5)).toBe('%PDF-')
    } finally {
      await again.close()
    }
  })

  test('no profile is left behind', async () => {
    const before = profiles().length
    const other = pdfPrinter(chromium ?? '')
    await other.print(issue)
    expect(profiles()).toHaveLength(before + 1)
    await other.close()
    expect(profiles()).toHaveLength(before)
  })

  async function printed(name: string, html: string, about = {}): Promise<string> {
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, await printer.print(html, about))
    return path
  }
})

describe.skipIf(process.platform === 'win32')('a browser that is none', () => {
  test.each([
    ['is not there', undefined, 'no such file or folder', '文件或文件夹不存在'],
    [
      'stops',
      'echo "[7:7:ERROR:x.cc] no display." >&2\nexit 3',
      'it stopped (exit code 3): no display',
      '它退出了（退出码 3）：no display',
    ],
    ['is killed', 'kill -9 $$', 'it stopped (SIGKILL)', '它退出了（SIGKILL）'],
    ['hangs', 'exec sleep 60', 'it was not done within 0.5 s', '它在 0.5 秒内没有完成'],
    [
      'speaks another language',
      'printf "hello\\000" >&4\nexec sleep 60',
      'it does not speak the DevTools protocol',
      '它不支持 DevTools 协议',
    ],
    [
      'objects',
      'printf \'{"id":1,"error":{"message":"no target"}}\\000\' >&4\nexec sleep 60',
      'it answered “no target”',
      '它答复“no target”',
    ],
  ])('%s', async (name, lines, en, zh) => {
    const before = profiles()
    const path = lines === undefined ? join(folder, 'nothing') : program(name, lines)
    const printer = pdfPrinter(path, { timeout: name === 'hangs' ? 500 : 10_000 })
    await expect(printer.print('<p>x')).rejects.toMatchObject({
      name: 'Failure',
      path: null,
      text: {
        en: `cannot be printed with \`${path}\`: ${en}. Name another browser with --browser, or write .html and print that.`,
        zh: `无法用“${path}”打印：${zh}。请用 --browser 换一个浏览器，或先输出 .html 再打印。`,
      },
    })
    await printer.close()
    expect(profiles()).toEqual(before)
  })
})

function profiles(): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('bulletin-'))
}

/** A shell script of these lines that can be run. */
function program(name: string, lines: string): string {
  const path = join(folder, name.replaceAll(' ', '-'))
  writeFileSync(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
  return path
}

function listening(heard: (url: string) => void): Promise<Server> {
  const server = createServer(({ url }, response) => {
    heard(url ?? '')
    response.end('x')
  })
  return new Promise((done) => server.listen(0, () => done(server)))
}
