/** Words for looking up. They are held as one text that the engine searches: no set is made when the program starts. */
export interface WordSet {
  readonly words: { has(word: string): boolean }
  /** The words, a line feed before and behind each. */
  readonly listed: () => string
}

/** The words in a text, parted by white space. */
export function wordSet(text: string): WordSet {
  return heldBy(() => wordsIn(text))
}

/** The words of a list for looking up; the same list gives the same set. */
export function wordsOf(list: readonly string[]): WordSet {
  let set = sets.get(list)
  if (!set) {
    set = heldBy(() => list)
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

function heldBy(list: () => readonly string[]): WordSet {
  let lines: string | undefined
  const listed = (): string => {
    lines ??= `\n${list().join('\n')}\n`
    return lines
  }
  return { words: { has: (word) => listed().includes(`\n${word}\n`) }, listed }
}

/** Whether a word of the set begins with the character. */
export function beginsWord(character: string, set: WordSet): boolean {
  return set.listed().includes(`\n${character}`)
}

/** Whether a word of the set ends in the character. */
export function endsWord(character: string, set: WordSet): boolean {
  return set.listed().includes(`${character}\n`)
}

/** Length of the longest word of the set that ends the text, 0 for none. */
export function endLength(text: string, set: WordSet): number {
  const listed = set.listed()
  const ending = `${text.charAt(text.length - 1)}\n`
  let longest = 0
  for (let end = listed.indexOf(ending); end >= 0; end = listed.indexOf(ending, end + 1)) {
    const start = listed.lastIndexOf('\n', end) + 1
    const length = end + 1 - start
    if (length > longest && text.endsWith(listed.slice(start, end + 1))) longest = length
  }
  return longest
}
