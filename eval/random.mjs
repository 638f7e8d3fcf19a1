/**
 * Random draws, the same for the same seed (mulberry32).
 *
 * @param {number} seed any integer
 */
export function random(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (list) => list[Math.floor(next() * list.length)]
  return {
    /** From 0 to below 1. */
    next,
    /** A whole number, both ends included. */
    int,
    pick,
    /** True with the given probability. */
    chance: (probability) => next() < probability,
    /** One of the keys, each as likely as its weight says. */
    weighted(weights) {
      const entries = Object.entries(weights)
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      return entries.at(-1)[0]
    },
    /** `count` different members, in the order of the list. */
    some(list, count) {
      const left = list.map((_, index) => index)
      while (left.length > count) left.splice(Math.floor(next() * left.length), 1)
      return left.map((index) => list[index])
    },
    shuffled(list) {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i)
        ;[copy[i], copy[j]] = [copy[j], copy[i]]
      }
      return copy
    },
  }
}

/** One number out of several: the seed of a part, so that parts do not shift each other's draws. */
export function seedOf(...parts) {
  let hash = 0x811c9dc5
  for (const part of parts) {
    for (const character of String(part)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
    hash = Math.imul(hash ^ 0x1f, 0x01000193)
  }
  return hash >>> 0
}
