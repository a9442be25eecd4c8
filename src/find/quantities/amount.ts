import type { Approximator } from '../../language/quantities.ts'

/** A number or range of numbers at the atoms `first` to `last` (exclusive). */
export interface Amount {
  readonly first: number
  readonly last: number
  readonly value: number | null
  readonly upper?: number
  /** "dozens", "several": the words give bounds or nothing. */
  readonly vague: boolean
  readonly kind: 'number' | 'fraction' | 'ordinal'
  /** Two figures with a dash between them: a range or a score. */
  readonly dashed?: boolean
  /** Whether a scale word or suffix is part of it: "6 million". */
  readonly scaled: boolean
  /** "15-plus", "20+": what the sign right behind it says. */
  readonly bound?: Approximator
  /** "in his 40s": years of age. */
  readonly aged?: true
}

/** An amount of one number, to be filled. */
export function blank(first: number, last: number): Amount {
  return { first, last, value: null, vague: false, kind: 'number', scaled: false }
}
