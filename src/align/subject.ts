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
 * What a token hangs from; of a counted noun right before a verb without a subject, that verb: a net hangs "three metric
 * tons" of "About three metric tons escaped, the inspectorate said" on "said".
 */
export function headOf(analysis: Analysis, token: number): number {
  const { head, relation, tag } = analysis.tokens
  const above = head[token]!
  if (above < token || !COUNTED.has(relation[token]!) || !isBareCount(analysis, token)) return above
  for (let at = token + 1; at < Math.min(above, token + REACH) && tag[at] !== 'PUNCT'; at++) {
    if (tag[at] !== 'VERB' || !CLAUSE.has(relation[at]!)) continue
    return hasSubject(analysis, at) ? above : at
  }
  return above
}

const COUNTED = new Set(['obl', 'nsubj', 'nsubj:pass'])
const CLAUSE = new Set(['root', 'ccomp', 'parataxis'])

/**
 * A token's relation; of a counted noun before a verb without preposition and without another subject, the subject's:
 * a net takes the "about" of "About three metric tons escaped" for a preposition.
 */
export function relationOf(analysis: Analysis, token: number): string {
  const { relation } = analysis.tokens
  if (relation[token] !== 'obl') return relation[token]!
  const verb = headOf(analysis, token)
  if (verb < token || !isBareCount(analysis, token)) return relation[token]!
  if (hasSubject(analysis, verb)) return relation[token]!
  const passive = childrenBefore(analysis, verb).some(child => relation[child] === 'aux:pass')
  return passive ? 'nsubj:pass' : 'nsubj'
}

function hasSubject(analysis: Analysis, verb: number): boolean {
  return childrenBefore(analysis, verb).some(child => SUBJECT.has(analysis.tokens.relation[child]!))
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
