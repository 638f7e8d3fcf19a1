import type { Check, Fault } from './check.ts'

/** Things by which a document would reach beyond itself, or run. */
const REACHING = {
  'a script': /<script\b/iu,
  'an event handler': /<[^>]+\son\w+\s*=/iu,
  'an address': /\b(?:src|srcset|poster|data|action)\s*=/iu,
  'a link to elsewhere': /<(?:a|link|area|base)\b[^>]*\shref\s*=(?!\s*["']?#)/iu,
  'a style sheet from elsewhere': /@import|url\((?!["']?data:)/iu,
} as const

/** The document asks for nothing, runs nothing, and is the same byte for byte each time it is written. */
export const alone: Check = {
  title: 'requests, scripts, same bytes',
  run({ html, again, prints }) {
    const faults: Fault[] = []
    const fault = (message: string) => faults.push({ browser: null, page: null, message })
    for (const [name, pattern] of Object.entries(REACHING))
      if (pattern.test(markupOf(html))) fault(`Unexpected ${name}`)
    if (html !== again) fault('written a second time, the document has other bytes')
    for (const { browser, requests } of prints)
      for (const url of requests)
        faults.push({ browser, page: null, message: `Unexpected request of \`${url}\`` })
    return { checked: Object.keys(REACHING).length + 1 + prints.length, faults }
  },
}

/** Tags and style sheets, without the text between. */
function markupOf(html: string): string {
  const [head = '', ...rest] = html.split('</head>')
  return head + [...rest.join('').matchAll(/<[^>]+>/gu)].map(([tag]) => tag).join('')
}
