import type { ReportingDescriptor } from 'sarif'
import type { ReporterOptions } from './index.ts'
import type { Message, RuleCard } from './message.ts'

/** What SARIF calls our severities. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Readonly<
  Record<Message['severity'], string>
>

/** A rule as a SARIF report describes it: with its id alone where nothing else is known. */
export function descriptorOf(id: string, { rules, language }: ReporterOptions): ReportingDescriptor {
  const card = rules?.get(id)
  if (!card) return { id }
  const { group, severity, standard, url } = card
  const description = card.description[language]
  const long = standard === null ? description : `${description} (${standard})`
  return {
    id,
    shortDescription: { text: description },
    fullDescription: { text: long },
    ...(url === null ? {} : { helpUri: url }),
    help: helpOf(card, long),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [group], ...(standard === null ? {} : { standard }) },
  }
}

function helpOf({ id, url }: RuleCard, text: string): NonNullable<ReportingDescriptor['help']> {
  if (url === null) return { text }
  return { text: `${text}\n${url}`, markdown: `${text}\n\n[\`${id}\`](${url})` }
}
