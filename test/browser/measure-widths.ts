import type { Browser } from 'puppeteer-core'

/** Texts to measure, and what they are set in. */
export interface Setting {
  readonly lang: 'zh-Hans' | 'zh-Hant-TW'
  readonly family: string
  readonly weight: number
  /** Further rules, such as those of embedded faces. */
  readonly css?: string
  readonly texts: readonly string[]
  /** Set on both sides of each text and not measured: one em each. */
  readonly beside?: string
}

/** Each text with its width in 1/1000 em, set as a printed page is. */
export async function measureWidths(browser: Browser, setting: Setting): Promise<[string, number][]> {
  const { lang, family, weight, css = '', texts, beside = '' } = setting
  const page = await browser.newPage()
  const lines = texts.map((text) => `<span>${beside}${escaped(text)}${beside}</span>`)
  await page.setContent(
    `<!doctype html><html lang="${lang}"><style>${css}
    span { position: absolute; white-space: pre; font: ${weight} 1000px ${family}; font-synthesis: none;
      font-kerning: none; font-variant-ligatures: none; text-spacing-trim: space-all; text-autospace: no-autospace }
    </style>${lines.join('')}`,
  )
  const measured = (await page.evaluate(MEASURE)) as number[]
  await page.close()
  return measured.map((width, index) => [texts[index] ?? '', width - 2000 * beside.length])
}

/** The characters of ranges of code points. */
export function charactersIn(...ranges: readonly (readonly [first: number, last: number])[]): string[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
}

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (mark) => `&#${mark.charCodeAt(0)};`)
}

/* A program for the browser, as text: the types of its objects are not among those of the tests. */
const MEASURE = `document.fonts.ready.then(() =>
  [...document.querySelectorAll('span')].map((node) => node.getBoundingClientRect().width))`
