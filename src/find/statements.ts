import type { Span } from '../text/span.ts'

/** Who speaks: an entity of the report, or several that fit, or nobody known, with the reason. */
export type Speaker =
  | { readonly kind: 'resolved'; readonly entity: number; readonly name: string }
  | { readonly kind: 'described'; readonly name: string }
  | { readonly kind: 'candidates'; readonly entities: readonly number[]; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }

export type Manner =
  | 'say'
  | 'claim'
  | 'accuse'
  | 'deny'
  | 'confirm'
  | 'promise'
  | 'threaten'
  | 'warn'
  | 'ask'
  | 'demand'
  | 'argue'
  | 'criticise'
  | 'praise'
  | 'agree'
  | 'order'
  | 'plan'
  | 'think'
  | 'call'
  | 'rule'
  | 'show'
  | 'decline'
  | 'report'
  | 'no evidence'

export type Channel =
  | 'post'
  | 'interview'
  | 'press conference'
  | 'statement'
  | 'video'
  | 'document'
  | 'court'
  | 'speech'
  | 'letter'
  | 'call'
  | 'broadcast'

/** Something a source says, thinks or wants. `start` and `end` cover source, cue and content. */
export interface Statement extends Span {
  /** The fragments of the whole source phrase; empty where none is printed. */
  readonly source: readonly Span[]
  /** The words that mark the attribution; empty for "Name: words" and unattributed quotations. */
  readonly cue: readonly Span[]
  /** The fragments of the content; quotation marks belong to it. */
  readonly content: readonly Span[]
  /** Index of the statement that encloses this one, or null. */
  readonly inside: number | null
  readonly speaker: Speaker
  readonly kind: 'direct' | 'indirect' | 'mixed'
  readonly manner: Manner
  /** Lemma of the cue's head, such as `say`; null where there is no cue. */
  readonly lemma: string | null
  readonly channel: Channel | null
  readonly channelSpan?: Span
  /** Index into the report's times: when it was said; null where not given. */
  readonly time: number | null
  /** "did not say": the saying itself is negated. */
  readonly negated: boolean
}
