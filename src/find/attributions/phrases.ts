import type { Span } from '../../text/span.ts'

/** The phrases of an attribution, in the order of their labels. */
export const ROLES = ['source', 'cue', 'content'] as const

/** One of the phrases of an attribution. */
export type Role = (typeof ROLES)[number]

/** The fragments of each phrase of one attribution. */
export type Phrases = Readonly<Record<Role, readonly Span[]>>

/** A phrase in one piece: tokens from the first up to and without the last. */
export interface Phrase {
  readonly role: Role
  readonly first: number
  readonly last: number
  /** The sentence in which it begins. */
  readonly sentence: number
}
