import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FACE_NAMES } from '../../src/writers/html/faces.ts'
import { FACE_WEIGHTS, systemFaces } from '../../src/writers/html/system-faces.ts'
import { chromium, launchChromium } from './chromium.ts'
import { charactersIn, measureWidths } from './measure-widths.ts'

const place = chromium ? 'in Chromium' : 'in Chromium: none is on the PATH, so no width is measured'

/** Printable characters of Basic Latin and Latin-1. */
const LATIN = charactersIn([0x20, 0x7e], [0xa0, 0xac], [0xae, 0xff])

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
    test.each(FACE_NAMES)('no letter is wider than its bound: %s', async (face) => {
      const { families, advance } = systemFaces(script)
      const setting = { lang, family: families[face], weight: FACE_WEIGHTS[face], texts: LATIN }
      const measured = await measureWidths(browser, setting)
      expect(measured.filter(([, width]) => width > 0)).toHaveLength(LATIN.length)
      expect(measured.filter(([letter, width]) => width > advance(face, letter.charCodeAt(0)) + 1)).toEqual(
        [],
      )
    })
  })
})
