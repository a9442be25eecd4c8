import type { Analysis } from '../find/analysis.ts'
import { findSpanAt } from '../text/span.ts'

const SUBJECT = new Set(['nsubj', 'nsubj:pass', 'csubj'])
/** Tokens before a counted noun among which its number and its preposition stand, and before a verb its subject. */
const REACH = 12

/** Whether a token is the subject of what it hangs from. */
export function isSubject(analysis: Analysis, token: number): boolean {
  return SUBJECT.has(relationOf(analysis, token))
}

/**
 * A token's relation; of a counted noun before a verb without preposition and without another subject, the subject's:
 * a net takes the "about" of "About three metric tons escaped" for a preposition.
 */
export function relationOf(analysis: Analysis, token: number): string {
  const { head, relation } = analysis.tokens
  const verb = head[token]!
  if (relation[token] !== 'obl' || verb < token || !isBareCount(analysis, token)) return relation[token]!
  const before = childrenBefore(analysis, verb)
  if (before.some(child => SUBJECT.has(relation[child]!))) return relation[token]!
  return before.some(child => relation[child] === 'aux:pass') ? 'nsubj:pass' : 'nsubj'
}

// "About 40 people", "Over 40 people", but "in 40 years": what belongs to the figure is no preposition.
function isBareCount(analysis: Analysis, noun: number): boolean {
  const { relation, start } = analysis.tokens
  const children = childrenBefore(analysis, noun)
  if (!children.some(child => relation[child] === 'nummod')) return false
  return !children.some(
    child => relation[child] === 'case' && findSpanAt(analysis.quantities, start[child]!) < 0,
  )
}

function childrenBefore({ tokens: { head } }: Analysis, token: number): readonly number[] {
  const children: number[] = []
  for (let at = Math.max(0, token - REACH); at < token; at++) if (head[at] === token) children.push(at)
  return children
}
