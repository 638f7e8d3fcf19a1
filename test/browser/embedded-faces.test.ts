import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embedFaces, type OpenedFaces } from '../../src/faces/embed-faces.ts'
import { FACE_NAMES } from '../../src/writers/html/faces.ts'
import { FACE_WEIGHTS } from '../../src/writers/html/system-faces.ts'
import { chromium, launchChromium } from './chromium.ts'
import { charactersIn, measureWidths } from './measure-widths.ts'

const place = chromium ? 'in Chromium' : 'in Chromium: none is on the PATH, so no width is measured'

const ASCII = charactersIn([0x20, 0x7e])
/** Marks, measured between Han characters as they stand in Chinese text. */
const MARKS = [...'“”‘’—…·×，。（）《》①→●※℃']

describe.skipIf(chromium === undefined)(place, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  describe.each([
    ['Hans', 'zh-Hans'],
    ['Hant', 'zh-Hant-TW'],
  ] as const)('%s', (script, lang) => {
    let faces: OpenedFaces
    let css: string
    beforeAll(async () => {
      faces = await embedFaces({ script })
      const all = new Set([...ASCII, ...MARKS, '禾'].map((text) => text.codePointAt(0) ?? 0))
      css = await faces.fontFaces({ xiaobiaosong: all, fangsong: all, heiti: all, kaiti: all, songti: all })
    })

    test.each(FACE_NAMES)('letters and marks are as wide as they are said to be: %s', async (face) => {
      // The embedded face alone, so that nothing else can be measured in its place.
      const family = `bulletin-${face}`
      const setting = { lang, css, family, weight: FACE_WEIGHTS[face] }
      const measured = [
        ...(await measureWidths(browser, { ...setting, texts: ASCII })),
        ...(await measureWidths(browser, { ...setting, texts: MARKS, beside: '禾' })),
      ]
      expect(measured).toHaveLength(ASCII.length + MARKS.length)
      expect(
        measured.filter(([text, width]) => Math.abs(width - faces.advance(face, text.charCodeAt(0))) > 1),
      ).toEqual([])
    })
  })
})
