import type { Span } from '../../text/span.ts'
import type { Draft } from './draft.ts'
import { type Grammar, tokenAfter, wordOf } from './grammar.ts'

/**
 * “She said that A, though the port has shown nothing, and called them B” — behind the aside she goes on, not the port.
 * Where the model gives such a statement to whom the aside speaks of, the source of the rules stands.
 */
export function skipAsides(
  grammar: Grammar,
  ruled: readonly Draft[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const byToken = new Map(ruled.map(draft => [draft.token, draft]))
  return drafts.map(draft => {
    const [source] = draft.source
    const own = byToken.get(draft.token)
    const [named] = own?.source ?? []
    const skips = source && named && named.start < source.start && isBehindAside(grammar, source, draft)
    return own && skips ? { ...draft, source: own.source, heads: own.heads } : draft
  })
}

/** Whether a source opens an aside, and the cue goes on behind it: “, though | the port | …, and | called”. */
function isBehindAside(grammar: Grammar, source: Span, { cue: [cue] }: Draft): boolean {
  if (!cue || cue.start < source.end) return false
  const first = tokenAfter(grammar, source.start)
  const next = tokenAfter(grammar, cue.start)
  const opens = ASIDES.has(wordOf(grammar, first - 1)) && wordOf(grammar, first - 2) === ','
  return opens && JOINS.has(wordOf(grammar, next - 1)) && wordOf(grammar, next - 2) === ','
}

const ASIDES = new Set(['though', 'although', 'while', 'whereas'])
const JOINS = new Set(['and', 'but'])
