import { type FileReport, type RuleCard, unsuppressed } from './message.ts'

/** Paints a text for a terminal, or leaves it as it is. */
type Brush = (text: string) => string

/** The colours a reporter may use; each only repeats what the words say. */
export interface Paint {
  readonly bold: Brush
  readonly dim: Brush
  readonly red: Brush
  readonly yellow: Brush
  readonly green: Brush
}

/** No colours. */
export const unpainted: Paint = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain }

function plain(text: string): string {
  return text
}

/** How a report is to look; reporters for machines have no use for it. */
export interface ReporterOptions {
  readonly language: 'en' | 'zh'
  readonly paint: Paint
  /** Width of the screen in terminal columns; `null` where lines may be as long as they like. */
  readonly columns: number | null
  /** What is known of the rules by their ids; absent where nothing but the ids is. */
  readonly rules?: ReadonlyMap<string, RuleCard>
}

/** Messages as text: a pure function, the text ending in a line feed, or empty. */
export type Reporter = (files: readonly FileReport[], options: ReporterOptions) => string

/** A reporter before it is needed: its module loads with `load`. */
export interface ReporterEntry {
  load(): Promise<Reporter>
}

/** Every report format by name. To add one, add its file and its line here. */
export const reporters = {
  stylish: unsuppressedOnly(async () => (await import('./stylish.ts')).stylish),
  json: unsuppressedOnly(async () => (await import('./json.ts')).json),
  ndjson: unsuppressedOnly(async () => (await import('./ndjson.ts')).ndjson),
  github: unsuppressedOnly(async () => (await import('./github.ts')).github),
  junit: unsuppressedOnly(async () => (await import('./junit.ts')).junit),
  checkstyle: unsuppressedOnly(async () => (await import('./checkstyle.ts')).checkstyle),
  codequality: unsuppressedOnly(async () => (await import('./codequality.ts')).codequality),
  rdjsonl: unsuppressedOnly(async () => (await import('./rdjsonl.ts')).rdjsonl),
  markdown: unsuppressedOnly(async () => (await import('./markdown.ts')).markdown),
  sarif: { load: async () => (await import('./sarif.ts')).sarif },
} as const satisfies Readonly<Record<string, ReporterEntry>>

/** Name of a report format. */
export type ReportFormat = keyof typeof reporters

/** A reporter that is never given a suppressed message. */
function unsuppressedOnly(load: ReporterEntry['load']): ReporterEntry {
  return {
    async load() {
      const report = await load()
      return (files, options) => report(files.map(unsuppressed), options)
    },
  }
}
