/** A stretch of words that stands in two texts, with few other words between them. */
export interface Run {
  /** Its first word in each text, and how far it goes there. */
  readonly here: number
  readonly hereLength: number
  readonly there: number
  readonly thereLength: number
}

/** Places of words by the hash of the words that begin there; a negative word is a break, over which nothing runs. */
export type Places = ReadonlyMap<number, readonly number[]>

/** Words in a row that are looked up together. */
const SEED = 5
/** Places of one seed that are remembered in one text: more of them are a refrain. */
const MOST_PLACES = 4
/** Words put in, taken out or replaced between two stretches that are still one. */
const MOST_GAP = 3

/** Indexes the words of a text by each seed in it. */
export function indexPlaces(words: Int32Array): Places {
  const places = new Map<number, number[]>()
  for (let at = 0; at + SEED <= words.length; at++) {
    const hash = hashWords(words, at, SEED)
    if (hash === null) continue
    const known = places.get(hash)
    if (!known) places.set(hash, [at])
    else if (known.length < MOST_PLACES) known.push(at)
  }
  return places
}

/** The stretches of one text that stand in another as well, in the order of the first; linear in its words. */
export function findRuns(here: Int32Array, there: Int32Array, places: Places): Run[] {
  const runs: Run[] = []
  for (let at = 0; at + SEED <= here.length; ) {
    const found = findLongest(here, there, at, places)
    if (found) joinRun(runs, found)
    at += found ? found.hereLength : 1
  }
  return runs
}

function findLongest(here: Int32Array, there: Int32Array, at: number, places: Places): Run | null {
  const hash = hashWords(here, at, SEED)
  if (hash === null) return null
  let best = 0
  let from = 0
  for (const place of places.get(hash) ?? []) {
    const length = countSame(here, at, there, place)
    if (length > best) [best, from] = [length, place]
  }
  return best < SEED ? null : { here: at, hereLength: best, there: from, thereLength: best }
}

function countSame(here: Int32Array, at: number, there: Int32Array, from: number): number {
  let length = 0
  while (at + length < here.length && here[at + length]! >= 0 && here[at + length] === there[from + length])
    length++
  return length
}

// "about 200 officers entered" and "some 200 officers entered the": what an editor changed parts no stretch.
function joinRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  const hereGap = last ? run.here - last.here - last.hereLength : -1
  const thereGap = last ? run.there - last.there - last.thereLength : -1
  if (!last || hereGap > MOST_GAP || thereGap < 0 || thereGap > MOST_GAP) runs.push(run)
  else {
    runs[runs.length - 1] = {
      here: last.here,
      hereLength: run.here + run.hereLength - last.here,
      there: last.there,
      thereLength: run.there + run.thereLength - last.there,
    }
  }
}

/** The hash of some words in a row; null where a break is among them. */
export function hashWords(words: Int32Array, at: number, count: number): number | null {
  let hash = 17
  for (let i = at; i < at + count; i++) {
    if (words[i]! < 0) return null
    // The multiplier of Knuth (The Art of Computer Programming 3, 6.4), so that small numbers spread over all bits.
    hash = Math.imul(hash ^ words[i]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}
