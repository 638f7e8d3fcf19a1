/** Words for looking up; nothing is made of them before they are first asked for. */
export interface WordSet {
  readonly words: ReadonlySet<string>
  /** Last UTF-16 units of the words. */
  readonly endings: ReadonlySet<number>
  /** Length of the longest word. */
  readonly longest: number
}

/** The words in a text, parted by single spaces and line ends. */
export function wordSet(text: string): WordSet {
  let held: WordSet | undefined
  const hold = (): WordSet => {
    held ??= setOf(wordsIn(text))
    return held
  }
  return {
    get words() {
      return hold().words
    },
    get endings() {
      return hold().endings
    },
    get longest() {
      return hold().longest
    },
  }
}

/** The words of a list for looking up; the same list gives the same set. */
export function wordsOf(list: readonly string[]): WordSet {
  let set = sets.get(list)
  if (!set) {
    set = setOf(list)
    sets.set(list, set)
  }
  return set
}

const sets = new WeakMap<readonly string[], WordSet>()

function setOf(list: readonly string[]): WordSet {
  const endings = new Set<number>()
  let longest = 0
  for (let i = 0; i < list.length; i++) {
    const word = list[i] as string
    if (word.length > longest) longest = word.length
    endings.add(word.charCodeAt(word.length - 1))
  }
  return { words: new Set(list), endings, longest }
}

/** The words in a text, parted by single spaces and line ends. */
export function wordsIn(text: string): string[] {
  if (!text.includes('\n')) return text.split(' ')
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
