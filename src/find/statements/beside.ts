import type { Span } from '../../text/span.ts'
import { isMood } from './attributive.ts'
import type { Cue } from './cues.ts'
import {
  childrenOf,
  type Grammar,
  hasFinite,
  isFiniteTag,
  relationOf,
  spanOf,
  tagOf,
  tokenAfter,
  tokenBefore,
  wordOf,
} from './grammar.ts'
import { firstOfCue, isNameToken, startOfName, topOfPhrase } from './phrase.ts'
import { PRONOUNS, type Source, type Subject } from './subjects.ts'

// Where a phrase stands says more about who speaks than a tree that has gone wrong.

/**
 * “The fines, Noor said on the radio, “are a joke.”” — two phrases with one comma between are not two speakers:
 * the one beside the verb speaks, and what stands before the comma is what is said.
 */
export function findAfterComma(grammar: Grammar, cue: Cue): Source | null {
  const first = firstOfCue(grammar, cue)
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  const last = first - 1
  if (!sentence || last <= sentence.first || grammar.timed[last]) return null
  if (!hasFinite(grammar, first, cue.token) && !isPast(grammar, cue.token)) return null
  const start = startOfPhrase(grammar, last, sentence.first)
  if (start === null || start <= sentence.first || wordOf(grammar, start - 1) !== ',') return null
  // “a professor at the University of Ander, Bradno said”, “Tomas Brandt, Jr. said” — the comma is within the name.
  const joined = (grammar.nameOf[start - 2] ?? -1) >= 0 && last === start
  if ((joined && grammar.nameOf[start] === grammar.nameOf[start - 2]) || SUFFIX.test(wordOf(grammar, start)))
    return null
  const span = splitPhrases(grammar, spanOf(grammar, { first: start, last }))
  return { spans: [span], heads: [headIn(grammar, tokenAfter(grammar, span.start), last)] }
}

/** “a charge the committee | denied” — a clause whose verb has no auxiliary is no participle, whatever its tag. */
function isPast(grammar: Grammar, token: number): boolean {
  if (grammar.tokens.penn[token] !== 'VBN' || relationOf(grammar, token) !== 'ccomp') return false
  return childrenOf(grammar, token, 'aux', 'aux:pass').length === 0
}

const SUFFIX = /^(?:jr|sr|inc|ltd|llc|co|md|phd)\.?$/

/** The first token of the phrase that ends with a token, its “of”, “for” and “at” counted; null where it is none. */
function startOfPhrase(grammar: Grammar, last: number, limit: number): number | null {
  if (!/^(?:PROPN|NOUN)$/.test(tagOf(grammar, last))) return null
  let first = last
  while (first > limit && isPhraseToken(grammar, first - 1)) first--
  // “fuming | councillor Ndiaye claimed” — right behind a comma no participle has a subject.
  if (isMood(grammar, first - 1)) first--
  return first
}

function isPhraseToken(grammar: Grammar, token: number): boolean {
  if (isNameToken(grammar, token) || /^(?:NUM|DET)$/.test(tagOf(grammar, token))) return true
  return LINKS.has(wordOf(grammar, token)) && /^(?:PROPN|NOUN)$/.test(tagOf(grammar, token - 1))
}

const LINKS = new Set(['of', 'for', 'at'])

/** The head word of a phrase: the last nominal before its first preposition. */
function headIn(grammar: Grammar, first: number, last: number): number {
  let token = first
  while (token < last && !/^(?:ADP|PART)$/.test(tagOf(grammar, token + 1))) token++
  return tagOf(grammar, token + 1) === 'PART' ? last : token
}

/** “Some of it escaped, the operator, Arkwold, said.” — article, noun, comma, name, comma, verb are one source. */
export function findApposed(grammar: Grammar, cue: Cue): Source | null {
  const comma = firstOfCue(grammar, cue) - 1
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || wordOf(grammar, comma) !== ',') return null
  const last = comma - 1
  let first = last
  while (first > sentence.first && isName(grammar, first - 1)) first--
  if (!isName(grammar, first) || wordOf(grammar, first - 1) !== ',') return null
  const start = startOfName(grammar, first - 2, sentence.first)
  if (start > first - 3 || start === sentence.first || tagOf(grammar, first - 2) !== 'NOUN') return null
  if (!/^(?:DET|PRON)$/.test(tagOf(grammar, start)) || wordOf(grammar, start - 1) !== ',') return null
  return { spans: [spanOf(grammar, { first: start, last })], heads: [last] }
}

function isName(grammar: Grammar, token: number): boolean {
  return tagOf(grammar, token) === 'PROPN' || (grammar.nameOf[token] ?? -1) >= 0
}

/** “Arkwold, Tessaro, which services the plant, and the works council all say” — the clause ends no list. */
export function findAcrossRelative(grammar: Grammar, cue: Cue): Source | null {
  const first = firstOfCue(grammar, cue)
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || !hasFinite(grammar, first, cue.token)) return null
  let last = first - 1
  if (/^(?:all|both)$/.test(wordOf(grammar, last))) last--
  let start = last
  while (start > sentence.first && (isNameToken(grammar, start - 1) || tagOf(grammar, start - 1) === 'DET'))
    start--
  if (wordOf(grammar, start - 1) !== 'and' || wordOf(grammar, start - 2) !== ',') return null
  const comma = commaOfRelative(grammar, start - 2, sentence.first)
  if (comma === null) return null
  let opening = comma
  while (opening > sentence.first && isListed(grammar, opening - 1)) opening--
  return opening < comma ? { spans: [spanOf(grammar, { first: opening, last })], heads: [last] } : null
}

function isListed(grammar: Grammar, token: number): boolean {
  return (
    isNameToken(grammar, token) ||
    /^(?:DET|PRON)$/.test(tagOf(grammar, token)) ||
    wordOf(grammar, token) === ','
  )
}

/** The comma before the relative clause that a comma closes; null where no such clause ends there. */
function commaOfRelative(grammar: Grammar, end: number, limit: number): number | null {
  for (let token = end - 1; token > Math.max(limit, end - RELATIVE_TOKENS); token--) {
    if (tagOf(grammar, token) === 'PUNCT') return null
    if (/^(?:which|who|whose)$/.test(wordOf(grammar, token)))
      return wordOf(grammar, token - 1) === ',' && hasFinite(grammar, token, end) ? token - 1 : null
  }
  return null
}

/** A relative clause inside a list is no longer than this. */
const RELATIVE_TOKENS = 15

/**
 * “The storm, the port said, was its worst” — whatever the tree says, the phrase between comma and verb speaks;
 * so does a pronoun right before the verb: “The difference now, he told me, is”.
 */
export function findBeside(grammar: Grammar, cue: Cue): Subject | null {
  const verb = cue.control ?? cue.token
  const first = firstOfCue(grammar, cue)
  const before = first - 1
  if (before < 0 || grammar.sentenceOf[before] !== grammar.sentenceOf[verb]) return null
  const it =
    wordOf(grammar, before) === 'it' && /^(?:VBZ|VBD|NNS)$/.test(grammar.tokens.penn[cue.token] ?? '')
  if (it || PRONOUNS.has(wordOf(grammar, before))) return { printed: before, named: before }
  const own = childrenOf(grammar, verb, 'nsubj').findLast(child => child < verb)
  if (own === undefined && startsName(grammar, before)) return { printed: before, named: before }
  if (own === undefined || (grammar.right[own] ?? own) >= before || tagOf(grammar, before) !== 'PROPN')
    return null
  const head = topOfPhrase(grammar, before)
  return wordOf(grammar, (grammar.left[head] ?? head) - 1) === ',' ? { printed: head, named: head } : null
}

/** “from the U.S. | Kell also threatened” — two names in a row: the sentence was not split where it ends. */
function startsName(grammar: Grammar, token: number): boolean {
  const name = grammar.nameOf[token] ?? -1
  const before = grammar.nameOf[token - 1] ?? -1
  return name >= 0 && before >= 0 && name !== before
}

/** “officers that the paper | asked | predicted” — another verb right before the cue: its subject is not the cue's. */
export function isOutvoiced(grammar: Grammar, cue: Cue, spans: readonly Span[]): boolean {
  const before = firstOfCue(grammar, cue) - 1
  if (!isFiniteTag(grammar, before) || tagOf(grammar, before) !== 'VERB') return false
  return spans.some(span => tokenBefore(grammar, span.end) === before - 1)
}

/** “A man from Mill Street | at the bottom of the hill | told us” — a phrase goes on to its verb where nothing parts them. */
export function closeGap(grammar: Grammar, cue: Cue, spans: readonly Span[]): readonly Span[] {
  const [span] = spans
  if (!span || spans.length > 1) return spans
  const first = tokenBefore(grammar, span.end) + 1
  const last = firstOfCue(grammar, cue) - 1
  if (last < first || last - first > GAP_TOKENS || tagOf(grammar, first) !== 'ADP') return spans
  for (let token = first; token <= last; token++)
    if (!/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tagOf(grammar, token)) || grammar.timed[token])
      return spans
  return [{ start: span.start, end: grammar.tokens.end[last] ?? span.end }]
}

/** No more words than this stand between the head of a phrase and its verb. */
const GAP_TOKENS = 12

/** “a charge | the committee | denied” — an article right behind a noun begins the phrase that speaks. */
export function splitPhrases(grammar: Grammar, span: Span): Span {
  let start = span.start
  const last = tokenBefore(grammar, span.end)
  for (let token = tokenAfter(grammar, span.start) + 1; token < last; token++) {
    const noun = tagOf(grammar, token - 1) === 'NOUN'
    if (
      noun &&
      /^(?:the|an?|his|her|its|their)$/.test(wordOf(grammar, token)) &&
      tagOf(grammar, token) !== 'NUM'
    )
      start = grammar.tokens.start[token] ?? start
  }
  return { start, end: span.end }
}
