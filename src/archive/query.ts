import type { Span } from '../text/span.ts'

/**
 * A search as parsed: every term must be met, of alternatives none is offered. Words are matched without regard to case,
 * accents and the endings of one word; phrases word by word.
 */
export interface Query {
  readonly words: readonly string[]
  /** "between quotation marks": words in a row. */
  readonly phrases: readonly string[]
  /** `-word`, `-"a phrase"`: must not stand in it. */
  readonly without: readonly string[]
  /** `outlet:`, `by:` (byline), `said-by:`, `names:`: the words of each, all of which must be met. */
  readonly outlet: readonly string[]
  readonly by: readonly string[]
  readonly saidBy: readonly string[]
  readonly names: readonly string[]
  /** `from:` and `until:`, days of publication (or, where that is not known, of the first sight), both inclusive, `YYYY-MM-DD`. */
  readonly from: string | null
  readonly until: string | null
  /** `in:quotes`: the words and phrases must stand inside direct words; `in:headline`: in the headline. */
  readonly in: 'quotes' | 'headline' | null
  /** What could not be understood, in words for the person who asked. */
  readonly faults: readonly string[]
}

/** A report that a search finds, in the version that has the words. */
export interface Hit {
  readonly report: string
  readonly version: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly url: string | null
  readonly published: string | null
  /** When this version was first seen, UTC. */
  readonly seen: string
  /** Whether a later version of the report exists. */
  readonly superseded: boolean
  readonly story: string | null
  /** The best passages, in the order of the text: at most three with marks, and the sentences that say whose words they are. */
  readonly passages: readonly HitPassage[]
}

/** Exact words of a hit with those that were asked for marked; offsets in the text of the version. */
export interface HitPassage extends Span {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly marks: readonly Span[]
}

/** Where in the list to begin and how many to give. */
export interface Page {
  /** What the page before gave as `next`; null for the first. */
  readonly after: string | null
  /** At most 200. */
  readonly limit: number
}

/** A page of a list; `next` is null where it ends. */
export interface Listed<T> {
  readonly entries: readonly T[]
  readonly next: string | null
}
