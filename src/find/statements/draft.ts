import type { Channel, Manner } from '../../language/statements.ts'
import type { Span } from '../../text/span.ts'

/** A statement in the making: phrases found, speaker not yet looked up. */
export interface Draft {
  readonly source: readonly Span[]
  /** Tokens that name the speaker. */
  readonly heads: readonly number[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly manner: Manner
  readonly lemma: string | null
  readonly negated: boolean
  /** Token of the cue; -1 where there is none. */
  readonly token: number
  /** Why nobody is named, where the finder knows. */
  readonly reason?: string
  readonly channel?: Channel
  /** Words at the end that belong to the reporter. */
  readonly gloss?: readonly Span[]
}

/** A statement that no cue introduces: a post, “Name: words”, a quotation that stands alone. */
export function draftUncued(
  source: readonly Span[],
  heads: readonly number[],
  content: readonly Span[],
): Draft {
  return { source, heads, cue: [], content, manner: 'say', lemma: null, negated: false, token: -1 }
}
