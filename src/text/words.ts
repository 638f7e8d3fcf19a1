/** Words for looking up. Nothing is made of them before they are asked for: no document asks for all. */
export interface WordSet {
  readonly words: ReadonlySet<string>
  /** First and last UTF-16 units of the words. */
  readonly beginnings: ReadonlySet<number>
  readonly endings: ReadonlySet<number>
  /** Length of the longest word. */
  readonly longest: number
}

/** The words in a text, parted by single spaces and line ends. */
export function wordSet(text: string): WordSet {
  return lazily(() => wordsIn(text))
}

/** The words of a list for looking up; the same list gives the same set. */
export function wordsOf(list: readonly string[]): WordSet {
  let set = sets.get(list)
  if (!set) {
    set = lazily(() => list)
    sets.set(list, set)
  }
  return set
}

const sets = new WeakMap<readonly string[], WordSet>()

/** The words in a text, parted by single spaces and line ends. */
export function wordsIn(text: string): string[] {
  const words: string[] = []
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    if (trimmed !== '') words.push(...trimmed.split(' '))
  }
  return words
}

/** Whether a word of the set ends in the character. */
export function endsWord(character: string, set: WordSet): boolean {
  return set.endings.has(character.charCodeAt(0))
}

/** Length of the longest word of the set that ends the text, 0 for none. */
export function endLength(text: string, set: WordSet): number {
  if (!set.endings.has(text.charCodeAt(text.length - 1))) return 0
  for (let length = Math.min(set.longest, text.length); length > 0; length--) {
    if (set.words.has(text.slice(text.length - length))) return length
  }
  return 0
}

function lazily(list: () => readonly string[]): WordSet {
  let words: ReadonlySet<string> | undefined
  let beginnings: ReadonlySet<number> | undefined
  let endings: ReadonlySet<number> | undefined
  let longest: number | undefined
  return {
    get words() {
      words ??= new Set(list())
      return words
    },
    get beginnings() {
      beginnings ??= new Set(list().map((word) => word.charCodeAt(0)))
      return beginnings
    },
    get endings() {
      endings ??= new Set(list().map((word) => word.charCodeAt(word.length - 1)))
      return endings
    },
    get longest() {
      longest ??= Math.max(0, ...list().map((word) => word.length))
      return longest
    },
  }
}
