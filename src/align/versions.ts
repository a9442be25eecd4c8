import type { Span } from '../text/span.ts'

/** What changed from one version of a report to another, sentence by sentence. */
export interface VersionChange {
  /** `moved`: the same words at another place. */
  readonly kind: 'added' | 'removed' | 'altered' | 'moved'
  /** Whether nothing but spacing, marks, letters' case or one spelling for another changed. */
  readonly trivial: boolean
  /** Whether a figure (number, amount, date) differs. */
  readonly figure: boolean
  /** The sentence in each version; null where it is not there. */
  readonly before: Span | null
  readonly after: Span | null
  /** The words that differ, inside `before` and inside `after`. */
  readonly less: readonly Span[]
  readonly more: readonly Span[]
}
