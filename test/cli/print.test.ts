import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bulletin, folderWith } from './fake-io.ts'

describe('HTML', () => {
  test('by the ending of -o; one document that names its issue, with the page of each article', async () => {
    const cwd = folderWith('issue.txt')
    const { code, stdout, stderr } = await bulletin(['parse', 'issue.txt', '-o', 'issue.html'], { cwd })
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
    const html = readFileSync(join(cwd, 'issue.html'), 'utf8')
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-Hans-CN">/u)
    expect(html).toContain('<title>云岭通讯')
    expect(html).toMatch(/<a class="entry" href="#a1">.*<span class="n">\d+<\/span>/u)
    expect(html).toContain('size: 210mm 297mm')
  })

  test('on standard output, one document only', async () => {
    const cwd = folderWith('a.txt', 'b.txt')
    const one = await bulletin(['parse', 'a.txt', '-f', 'html'], { cwd })
    expect(one.stdout.endsWith('</html>\n')).toBe(true)
    const two = await bulletin(['parse', 'a.txt', 'b.txt', '-f', 'html'], { cwd })
    expect(two.code).toBe(2)
    expect(two.stderr).toContain('one HTML document only')
  })

  test('several into a folder', async () => {
    const cwd = folderWith('a.txt', 'b.txt')
    await bulletin(['parse', 'a.txt', 'b.txt', '-f', 'html', '-o', 'out/'], { cwd })
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['a.html', 'b.html'])
  })

  test('paper, size and pages as asked for', async () => {
    const cwd = folderWith('issue.txt')
    const flags = ['--paper', 'A5', '--size', '小四', '--first-page', '7', '--articles', 'new-page']
    const { stdout } = await bulletin(['parse', 'issue.txt', '-f', 'html', ...flags], { cwd })
    expect(stdout).toContain('size: 148mm 210mm')
    expect(stdout).toContain(`--size: ${Math.round((12 * 25.4 * 1e4) / 72) / 1e4}mm`)
    expect(stdout).toMatch(/href="#a1">.*<span class="n">7<\/span>/u)
  })

  test('a style sheet of the user comes last, and cannot end its element', async () => {
    const cwd = folderWith('issue.txt')
    writeFileSync(join(cwd, 'own.css'), '.title::after { content: "</style><script>" }')
    const { stdout } = await bulletin(['parse', 'issue.txt', '-f', 'html', '--css', 'own.css'], { cwd })
    expect(stdout).toContain('content: "<\\/style><script>" }</style>')
  })

  test('an entry without an article is printed without a page, and said', async () => {
    const text = '水务简报\n\n目录\n甲村修渠……1\n乙村植树……2\n\n甲村修渠\n　　三月，全村修渠。\n'
    const { code, stdout, stderr } = await bulletin(['parse', '-', '-f', 'html'], { stdin: text })
    expect(code).toBe(0)
    expect(stderr).toBe(
      'bulletin: -: the entry `乙村植树` names no article of the issue and is printed without a page.\n',
    )
    expect(stdout).toMatch(/<span class="entry"><span class="[^"]*">乙村植树<\/span><\/span>/u)
  })
})

describe('what cannot be', () => {
  test.each([
    [['--paper', 'a3'], '--paper: unknown value `a3`. Did you mean a4?'],
    [['--grid', '28'], '--grid: unexpected `28`, expected characters and lines, as in `28x22`.'],
    [['--size', '3'], '--size: unexpected `3`, expected points from 5 to 36, or 二号'],
    [['--theme', 'gvo'], '--theme: unknown value `gvo`. Did you mean gov?'],
    [['--css', 'none.css'], 'none.css: the style sheet cannot be read: no such file or folder.'],
    [['--font', '仿宋=none.ttf'], 'bulletin: none.ttf: no such font file. Check the path'],
    [['--font', 'fangson=a.ttf'], '--font: unexpected face `fangson`'],
    [['--grid', '60x22', '--size', '16'], 'a grid of 60 × 22 does not fit on the page at 16 pt.'],
    [['--grid', '5x22'], 'the page would hold 5 × 22 characters'],
    [['--facsimile'], 'the pages of the source are not known, so they cannot be kept.'],
  ])('%j', async (flags, message) => {
    const cwd = folderWith()
    writeFileSync(join(cwd, 'issue.txt'), '水务简报\n\n春耕走访\n三月，工作队走访了四个村。\n')
    const { code, stdout, stderr } = await bulletin(['parse', 'issue.txt', '-f', 'html', ...flags], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('options of print for what is not printed', async () => {
    const cwd = folderWith('issue.txt')
    const { code, stderr } = await bulletin(['parse', 'issue.txt', '--title-page'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('--title-page is for print, and json is not printed.')
  })

  test('a PDF on standard output', async () => {
    const cwd = folderWith('issue.txt')
    const { code, stderr } = await bulletin(['parse', 'issue.txt', '-f', 'pdf'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('a PDF is written into a file. Name it: -o issue.pdf')
  })

  test('a PDF where no browser is: said before anything is read, nothing written', async () => {
    const cwd = folderWith('issue.txt')
    const { code, stderr } = await bulletin(
      ['parse', 'issue.txt', '-o', 'issue.pdf', '--browser', './nothing'],
      { cwd },
    )
    expect(code).toBe(2)
    expect(stderr).toContain('--browser')
    expect(existsSync(join(cwd, 'issue.pdf'))).toBe(false)
  })
})
