/** Likenesses of pairs of reports that were reckoned lately: a table of fixed size, in which a newer pair takes the place of an older one. */
export interface Pairs {
  /** The key of each pair, with its likeness behind it, so that both are read at once. */
  readonly slots: Float64Array
}

/** Pairs that are remembered: those of the stories to which reports come at one time. */
const MOST_PAIRS = 2 ** 18
/** Numbers by which two reports of a remembered pair differ at most: a key of both has to be a whole number that a double holds. */
const FARTHEST = 2 ** 22

/** A table in which nothing is remembered yet: no pair has the key 0. */
export function openPairs(): Pairs {
  return { slots: new Float64Array(2 * MOST_PAIRS) }
}

/** The likeness of two reports by number, reckoned where it is not remembered. */
export function recallPair(
  { slots }: Pairs,
  [a, b]: readonly [number, number],
  reckon: () => number,
): number {
  const last = Math.max(a, b)
  const distance = Math.abs(a - b)
  if (distance >= FARTHEST) return reckon()
  const key = last * FARTHEST + distance
  const slot =
    2 * (((Math.imul(last, 0x9e3779b1) ^ Math.imul(distance, 0x85ebca6b)) >>> 7) & (MOST_PAIRS - 1))
  if (slots[slot] === key) return slots[slot + 1]!
  const like = reckon()
  slots[slot] = key
  slots[slot + 1] = like
  return like
}
