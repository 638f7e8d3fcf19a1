import { UnreadableError, type Words } from './errors.ts'
import { likelihood } from './likelihood.ts'

/** Throws `UnreadableError` if the bytes open like a file that is no plain text, saying what it looks like. */
export function rejectBinary(bytes: Uint8Array, path: string | null): void {
  for (const { opening, name, hint } of signatures) {
    if (opensWith(bytes, opening)) {
      throw new UnreadableError(
        path,
        { en: `looks like ${name.en}, not text`, zh: `像是${name.zh}，不是文本` },
        hint,
      )
    }
  }
}

/** Throws `UnreadableError` if a decoded sample has more control or undecodable characters than text has. */
export function rejectControls(sample: string, path: string | null): void {
  if (!SUSPECT.test(sample)) return
  let controls = 0
  let replaced = 0
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index)
    if (code === 0xfffd) replaced++
    else if ((code < 0x20 && !isTextControl(code)) || code === 0x7f) controls++
  }
  if (controls * 50 > sample.length) throw binary(path)
  if (sample.length >= 40 && replaced * 4 > sample.length) {
    throw new UnreadableError(
      path,
      { en: 'fits none of UTF-8, UTF-16, GB18030 and Big5', zh: 'UTF-8、UTF-16、GB18030、Big5 都读不通' },
      { en: 'name its encoding with --encoding if it is text', zh: '如确为文本，请用 --encoding 指明编码' },
    )
  }
}

/** What no ordinary text has: one search by the engine spares looking at every character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SUSPECT = /[\0-\x07\x0e-\x19\x1c-\x1f\x7f\ufffd]/u

/**
 * Throws `UnreadableError` if a sample decoded from UTF-16 reads like chance: nearly any bytes are valid UTF-16. Text
 * costs some 7 nats a character, chance 12 and more.
 */
export function rejectNoise(sample: string, path: string | null): void {
  if (-likelihood(sample) > sample.length * 11) throw binary(path)
}

function binary(path: string | null): UnreadableError {
  return new UnreadableError(
    path,
    { en: 'looks like a binary file, not text', zh: '像是二进制文件，不是文本' },
    saveAsText,
  )
}

/** BS, TAB, LF, VT, FF, CR, SUB (end of file under DOS), ESC. */
function isTextControl(code: number): boolean {
  return (code >= 8 && code <= 13) || code === 0x1a || code === 0x1b
}

const saveAsText: Words = { en: 'save it as plain text (UTF-8) first', zh: '请先另存为纯文本（UTF-8）' }

const recognise: Words = {
  en: 'recognise its text (OCR) first and save that as plain text',
  zh: '请先作文字识别（OCR），存为纯文本',
}

const unpack: Words = { en: 'unpack it first', zh: '请先解压' }

interface Signature {
  /** One unit per byte. */
  readonly opening: string
  readonly name: Words
  readonly hint: Words
}

const signatures: readonly Signature[] = [
  {
    opening: '%PDF-',
    name: { en: 'a PDF', zh: ' PDF 文件' },
    hint: {
      en: 'extract its text first, e.g. `pdftotext -layout FILE`',
      zh: '请先提取文字，如 `pdftotext -layout 文件`',
    },
  },
  {
    opening: 'PK\x03\x04',
    name: { en: 'a ZIP archive or a DOCX, XLSX or ODT file', zh: ' ZIP 压缩包或 DOCX、XLSX、ODT 文件' },
    hint: saveAsText,
  },
  {
    opening: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    name: { en: 'an old Word, Excel or WPS file', zh: '旧版 Word、Excel 或 WPS 文件' },
    hint: saveAsText,
  },
  { opening: '{\\rtf', name: { en: 'an RTF file', zh: ' RTF 文件' }, hint: saveAsText },
  { opening: '\x89PNG', name: { en: 'a PNG image', zh: ' PNG 图片' }, hint: recognise },
  { opening: '\xff\xd8\xff', name: { en: 'a JPEG image', zh: ' JPEG 图片' }, hint: recognise },
  { opening: 'GIF8', name: { en: 'a GIF image', zh: ' GIF 图片' }, hint: recognise },
  { opening: 'II*\0', name: { en: 'a TIFF image', zh: ' TIFF 图片' }, hint: recognise },
  { opening: 'MM\0*', name: { en: 'a TIFF image', zh: ' TIFF 图片' }, hint: recognise },
  { opening: 'AT&TFORM', name: { en: 'a DjVu file', zh: ' DjVu 文件' }, hint: recognise },
  { opening: '\x7fELF', name: { en: 'a program', zh: '程序文件' }, hint: saveAsText },
  { opening: '\x1f\x8b', name: { en: 'a gzip archive', zh: ' gzip 压缩包' }, hint: unpack },
  { opening: 'Rar!\x1a\x07', name: { en: 'a RAR archive', zh: ' RAR 压缩包' }, hint: unpack },
  { opening: '7z\xbc\xaf\x27\x1c', name: { en: 'a 7-Zip archive', zh: ' 7-Zip 压缩包' }, hint: unpack },
  { opening: '\xff\xfe\0\0', name: { en: 'UTF-32', zh: ' UTF-32 编码的文件' }, hint: saveAsText },
]

function opensWith(bytes: Uint8Array, opening: string): boolean {
  for (let index = 0; index < opening.length; index++) {
    if (bytes[index] !== opening.charCodeAt(index)) return false
  }
  return true
}
