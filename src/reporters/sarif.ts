import { isAbsolute } from 'node:path'
import type { ArtifactLocation, Fix, Location, Log, Region, Result, Suppression } from 'sarif'
import about from '../../package.json' with { type: 'json' }
import { fingerprints } from './fingerprints.ts'
import { rangeOf } from './fix.ts'
import type { Reporter, ReporterOptions } from './index.ts'
import type { FileReport, Message, Place } from './message.ts'
import { uriOf } from './paths.ts'
import { descriptorOf, LEVELS } from './sarif-rules.ts'

/**
 * Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as code scanning of GitHub and many viewers read it.
 * What was suppressed is in it, marked as such. The rules listed are those that found something.
 */
export const sarif: Reporter = (files, options) => {
  const ids = [...new Set(files.flatMap(({ messages }) => messages.map(({ rule }) => rule)))]
  const results = files.flatMap((file) => resultsOf(file, ids, options))
  const hasSuppressed = results.some(({ suppressions }) => suppressions !== undefined)
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'bulletin',
            version: about.version,
            informationUri: about.homepage,
            rules: ids.map((id) => descriptorOf(id, options)),
          },
        },
        language: options.language === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        /* All results tell their suppressions or none does (3.27.23). */
        results: hasSuppressed
          ? results.map((result) => ({ ...result, suppressions: result.suppressions ?? [] }))
          : results,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultsOf(file: FileReport, ids: readonly string[], { language }: ReporterOptions): Result[] {
  const prints = fingerprints(file)
  const artifactLocation = artifactOf(file.path)
  return file.messages.map((message, index): Result => {
    const { rule, severity, cause, suppressed } = message
    const fix = fixOf(message, artifactLocation, language)
    return {
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level: LEVELS[severity],
      message: { text: message.message },
      locations: [locationOf(message, artifactLocation)],
      ...(cause && {
        relatedLocations: [
          { id: 1, ...locationOf(cause, artifactLocation), message: { text: WORDS[language].other } },
        ],
      }),
      partialFingerprints: { 'lineText/v1': prints[index] ?? '' },
      ...(fix && { fixes: [fix] }),
      ...(suppressed && { suppressions: [suppressionOf(suppressed)] }),
    }
  })
}

const WORDS = {
  en: { other: 'the other place', fix: 'Fix' },
  zh: { other: '另一处', fix: '改正' },
} as const

/** Relative to whatever the reader calls the root of the sources. */
function artifactOf(path: string): ArtifactLocation {
  return isAbsolute(path) ? { uri: uriOf(path) } : { uri: uriOf(path), uriBaseId: '%SRCROOT%' }
}

function locationOf(place: Place, artifactLocation: ArtifactLocation): Location {
  const region = regionOf(place)
  return { physicalLocation: { artifactLocation, ...(region && { region }) } }
}

function regionOf(place: Place): Region | null {
  const range = rangeOf(place)
  if (range === null) return null
  const { line, column, endLine, endColumn } = range
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function fixOf({ fix }: Message, artifactLocation: ArtifactLocation, language: 'en' | 'zh'): Fix | null {
  const replacements = (fix ?? []).flatMap((edit) => {
    const deletedRegion = regionOf(edit)
    return deletedRegion ? [{ deletedRegion, insertedContent: { text: edit.text } }] : []
  })
  if (!fix || replacements.length === 0 || replacements.length < fix.length) return null
  return {
    description: { text: WORDS[language].fix },
    artifactChanges: [{ artifactLocation, replacements }],
  }
}

function suppressionOf({ kind, reason }: NonNullable<Message['suppressed']>): Suppression {
  const justification = reason === null ? {} : { justification: reason }
  return { kind: kind === 'inline' ? 'inSource' : 'external', ...justification }
}
