import { hashWords } from './runs.ts'

/** A text that has words in a row in common with another, and how many words of the other they make. */
export interface Candidate {
  readonly text: number
  readonly words: number
}

/** Words in a row by which texts find each other. */
const SHINGLE = 6
/** Texts remembered for each shingle, the first ones: of a hundred copies of one text, four are enough to find the next. */
const MOST_TEXTS = 4

/**
 * For each text, the texts before it with which it has shingles in common, most words first; linear in all words.
 * A negative word is a break.
 */
export function findCandidates(texts: readonly Int32Array[]): Candidate[][] {
  const table = makeTable(texts.reduce((sum, { length }) => sum + length, 0))
  const counts = new Int32Array(texts.length)
  const until = new Int32Array(texts.length)
  return texts.map((words, text) => {
    const found: number[] = []
    for (let at = 0; at + SHINGLE <= words.length; at++) {
      const hash = hashWords(words, at, SHINGLE)
      if (hash === null) continue
      for (const other of table.add(hash, text)) {
        if (counts[other] === 0) found.push(other)
        counts[other]! += at + SHINGLE - Math.max(at, until[other]!)
        until[other] = at + SHINGLE
      }
    }
    const candidates = found.map(other => ({ text: other, words: counts[other]! }))
    for (const other of found) counts[other] = until[other] = 0
    return candidates.sort((a, b) => b.words - a.words || a.text - b.text)
  })
}

/** The first texts that have each shingle. */
interface Table {
  /** Adds a text to a shingle and gives those that had it before. */
  add(hash: number, text: number): readonly number[]
}

const NONE: readonly number[] = []

// Open addressing: most shingles stand in one text, and a million of them need no object each.
function makeTable(most: number): Table {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2))
  const hashes = new Int32Array(size)
  // -1 is free; a text; or, from -2 downwards, a list of several.
  const values = new Int32Array(size).fill(-1)
  const lists: number[][] = []
  return {
    add(hash, text) {
      let slot = hash & (size - 1)
      while (values[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & (size - 1)
      const value = values[slot]!
      hashes[slot] = hash
      if (value === -1) values[slot] = text
      if (value === -1 || value === text) return NONE
      const list = value >= 0 ? [value] : lists[-2 - value]!
      const before = list.at(-1) === text ? list.slice(0, -1) : [...list]
      if (list.length < MOST_TEXTS && list.at(-1) !== text) list.push(text)
      if (value >= 0) values[slot] = -1 - lists.push(list)
      return before
    },
  }
}
