/**
 * Times several things in turn, A B C A B C …, so that a machine that slows down slows them all.
 *
 * @param {Record<string, () => unknown>} tasks each does its work once per call
 * @param {{ rounds: number, warmup: number }} options
 * @returns {Record<string, number>} median time of each, in milliseconds
 */
export function interleave(tasks, { rounds, warmup }) {
  const entries = Object.entries(tasks)
  const times = new Map(entries.map(([name]) => [name, []]))
  for (let round = -warmup; round < rounds; round++) {
    for (const [name, task] of entries) {
      const start = process.hrtime.bigint()
      task()
      const elapsed = Number(process.hrtime.bigint() - start) / 1e6
      if (round >= 0) times.get(name).push(elapsed)
    }
  }
  return Object.fromEntries(entries.map(([name]) => [name, median(times.get(name))]))
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * The medians as a table of ratios.
 *
 * @param {string} title
 * @param {Record<string, number>} medians
 * @param {string} unit name of the task that counts as 1
 */
export function ratioTable(title, medians, unit) {
  const rows = Object.entries(medians).map(
    ([name, time]) =>
      `  ${name.padEnd(36)} ${(time / medians[unit]).toFixed(2).padStart(9)}  ${time.toFixed(2).padStart(9)} ms`,
  )
  return [`${title} (÷ ${unit}; medians)`, ...rows, ''].join('\n')
}
