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
  const firsts = new Map<number, number | number[]>()
  return texts.map((words, text) => {
    const counts = new Map<number, number>()
    const until = new Map<number, number>()
    for (let at = 0; at + SHINGLE <= words.length; at++) {
      const hash = hashWords(words, at, SHINGLE)
      if (hash === null) continue
      const known = firsts.get(hash)
      for (const other of typeof known === 'number' ? [known] : (known ?? [])) {
        if (other === text) continue
        const from = Math.max(at, until.get(other) ?? 0)
        counts.set(other, (counts.get(other) ?? 0) + at + SHINGLE - from)
        until.set(other, at + SHINGLE)
      }
      firsts.set(hash, remember(known, text))
    }
    return [...counts]
      .map(([other, shared]) => ({ text: other, words: shared }))
      .sort((a, b) => b.words - a.words || a.text - b.text)
  })
}

// Most shingles stand in one text, which needs no list.
function remember(known: number | number[] | undefined, text: number): number | number[] {
  if (known === undefined || known === text) return text
  const list = typeof known === 'number' ? [known] : known
  if (list.length < MOST_TEXTS && list.at(-1) !== text) list.push(text)
  return list
}
