import type { Span } from '../../text/span.ts'

/** The phrases of an attribution, in the order of their labels. */
export const ROLES = ['source', 'cue', 'content'] as const

/** One of the phrases of an attribution. */
export type Role = (typeof ROLES)[number]

/** The fragments of each phrase of one attribution. */
export type Phrases = Readonly<Record<Role, readonly Span[]>>
