import type { Span } from '../../text/span.ts'
import type { Cue } from './cues.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  tagOf,
  tokenAfter,
  tokenBefore,
  trimRange,
  wordOf,
} from './grammar.ts'
import { isNameToken, startOfName } from './phrase.ts'

/**
 * “families, lawyers and advocates deny” — a list that the tree cut at its comma is whole again;
 * “said Ruth Kroll, a toxicologist at the harbour clinic” — so is a title after the name.
 */
export function widenSource(grammar: Grammar, span: Span, printed: number, cue: Cue): Span {
  const first = tokenAfter(grammar, span.start)
  const listed = childOf(grammar, printed, 'conj') !== undefined && wordOf(grammar, first - 1) === ','
  const sentence = grammar.sentences[grammar.sentenceOf[first] ?? 0]
  const opening =
    listed && !grammar.timed[first - 2] ? startOfName(grammar, first - 2, sentence?.first ?? first) : first
  if (opening < first - 1 && span.start < cue.span.start) {
    return { start: grammar.tokens.start[opening] ?? span.start, end: span.end }
  }
  const other = findListed(grammar, first, printed, cue)
  if (other !== null) return { start: grammar.tokens.start[other] ?? span.start, end: span.end }
  const joined = span.start < cue.span.start ? widenList(grammar, widenLeft(grammar, first)) : first
  if (joined < first) return { start: grammar.tokens.start[joined] ?? span.start, end: span.end }
  return span.start > cue.span.start ? widenTitle(grammar, widenRelative(grammar, span), cue) : span
}

/**
 * “The minister, | his chief of staff and the union denied” — a net takes the first of a list for a subject of its own.
 * But “The fines, Noor and Silva said, are a joke”.
 */
function findListed(grammar: Grammar, first: number, printed: number, cue: Cue): number | null {
  if (wordOf(grammar, first - 1) !== ',' || wordOf(grammar, cue.token + 1) === ',') return null
  const verb = cue.control ?? cue.token
  const other = childrenOf(grammar, verb, 'nsubj').findLast(child => child < first && !grammar.timed[child])
  if (other === undefined || printed < first || !hasAnd(grammar, first, verb)) return null
  const right = trimRange(grammar, { first: other, last: first - 1 })?.last ?? other
  for (let token = other + 1; token <= right; token++)
    if (!LISTED.test(tagOf(grammar, token)) || wordOf(grammar, token) === 'and') return null
  return Math.min(other, grammar.left[other] ?? other)
}

function hasAnd(grammar: Grammar, first: number, last: number): boolean {
  for (let token = first; token < last; token++) if (wordOf(grammar, token) === 'and') return true
  return false
}

/** “Harbour pilots | Mara Silva said”, “Lin Seo- | ana said” — a title or half a name before it. */
function widenLeft(grammar: Grammar, first: number): number {
  const sentence = grammar.sentences[grammar.sentenceOf[first] ?? 0]
  const start = sentence?.first ?? first
  if (tagOf(grammar, first) === 'PRON' || tagOf(grammar, first) === 'DET') return first
  let at = first
  while (at > start && !grammar.timed[at - 1] && isNameToken(grammar, at - 1)) at--
  if (at > start && at < first && tagOf(grammar, at - 1) === 'DET') at--
  const outside = at > start ? tagOf(grammar, at - 1) : 'PUNCT'
  return /^(?:PUNCT|SCONJ|CCONJ)$/.test(outside) ? at : first
}

/**
 * “The minister, his chief of staff and | the union denied” — whoever stands before the “and” denies too.
 * Gives the first token of the list, or the same token where there is none.
 */
function widenList(grammar: Grammar, first: number): number {
  if (wordOf(grammar, first - 1) !== 'and') return first
  const sentence = grammar.sentences[grammar.sentenceOf[first] ?? 0]
  const start = sentence?.first ?? first
  let at = first
  while (at > start && LISTED.test(tagOf(grammar, at - 1)) && LIST_MARK.test(wordOf(grammar, at - 1))) at--
  if (at > start && tagOf(grammar, at - 1) !== 'PUNCT' && tagOf(grammar, at - 1) !== 'SCONJ') return first
  // “In Ander, the minister and the union denied” — where it was is no part of the list.
  if (/^(?:ADP|ADV|SCONJ)$/.test(tagOf(grammar, at))) {
    while (at < first && wordOf(grammar, at) !== ',') at++
    at++
  }
  while (at < first && /^(?:PUNCT|CCONJ|ADV)$/.test(tagOf(grammar, at))) at++
  // “And he said” is no list.
  return at < first - 1 ? at : first
}

const LISTED = /^(?:DET|ADJ|NOUN|PROPN|PRON|PART|ADP|NUM|PUNCT|CCONJ|ADV)$/

const LIST_MARK = /^(?:[\p{L}\p{N}’'.-]+|,)$/u

/** “said a man who asked not | to be named” — the relative clause ends where a mark does. */
function widenRelative(grammar: Grammar, span: Span): Span {
  let token = tokenBefore(grammar, span.end)
  const sentence = grammar.sentences[grammar.sentenceOf[token] ?? 0]
  if (!sentence || !/\bwho\b/.test(grammar.text.slice(span.start, span.end))) return span
  while (token + 1 < sentence.last && tagOf(grammar, token + 1) !== 'PUNCT') token++
  return { start: span.start, end: grammar.tokens.end[token] ?? span.end }
}

/** Words that go on with a title: “a professor at the university”. */
export const TITLE_LINKS = new Set(['at', 'of', 'for', 'with', 'in', 'and'])

function widenTitle(grammar: Grammar, span: Span, cue: Cue): Span {
  const last = tokenBefore(grammar, span.end)
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || !grammar.text.slice(span.start, span.end).includes(',')) return span
  let token = last + 1
  if (!TITLE_LINKS.has(wordOf(grammar, token)) && wordOf(grammar, token) !== ',') return span
  while (token < sentence.last && tagOf(grammar, token) !== 'VERB' && tagOf(grammar, token) !== 'PUNCT')
    token++
  const relative = wordOf(grammar, token) === ',' && wordOf(grammar, token + 1) === 'who'
  const end = relative ? sentence.last - 1 : token - 1
  const trimmed = trimRange(grammar, { first: last, last: end })
  return trimmed ? { start: span.start, end: grammar.tokens.end[trimmed.last] ?? span.end } : span
}
