import type { Manner } from '../../find/statements.ts'

/** Manners that put a point forward as plain news; what is claimed, denied or hoped is another thing. */
export const PLAIN: ReadonlySet<Manner> = new Set<Manner>(['say', 'confirm', 'report', 'show', 'rule'])
