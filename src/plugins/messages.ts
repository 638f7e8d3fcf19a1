import { VFileMessage } from 'vfile-message'
import type { Source } from '../readers/source.ts'
import type { Finding } from '../tree/nodes.ts'
import { locator } from '../tree/position.ts'

/**
 * Findings as messages of a virtual file: `place` where it stands, `ruleId` the rule, `source` `bulletin`, `fatal`
 * `true` for an error, `false` for a warning and `undefined` for information; `cause` is a message at the other
 * place involved.
 */
export function messagesOf(findings: readonly Finding[], source: Source, lang: 'en' | 'zh'): VFileMessage[] {
  if (findings.length === 0) return []
  const locate = locator(source)
  return findings.map((finding) => {
    const origin = { ruleId: finding.rule, source: 'bulletin' }
    const message = new VFileMessage(finding.message[lang], {
      ...origin,
      place: locate(finding.start, finding.end),
      ...(finding.cause && {
        cause: new VFileMessage(OTHER_PLACE[lang], {
          ...origin,
          place: locate(finding.cause.start, finding.cause.end),
        }),
      }),
    })
    message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined
    if (source.path !== null) {
      message.file = source.path
      message.name = `${source.path}:${message.name}`
    }
    return message
  })
}

const OTHER_PLACE = { en: 'The other place is here', zh: '另一处在此' } as const
