/** Likenesses of pairs of reports that were reckoned lately: a table of fixed size, in which a newer pair takes the place of an older one. */
export interface Pairs {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly like: Float64Array
}

/** Pairs that are remembered: those of the stories to which reports come at one time. */
const MOST_PAIRS = 2 ** 18

/** A table in which nothing is remembered yet: no pair has the number 0 as its last. */
export function openPairs(): Pairs {
  const [first, last] = [new Int32Array(MOST_PAIRS), new Int32Array(MOST_PAIRS)]
  return { first, last, like: new Float64Array(MOST_PAIRS) }
}

/** The likeness of two reports by number, reckoned where it is not remembered. */
export function recallPair(pairs: Pairs, [a, b]: readonly [number, number], reckon: () => number): number {
  const [first, last] = a < b ? [a, b] : [b, a]
  const slot = ((Math.imul(first, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b)) >>> 7) & (MOST_PAIRS - 1)
  if (pairs.first[slot] === first && pairs.last[slot] === last) return pairs.like[slot]!
  const like = reckon()
  pairs.first[slot] = first
  pairs.last[slot] = last
  pairs.like[slot] = like
  return like
}
