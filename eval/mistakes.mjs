/**
 * Plants errors in a table of contents, as editors make them: single wrong pages, or every page from some entry on.
 * Wrong entries stay fewer than half, for where nothing prints a page, the numbering itself is what most entries say.
 * Entries are changed in place; `wrong` says what was done.
 *
 * @param {ReturnType<import('./random.mjs').random>} r
 * @param {{ page: number, truth: number, wrong?: string }[]} entries
 */
export function plantMistakes(r, entries) {
  const most = Math.ceil(entries.length / 2) - 1
  const kind = r.weighted({ none: 40, single: 52, run: 8 })
  if (kind === 'none' || most < 1) return
  if (kind === 'run') return plantRun(r, entries, most)
  const count = Math.min(most, r.int(1, 2))
  for (let i = 0; i < count; i++) plantOne(r, entries, most)
}

function plantRun(r, entries, most) {
  const shift = r.pick([-1, 1])
  const from = r.int(entries.length - most, entries.length - 1)
  for (const entry of entries.slice(from)) set(entry, entry.page + shift, `run ${signed(shift)}`)
}

function plantOne(r, entries, most) {
  const right = entries.filter(({ wrong }) => wrong === undefined)
  if (entries.length - right.length >= most) return
  const entry = r.pick(right)
  const kind = r.weighted({ one: 40, two: 25, far: 12, digits: 10, swapped: 13 })
  if (kind === 'digits') {
    const turned = Number([...String(entry.page)].reverse().join(''))
    if (turned !== entry.page && entry.page > 9) return set(entry, turned, 'digits')
  }
  if (kind === 'swapped' && entries.length - right.length + 2 <= most) {
    const other = r.pick(right)
    const [page, otherPage] = [entry.page, other.page]
    if (page !== otherPage) {
      set(entry, otherPage, 'swapped')
      return set(other, page, 'swapped')
    }
  }
  const size = kind === 'two' ? 2 : kind === 'far' ? r.int(3, 15) : 1
  const shift = r.chance(0.5) && entry.page - size >= 1 ? -size : size
  set(entry, entry.page + shift, signed(shift))
}

function set(entry, page, wrong) {
  if (page < 1) return
  entry.page = page
  entry.wrong = wrong
}

function signed(shift) {
  return shift > 0 ? `+${shift}` : `${shift}`
}

/**
 * Other faults of a table: an entry left out, an entry for what is not in the issue, a title worded otherwise than above
 * its article. Returns the entries, in order.
 *
 * @param {ReturnType<import('./random.mjs').random>} r
 * @param {{ title: string, page: number, truth: number | null }[]} entries
 * @param {() => string} newTitle
 */
export function plantTitleFaults(r, entries, newTitle) {
  const kept = entries.slice()
  if (r.chance(0.08) && kept.length > 3) kept.splice(r.int(1, kept.length - 1), 1)
  if (r.chance(0.1)) edit(r, r.pick(kept))
  if (r.chance(0.05)) {
    const at = r.int(1, kept.length)
    const { page, column } = kept[at - 1]
    kept.splice(at, 0, { title: newTitle(), page, truth: null, article: null, column, opensColumn: false })
  }
  return kept
}

function edit(r, entry) {
  const { title } = entry
  if (title.length < 8) return
  const at = r.int(2, title.length - 3)
  entry.title = r.chance(0.5)
    ? title.slice(0, at) + title.slice(at + r.int(1, 2))
    : title.slice(0, at) + r.pick(['好', '新', '大']) + title.slice(at + 1)
  entry.edited = true
}
