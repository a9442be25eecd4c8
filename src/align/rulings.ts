import type { Span } from '../text/span.ts'

/** Words of one version of a report, by which a ruling finds them again. */
export interface Place extends Span {
  /** Id of the report. */
  readonly report: string
  /** SHA-256 of the text in which `start` and `end` lie. */
  readonly version: string
  readonly exact: string
}

/** What a person decided by hand in the place of what was found; it is heeded from then on, and the brief says so. */
export type Ruling =
  /** Whether two passages tell of one thing that happened. */
  | { readonly kind: 'match'; readonly same: boolean; readonly one: Place; readonly other: Place }
  /** Who says the statement that holds these words: a name as a report prints it, or null for not known. */
  | { readonly kind: 'speaker'; readonly place: Place; readonly speaker: string | null }
  /** Whether two reports, named by id, share an origin. */
  | { readonly kind: 'family'; readonly shared: boolean; readonly report: string; readonly other: string }
