import { describe, expect, test } from 'vitest'
import { GROUPS } from '../../src/lint/rule.ts'
import { RULES } from '../../src/lint/rules/index.ts'
import { terminalWidth } from '../../src/text/width.ts'
import { bulletin } from './fake-io.ts'

const zh = { LANG: 'zh_CN.UTF-8' }

describe('the list', () => {
  test('has every rule on a line of its own, by group', async () => {
    const { code, stdout } = await bulletin(['rules'])
    expect(code).toBe(0)
    const listed = stdout.match(/^ {2}\S+/gmu)?.map((id) => id.trim())
    const byGroup = GROUPS.flatMap((group) => RULES.filter(({ meta }) => meta.group === group))
    expect(listed).toEqual(byGroup.map(({ meta }) => meta.id))
    const heads = stdout.match(/^[a-z]+(?= {2})/gmu)
    expect(heads).toEqual(GROUPS.filter((group) => RULES.some(({ meta }) => meta.group === group)))
  })

  test('says what a rule asks for, how grave it is, that it fixes, and by which clause', async () => {
    const [en, chinese] = [await bulletin(['rules']), await bulletin(['rules'], { env: zh })]
    expect(en.stdout).toMatch(/quote-list-no-dunhao +warning +✎ +No `、`.+\[GB\/T 15834—2011 4\.5\.3\.5\]/u)
    expect(chinese.stdout).toMatch(/quote-list-no-dunhao +警告 +✎ +并列的引号之间/u)
  })

  test.each([40, 80, 120])('fits a terminal of %i columns', async (terminal) => {
    for (const env of [{}, zh]) {
      const { stdout } = await bulletin(['rules', '--no-color'], { terminal, env })
      const lines = stdout.split('\n')
      expect(lines.length).toBeGreaterThan(RULES.length)
      expect(lines.filter((line) => terminalWidth(line) > Math.max(terminal, 46))).toEqual([])
    }
  })

  test.each([['--group', 'punct'], ['punct/*'], ['punct']])('of a group: %s %s', async (...argv) => {
    const { stdout } = await bulletin(['rules', ...argv])
    expect(stdout).toMatch(/^punct {2}punctuation\n/u)
    expect(stdout).toContain('quote-list-no-dunhao')
    expect(stdout).not.toContain('toc-title-mismatch')
  })

  test('is painted on a terminal, and where it is asked for', async () => {
    expect((await bulletin(['rules'], { terminal: 80 })).stdout).toContain('\u001b[')
    expect((await bulletin(['rules', '--color'])).stdout).toContain('\u001b[')
    expect((await bulletin(['rules'])).stdout).not.toContain('\u001b[')
  })

  test('as JSON has the facts of every rule', async () => {
    const { rules } = JSON.parse((await bulletin(['rules', '-f', 'json'])).stdout)
    expect(rules).toHaveLength(RULES.length)
    expect(rules.find(({ id }: { id: string }) => id === 'toc-title-mismatch')).toMatchObject({
      group: 'toc',
      severity: 'warning',
      presets: { recommended: 'warning', submission: 'off' },
      standard: null,
      fixable: false,
    })
  })
})

describe('one rule', () => {
  test.each(RULES.map(({ meta }) => meta.id))('%s is explained in both languages', async (id) => {
    const en = await bulletin(['rules', id])
    expect(en.code).toBe(0)
    for (const head of ['Bad', 'Good', 'Why', 'When not to use it', 'Turn it off'])
      expect(en.stdout).toMatch(new RegExp(`^${head}\n {2}.*\\S`, 'mu'))
    expect(en.stdout).toMatch(/^ {2}✗ +\S/mu)
    expect(en.stdout).toMatch(/^ {2}✓ +\S/mu)
    const chinese = await bulletin(['rules', id], { env: zh })
    expect(chinese.stdout).toMatch(/^说明\n {2}.*\p{Script=Han}/mu)
    expect(chinese.stdout).not.toMatch(/^(?:Why|Bad|Good)$/mu)
    const { options = {} } = RULES.find(({ meta }) => meta.id === id)?.meta ?? {}
    for (const name of Object.keys(options)) expect(en.stdout).toMatch(new RegExp(`^ {2}${name} {2}`, 'mu'))
  })

  test('fits a terminal', async () => {
    const { stdout } = await bulletin(['rules', 'toc-title-mismatch', '--no-color'], { terminal: 60 })
    expect(stdout.split('\n').filter((line) => terminalWidth(line) > 60 && !line.includes('<!--'))).toEqual(
      [],
    )
  })

  test('may be named with its group', async () => {
    const { stdout } = await bulletin(['rules', 'punct/quote-list-no-dunhao'])
    expect(stdout).toBe((await bulletin(['rules', 'quote-list-no-dunhao'])).stdout)
  })

  test('as Markdown is its page, as JSON its facts and the parts of the page', async () => {
    const markdown = await bulletin(['rules', 'quote-list-no-dunhao', '-f', 'markdown'])
    expect(markdown.stdout).toMatch(/^# quote-list-no-dunhao\n[\s\S]*\n## 说明\n/u)
    const json = JSON.parse((await bulletin(['rules', 'quote-list-no-dunhao', '-f', 'json'])).stdout)
    expect(json).toMatchObject({ id: 'quote-list-no-dunhao', fixable: true })
    expect(json.bad).toEqual(['“以人为本”、“服务基层”的理念深入人心。'])
  })
})

describe('bad usage', () => {
  test.each<[readonly string[], string, string]>([
    [
      ['rules', 'qoute-list-no-dunhao'],
      'bulletin: unknown rule `qoute-list-no-dunhao`. Did you mean quote-list-no-dunhao?\n',
      'bulletin: 没有名为 `qoute-list-no-dunhao` 的规则。是不是 quote-list-no-dunhao？\n',
    ],
    [
      ['rules', 'nothing-of-the-kind'],
      'bulletin: unknown rule `nothing-of-the-kind`. See `bulletin rules` for all.\n',
      'bulletin: 没有名为 `nothing-of-the-kind` 的规则。用 `bulletin rules` 查看全部规则。\n',
    ],
    [
      ['rules', '--group', 'punkt'],
      'bulletin: --group: unknown value `punkt`. Did you mean punct?\n',
      'bulletin: --group 没有 `punkt` 这个值。是不是 punct？\n',
    ],
  ])('%j', async (argv, en, chinese) => {
    expect(await bulletin(argv)).toEqual({ code: 2, stdout: '', stderr: en })
    expect(await bulletin(argv, { env: zh })).toEqual({ code: 2, stdout: '', stderr: chinese })
  })
})
