import { areDisjoint, share, type Vector } from './vector.ts'

/** What is held against what: one report, or several as the sum of their vectors. */
export interface Like {
  readonly vector: Vector
  /** Days of publication of the first and the last report; null where none is known. */
  readonly first: number | null
  readonly last: number | null
  /** Of one report: its headline where that is long enough to tell something; else null. */
  readonly title: string | null
  /** Of one report: the numbers of the terms of its names, ascending; null for several. */
  readonly names: Int32Array | null
}

/** Likeness of two reports under one headline, whatever else they say: pages that want a subscription say little more. */
const SAME_HEADLINE = 0.5
/** How much less likeness counts for each doubling of the days between two reports, from these on. */
const LATE = 0.05
const LATE_DAYS = 3
/** Days after which what looks alike is another event. */
const WINDOW_DAYS = 730

/** Two words or names in common make no event, however rare: a town has many. The rest has to bear an eighth of the likeness. */
const BORNE = 8
/** What is left of the likeness of two reports that have names and none in common: two fires in two towns. */
const NAMELESS = 0.85
/** Words in common that halve the likeness where there are no more. */
const FEW = 0.5

/** Sum of the likenesses of the reports of one side with those of the other: the cosine, less for few words and for many days. */
export function likeness(a: Like, b: Like): number {
  const { product, rest, count } = share(a.vector, b.vector)
  const like = (Math.min(product, BORNE * rest) * count) / (count + FEW)
  const strange = a.names?.length && b.names?.length && areDisjoint(a.names, b.names)
  const title = a.title !== null && a.title === b.title ? SAME_HEADLINE : 0
  return Math.max(strange ? like * NAMELESS : like, title) * nearness(a, b)
}

function nearness(a: Like, b: Like): number {
  if (a.first === null || b.first === null) return 1
  const gap = Math.max(0, a.first - b.last!, b.first - a.last!)
  return gap > WINDOW_DAYS ? 0 : 1 - LATE * Math.log2(1 + gap / LATE_DAYS)
}
