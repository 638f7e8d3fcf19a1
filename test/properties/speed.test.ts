import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { invented, titles } from '../pages/invented.ts'
import { copyIssue, pagesOfTitles, setIssue } from '../pages/set-issue.ts'

/** Milliseconds that one text may take. */
const limit = 5000
/** How many times as long a text of double size may take. */
const growth = 3
/** Milliseconds added to the smaller time: below them, a ratio is noise. */
const noise = 60

/** Texts made of `n` of one thing, and the `n` they are tried with; each twice, whole and half. */
const monotonous: readonly (readonly [name: string, n: number, make: (n: number) => string])[] = [
  ['lines of leaders', 100_000, (n) => '……………\n'.repeat(n)],
  ['lines of leaders below 目录', 100_000, (n) => `目录\n${'……………\n'.repeat(n)}`],
  ['opening brackets on one line', 100_000, (n) => '（'.repeat(n)],
  ['lines of one opening bracket', 40_000, (n) => '（\n'.repeat(n)],
  ['brackets inside one another', 100_000, (n) => '（'.repeat(n) + '）'.repeat(n)],
  ['brackets on lines of 60', 10_000, (n) => `${'（'.repeat(30)}${'）'.repeat(30)}\n`.repeat(n)],
  ['one line of 5 MB', 1_700_000, (n) => '水'.repeat(n)],
  ['one line of digits', 1_000_000, (n) => '1'.repeat(n)],
  ['one line of spaces', 1_000_000, (n) => `目录${' '.repeat(n)}1`],
  ['lines `1`', 100_000, (n) => '1\n'.repeat(n)],
  ['counting lines', 40_000, (n) => Array.from({ length: n }, (_, i) => `${i % 3000}`).join('\n')],
  ['lines `- 1 -`', 20_000, (n) => '- 1 -\n'.repeat(n)],
  ['lines `第一条`', 50_000, (n) => '第一条\n'.repeat(n)],
  ['labels on one line', 100_000, (n) => '一、'.repeat(n)],
  ['lines `一、`', 30_000, (n) => '一、\n'.repeat(n)],
  ['lines `标题………1`', 50_000, (n) => '标题………1\n'.repeat(n)],
  ['lines `标题………1` below 目录', 50_000, (n) => `目录\n${'标题………1\n'.repeat(n)}`],
  [
    'entries, then headings',
    4_000,
    (n) =>
      `目录\n${lines(n, (i) => `第${i}号渡口的故事………${i}`)}${lines(n, (i) => `第${i}号渡口的故事\n渡船来了。`)}`,
  ],
  [
    'one title again and again',
    10_000,
    (n) => `目录\n水库的春天………1\n水库的冬天………2\n${'水库的春天\n'.repeat(n)}`,
  ],
  ['one running head', 20_000, (n) => '水务简报 · 1\n堤上有人。\n'.repeat(n)],
  ['form feeds', 100_000, (n) => '\f'.repeat(n)],
  ['pages of one line', 10_000, (n) => lines(n, (i) => `堤上有人。\n- ${i} -\f`)],
  ['paragraphs that never end', 20_000, (n) => '堤上有人走过，\n'.repeat(n)],
  ['sign-offs', 20_000, (n) => '（临河市水务局 沈听雨）\n'.repeat(n)],
  ['recipients', 20_000, (n) => '送：临河市水务局、\n'.repeat(n)],
  ['soft hyphens', 500_000, (n) => '\u00ad水'.repeat(n)],
  ['blank lines', 500_000, (n) => '\n'.repeat(n)],
  ['pages cut in mid-sentence', 1_000, pagesWithCuts],
]

test.each(monotonous)('%s: in time, and twice the text takes about twice as long', (_, n, make) => {
  const half = make(n / 2)
  const whole = make(n)
  let short = 0
  let long = 0
  // Another process may have been in the way once, but hardly three times.
  for (let attempt = 0; attempt < 3; attempt++) {
    short = fastest(half)
    long = fastest(whole)
    if (long < limit && long < growth * (short + noise)) break
  }
  expect(long).toBeLessThan(limit)
  expect(long, `half takes ${Math.round(short)} ms`).toBeLessThan(growth * (short + noise))
})

/** Milliseconds of the faster of two runs: the other may have paid for something else. */
function fastest(text: string): number {
  const source = sourceFromText(text)
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 2 && (run === 0 || least < 250); run++) {
    const start = performance.now()
    analyse(source)
    least = Math.min(least, performance.now() - start)
  }
  return least
}

function lines(n: number, line: (i: number) => string): string {
  return `${Array.from({ length: n }, (_, i) => line(i + 1)).join('\n')}\n`
}

/** A document of `n` pages or a few more, an article to every six or seven, its paragraphs cut where pages end. */
function pagesWithCuts(n: number): string {
  const paper = {
    charactersPerLine: 28,
    linesPerPage: 25,
    articles: 'new-page',
    indent: 2,
    firstPage: 3,
  } as const
  const plan = Array.from({ length: Math.ceil(n / 6) }, (_, i) => ({
    title: `${titles[i % titles.length]}之${i + 1}`,
    paragraphs: invented(i, 24),
  }))
  const pages = setIssue(plan, paper)
  const starts = pagesOfTitles(pages, paper)
  return copyIssue(
    pages,
    paper,
    plan.map(({ title }, i) => ({ title, page: starts[i] ?? null })),
  )
}
