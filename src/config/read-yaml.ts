import { LineCounter, parseDocument } from 'yaml'

/** Where a text is not YAML; line and column from 1. */
export interface YamlFault {
  readonly line: number
  readonly column: number
  readonly said: string
  readonly cause: unknown
}

/** The value of a YAML text; throws what `fault` makes of the first thing wrong. Loads `yaml`: import it only where there is some. */
export function readYaml(text: string, fault: (fault: YamlFault) => Error): unknown {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const error = document.errors[0]
  if (!error) return document.toJS()
  const { line, col } = lines.linePos(error.pos[0])
  throw fault({ line, column: col, said: error.message, cause: error })
}
