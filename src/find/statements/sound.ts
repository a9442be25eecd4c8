import { type Span, sliceSpan } from '../../text/span.ts'
import type { Draft } from './draft.ts'
import { type Grammar, isFiniteTag, relationOf, tagOf, tokenAfter, tokenBefore, wordOf } from './grammar.ts'
import { depthAt } from './quoted.ts'
import type { Reading } from './reading.ts'

/** A statement whose source can be one; a quotation keeps its words and loses a source that cannot. */
export function checkSource(reading: Reading, draft: Draft): readonly Draft[] {
  const { grammar } = reading
  const source = draft.source.map(span => dropTime(grammar, span))
  if (source.every(span => isSound(grammar, span))) return [{ ...draft, source }]
  const depth = depthAt(reading.map, draft.cue[0]?.start ?? 0)
  const quoted =
    draft.content.length > 0 && draft.content.every(span => depthAt(reading.map, span.start) > depth)
  return quoted ? [{ ...draft, source: [], heads: [] }] : []
}

/** “Mara Silva | on Tuesday | seemed to imply” — when is not who. */
function dropTime(grammar: Grammar, span: Span): Span {
  const first = tokenAfter(grammar, span.start)
  let last = tokenBefore(grammar, span.end)
  if (!grammar.timed[last] || /[,–—]|\b(?:who|which|that)\b/.test(sliceSpan(grammar.text, span))) return span
  while (last > first && grammar.timed[last]) last--
  // “an advert in 2008” is one phrase, “Silva on Tuesday” are two
  if (tagOf(grammar, last) === 'ADP' && wordOf(grammar, last--) !== 'on') return span
  return last >= first && /^(?:NOUN|PROPN)$/.test(tagOf(grammar, last))
    ? { start: span.start, end: grammar.tokens.end[last] ?? span.end }
    : span
}

/** “the changes amounted to”, “his taste for”, “him” — neither a clause nor half a phrase nor an object speaks. */
function isSound(grammar: Grammar, span: Span): boolean {
  const first = tokenAfter(grammar, span.start)
  const last = tokenBefore(grammar, span.end)
  if (/^(?:him|them|me|us)$/i.test(sliceSpan(grammar.text, span))) return false
  if (/^(?:ADP|CCONJ|SCONJ)$/.test(tagOf(grammar, last)) || UNFINISHED.has(wordOf(grammar, last)))
    return false
  for (let token = first; token <= last; token++) {
    if (RELATIVE.has(wordOf(grammar, token)) || relationOf(grammar, token) === 'acl:relcl') return true
    if (isFiniteTag(grammar, token)) return token === last
  }
  return true
}

const UNFINISHED = new Set(['the', 'a', 'an', 'former', 'then'])
const RELATIVE = new Set(['who', 'whose', 'whom', 'which', 'that', 'what', 'where'])
