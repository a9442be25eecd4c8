import { share, type Vector } from './vector.ts'

/** What is held against what: one report, or several as the sum of their vectors. */
export interface Like {
  readonly vector: Vector
  /** Days of publication of the first and the last report; null where none is known. */
  readonly first: number | null
  readonly last: number | null
}

/** How much less likeness counts for each doubling of the days between two reports, from these on. */
const LATE = 0.05
const LATE_DAYS = 3
/** Days after which what looks alike is another event. */
export const WINDOW_DAYS = 730

/** Sum of the likenesses of the reports of one side with those of the other: the cosine, less for few words and for many days. */
export function likeness(a: Like, b: Like): number {
  const { product, count } = share(a.vector, b.vector)
  // One word in common, however rare, makes no event.
  return (product * count * nearness(a, b)) / (count + 1)
}

function nearness(a: Like, b: Like): number {
  if (a.first === null || b.first === null) return 1
  const gap = Math.max(0, a.first - b.last!, b.first - a.last!)
  return gap > WINDOW_DAYS ? 0 : 1 - LATE * Math.log2(1 + gap / LATE_DAYS)
}
