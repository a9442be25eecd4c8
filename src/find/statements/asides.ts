import type { Span } from '../../text/span.ts'
import { type Grammar, tokenAfter, wordOf } from './grammar.ts'

/**
 * Whether a source opens an aside, and the cue goes on behind it: “She said that A, though | the port | has shown nothing,
 * and | called them B” — she goes on, not the port.
 */
export function isBehindAside(grammar: Grammar, source: Span, cue: Span): boolean {
  if (cue.start < source.end) return false
  const first = tokenAfter(grammar, source.start)
  const next = tokenAfter(grammar, cue.start)
  const opens = ASIDES.has(wordOf(grammar, first - 1)) && wordOf(grammar, first - 2) === ','
  return opens && JOINS.has(wordOf(grammar, next - 1)) && wordOf(grammar, next - 2) === ','
}

const ASIDES = new Set(['though', 'although', 'while', 'whereas'])
const JOINS = new Set(['and', 'but'])
