import type { Span } from '../../text/span.ts'
import type { Cue } from './cues.ts'
import {
  type Grammar,
  hasFinite,
  headOf,
  isFiniteTag,
  isUnder,
  type Range,
  relationOf,
  tagOf,
  tokenAfter,
  tokenBefore,
  wordOf,
} from './grammar.ts'
import type { Source } from './subjects.ts'

// What the order of the words says where a tree has gone wrong: a clause goes on until a mark stops it.

const STOP = /^[,;:.!?()[\]—–]|^-{1,2}$/

/** “was asleep | when the calls came” — a content goes on to the next comma, dash, “and” or end. */
export function extendRight(grammar: Grammar, range: Range, cue: Cue): Range {
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || range.last < cue.token) return range
  let last = range.last
  if (STOP.test(wordOf(grammar, last))) return range
  while (last + 1 < sentence.last && goesOn(grammar, last + 1, cue)) last++
  return { first: range.first, last }
}

function goesOn(grammar: Grammar, token: number, cue: Cue): boolean {
  // “on Tuesday, February 24” is one time.
  if (grammar.timed[token] && grammar.timed[token - 1]) return true
  if (STOP.test(wordOf(grammar, token)) || tagOf(grammar, token) === 'CCONJ') return false
  if (grammar.text.slice(grammar.tokens.end[token - 1] ?? 0, grammar.tokens.start[token] ?? 0).includes('\n'))
    return false
  // “The man who said he saw it left” — “left” is what the sentence is about.
  return !isUnder(grammar, cue.token, token)
}

const BETWEEN = new Set([
  'obl',
  'advmod',
  'iobj',
  'advcl',
  'punct',
  'compound',
  'discourse',
  'parataxis',
  'aux',
  'cop',
])

/** “says | the mayor’s flurry of posts was wild” — what stands between cue and content belongs to it. */
export function fillLeft(grammar: Grammar, range: Range, cue: Cue, told: boolean): Range {
  const from = tokenAfter(grammar, cue.span.end)
  if (range.first <= from || range.first - from > GAP || range.first < cue.token) return range
  for (let token = from; token < range.first; token++) {
    if (STOP.test(wordOf(grammar, token))) return range
    const top = headOf(grammar, token) === cue.token
    if (top && (BETWEEN.has(relationOf(grammar, token)) || told)) return range
  }
  return { first: from, last: range.last }
}

const SUBORDINATE = new Set([
  'while',
  'although',
  'though',
  'as',
  'if',
  'when',
  'after',
  'before',
  'because',
  'since',
])

/** “While the state insists they are a threat, it has …” — the content ends where the main clause begins. */
export function endBeforeMain(grammar: Grammar, range: Range, cue: Cue): Range {
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || range.first < cue.token || !opensSubordinate(grammar, sentence.first, cue.token))
    return range
  let finite = false
  for (let token = range.first; token < range.last; token++) {
    finite ||= isFiniteTag(grammar, token)
    if (finite && wordOf(grammar, token) === ',' && startsClause(grammar, token + 1, range.last)) {
      return { first: range.first, last: token - 1 }
    }
  }
  return range
}

/** Whether a range begins behind the comma that ends the cue's own subordinate clause. */
export function startsMain(grammar: Grammar, range: Range, cue: Cue): boolean {
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  const first = wordOf(grammar, range.first) === ',' ? range.first + 1 : range.first
  if (!sentence || first <= cue.token || wordOf(grammar, first - 1) !== ',') return false
  return opensSubordinate(grammar, sentence.first, cue.token)
}

function opensSubordinate(grammar: Grammar, first: number, cue: number): boolean {
  for (let token = first; token < cue; token++) {
    if (wordOf(grammar, token) === ',') return false
    if (SUBORDINATE.has(wordOf(grammar, token)) && token - first < 2) return true
  }
  return false
}

/** A subject and a finite verb, with no comma between. */
function startsClause(grammar: Grammar, first: number, last: number): boolean {
  if (!OPENERS.has(tagOf(grammar, first))) return false
  for (let token = first; token <= last; token++) {
    if (wordOf(grammar, token) === ',') return false
    if (isFiniteTag(grammar, token)) return token > first
  }
  return false
}

/** “that the bridge was safe, though nobody has shown it” — the contrast is the reporter’s. */
export function endBeforeContrast(grammar: Grammar, range: Range): Range {
  for (let token = range.first + 2; token < range.last; token++) {
    if (wordOf(grammar, token) !== ',') continue
    const at = wordOf(grammar, token + 1) === 'even' ? token + 2 : token + 1
    if (['though', 'although'].includes(wordOf(grammar, at))) return { first: range.first, last: token - 1 }
  }
  return range
}

/** “All but six were freed, | the office said.” — a cue that closes its sentence reports all that stands before it. */
export function openLeft(grammar: Grammar, range: Range, cue: Cue, source: Source): Range {
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || range.last >= cue.token || source.spans.length === 0) return range
  const clause = spanClause(cue, source)
  const first = tokenAfter(grammar, clause.start)
  const last = tokenBefore(grammar, clause.end)
  if (
    wordOf(grammar, first - 1) !== ',' ||
    range.last + 2 < first ||
    hasFinite(grammar, last + 1, sentence.last - 1)
  )
    return range
  return { first: sentence.first, last: range.last }
}

/** What stands around a cue between two commas: “The port, | Silva said, | is closed”. */
export interface Insertion {
  readonly before: Range
  /** The first token behind the second comma. */
  readonly after: number
}

/** The words around a cue that stands between two commas; null where it does not. */
export function readInsertion(grammar: Grammar, cue: Cue, source: Source): Insertion | null {
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || source.spans.length === 0) return null
  const clause = spanClause(cue, source)
  const first = tokenAfter(grammar, clause.start)
  const last = tokenBefore(grammar, clause.end)
  if (first <= sentence.first + 1 || wordOf(grammar, first - 1) !== ',') return null
  let after = last + 1
  while (after < sentence.last && after - last < TAIL && wordOf(grammar, after) !== ',') after++
  if (wordOf(grammar, after) !== ',' || hasFinite(grammar, last + 1, after)) return null
  // At the port, Silva said, “We …” — where she said it; a quotation with a capital is whole.
  if (opensQuotation(grammar, after)) return null
  return { before: { first: sentence.first, last: first - 2 }, after: after + 1 }
}

/** Whether a whole quotation begins behind a token. */
function opensQuotation(grammar: Grammar, token: number): boolean {
  const end = grammar.tokens.end[token] ?? 0
  return /^\s*[“"‘']\p{Lu}/u.test(grammar.text.slice(end, end + 4))
}

/** “Silva said on the radio,” — how many words may stand between the cue and the comma behind it. */
const TAIL = 8

/** How many words may stand between a cue and the content that the tree gives. */
const GAP = 25

/** A clause beside a cue that the tree does not connect with it. */
export function guessClause(
  grammar: Grammar,
  cue: Cue,
  source: Source,
  told: boolean,
): readonly Range[] | null {
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || source.spans.length === 0) return null
  const clause = spanClause(cue, source)
  const first = tokenAfter(grammar, clause.start)
  const last = tokenBefore(grammar, clause.end)
  const end = lastWord(grammar, sentence.last - 1)
  const gap = guessGap(grammar, cue, first, last, end)
  if (gap) return gap
  const after = guessAfter(grammar, cue, last, end, told)
  if (after) return after.map(range => endBeforeMain(grammar, range, cue))
  return guessBefore(grammar, first, last, { first: sentence.first, last: end })
}

function spanClause(cue: Cue, source: Source): Span {
  const spans = [cue.span, ...source.spans]
  return { start: Math.min(...spans.map(span => span.start)), end: Math.max(...spans.map(span => span.end)) }
}

function lastWord(grammar: Grammar, token: number): number {
  let last = token
  while (last > 0 && tagOf(grammar, last) === 'PUNCT') last--
  return last
}

/** “Silva said on Tuesday that …”, “Silva said the port is closed”. */
function guessAfter(
  grammar: Grammar,
  cue: Cue,
  last: number,
  end: number,
  told: boolean,
): readonly Range[] | null {
  if (last > cue.token + 2) return null
  const next = last + 1
  if (wordOf(grammar, next) === ',') return guessThat(grammar, next + 1, end)
  if (next > end || STOP.test(wordOf(grammar, next))) return null
  for (let token = next; token <= Math.min(end, next + THAT_REACH); token++) {
    if (STOP.test(wordOf(grammar, token))) break
    if (opensThat(grammar, token, end)) return [untilComma(grammar, token, end)]
  }
  if (told || !OPENERS.has(tagOf(grammar, next)) || !hasFinite(grammar, next, end)) return null
  return [untilComma(grammar, next, end)]
}

/** “said, without giving evidence, that …” */
function guessThat(grammar: Grammar, first: number, end: number): readonly Range[] | null {
  for (let token = first; token <= Math.min(end, first + THAT_REACH); token++) {
    if (/^[;:]$/.test(wordOf(grammar, token))) return null
    const opens = wordOf(grammar, token) === ',' && wordOf(grammar, token + 1) === 'that'
    if (opens && opensThat(grammar, token + 1, end)) return [untilComma(grammar, token + 1, end)]
  }
  return null
}

/** “told the paper that his office would” — but not “told the man that owns it”. */
function opensThat(grammar: Grammar, token: number, end: number): boolean {
  if (wordOf(grammar, token) !== 'that') return false
  return (
    tagOf(grammar, token) === 'SCONJ' ||
    (OPENERS.has(tagOf(grammar, token + 1)) && hasFinite(grammar, token + 1, end))
  )
}

/** “men | he claims | are members”, “a tariff, which | she said | will end” */
function guessGap(
  grammar: Grammar,
  cue: Cue,
  first: number,
  last: number,
  end: number,
): readonly Range[] | null {
  if (last !== cue.token || first >= cue.token || !isFiniteTag(grammar, cue.token + 1)) return null
  const relative = /^(?:which|that|who)$/.test(wordOf(grammar, first - 1))
  const noun = relative ? (wordOf(grammar, first - 2) === ',' ? first - 3 : first - 2) : first - 1
  if (!/^(?:NOUN|PROPN)$/.test(tagOf(grammar, noun))) return null
  let start = noun
  while (
    /^(?:NOUN|PROPN|ADJ|NUM|PART|DET)$|^PUNCT$/.test(tagOf(grammar, start - 1)) &&
    isInPhrase(grammar, start - 1)
  )
    start--
  return [{ first: start, last: relative ? first - 1 : noun }, untilComma(grammar, cue.token + 1, end)]
}

function isInPhrase(grammar: Grammar, token: number): boolean {
  return tagOf(grammar, token) !== 'PUNCT' || wordOf(grammar, token) === '-'
}

/** How far from the cue a “that” may stand. */
const THAT_REACH = 12
const OPENERS = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'])

/** A clause reaches to the end of the sentence, unless a comma and a conjunction or a relative close it. */
export function untilComma(grammar: Grammar, first: number, end: number): Range {
  for (let token = first + 3; token < end; token++) {
    if (wordOf(grammar, token) !== ',') continue
    const next = wordOf(grammar, token + 1)
    if (['but', 'though', 'although', 'while', 'and', 'according'].includes(next))
      return { first, last: token - 1 }
  }
  return { first, last: end }
}

/** “The port is closed, Silva said”; “The port, Silva said, is closed”. */
function guessBefore(
  grammar: Grammar,
  first: number,
  last: number,
  sentence: Range,
): readonly Range[] | null {
  if (wordOf(grammar, first - 1) !== ',' || first <= sentence.first) return null
  const closes = last >= sentence.last
  const comma = wordOf(grammar, last + 1) === ','
  if (!closes && !comma && !isTail(grammar, last + 1, sentence.last)) return null
  const before = { first: sentence.first, last: first - 2 }
  // “Though he is gaining, Silva maintains a lead” — a subordinate clause is what she does, not what she says.
  if (!closes && !comma && opensSubordinate(grammar, sentence.first, first)) return null
  if (hasFinite(grammar, before.first, before.last)) return [before]
  // “The plans meant a new start, the union said.” — a past tense that the tagger takes for a participle
  if (closes && /^(?:DET|PROPN|NOUN|PRON)$/.test(tagOf(grammar, before.first)) && hasPast(grammar, before))
    return [before]
  return comma && !opensQuotation(grammar, last + 1) && hasFinite(grammar, last + 2, sentence.last)
    ? [before, { first: last + 2, last: sentence.last }]
    : null
}

function hasPast(grammar: Grammar, range: Range): boolean {
  for (let token = range.first + 1; token <= range.last; token++)
    if (grammar.tokens.penn[token] === 'VBN' && tagOf(grammar, token - 1) !== 'ADP') return true
  return false
}

/** “…, Silva said on Tuesday” — only a phrase of time or place follows. */
function isTail(grammar: Grammar, first: number, end: number): boolean {
  for (let token = first; token <= end; token++) {
    if (isFiniteTag(grammar, token) || wordOf(grammar, token) === 'that') return false
  }
  return true
}
