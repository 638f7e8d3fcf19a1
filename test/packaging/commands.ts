/** A call of ours in a file of CI: what stands before `bulletin`, and the arguments. */
export interface CiCommand {
  readonly runner: string
  readonly argv: readonly string[]
}

/** The calls of ours anywhere in a document: texts that begin with `npx`. */
export function commandsIn(value: unknown): CiCommand[] {
  if (typeof value === 'string') {
    const call = /^(?<runner>npx .*?) bulletin (?<rest>.+)$/u.exec(value)
    return call ? [{ runner: call.groups?.runner ?? '', argv: (call.groups?.rest ?? '').split(' ') }] : []
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(commandsIn) : []
}
