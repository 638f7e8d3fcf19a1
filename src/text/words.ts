/** Words for looking up, with the length of the longest: a set costs nothing to compile, an alternation does. */
export interface WordSet {
  readonly words: ReadonlySet<string>
  readonly longest: number
}

/** A set of the words in a text, parted by white space. */
export function wordSet(text: string): WordSet {
  const words = new Set(text.trim().split(/\s+/u))
  return { words, longest: Math.max(...[...words].map((word) => word.length)) }
}

/** Length of the longest word of the set that ends the text, 0 for none. */
export function endLength(text: string, { words, longest }: WordSet): number {
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    if (words.has(text.slice(text.length - length))) return length
  }
  return 0
}
