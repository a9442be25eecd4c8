import { childrenOf, childWith } from '../../segment/tree.ts'
import { findSpanAt, type Span } from '../../text/span.ts'
import type { Reading } from './reading.ts'

/** A phrase for a thing or a doing that has no name of its own: "the Danish fishing deal". */
export interface Noun extends Span {
  readonly report: number
  /** Token of its head. */
  readonly token: number
  /** Lower-case lemma of the head. */
  readonly lemma: string
  /** "The", "this" or somebody's: it is spoken of as known. */
  readonly definite: boolean
  /** "Deals": no one deal. */
  readonly plural: boolean
  /** "Another deal", "a similar deal": not the one spoken of. */
  readonly other: boolean
  /** What tells which one it is: lemmas of what describes it, of what it belongs to, and the verb of which it is the object. */
  readonly signs: readonly string[]
  /** Whether one of the signs is a name: "the Danish deal", "the deal with Denmark". */
  readonly proper: boolean
  readonly quoted: boolean
}

/** Tokens of the nouns of a report that name neither somebody nor a place, and are no time or number. */
export function findNouns(reading: Reading): number[] {
  const { tag } = reading.analysis.tokens
  const named = nameSpans(reading)
  const found: number[] = []
  for (let token = 0; token < tag.length; token++) {
    if (tag[token] === 'NOUN' && isThing(reading, token, named)) found.push(token)
  }
  return found
}

function nameSpans({ analysis: { mentions } }: Reading): readonly Span[] {
  return mentions.flatMap(({ name }) => name ?? []).sort((a, b) => a.start - b.start)
}

const INNER = /^(?:compound|flat|fixed|amod|nummod|det|advmod)/
const WORD = /^\p{Ll}[\p{Ll}-]{2,}$/u
const THINGS = new Set(['law', 'event', 'work'])

function isThing({ analysis, mentionAt, language }: Reading, token: number, named: readonly Span[]): boolean {
  const { tokens, mentions, times, quantities } = analysis
  const lemma = tokens.lemma[token]!.toLowerCase()
  if (INNER.test(tokens.relation[token]!) || !WORD.test(lemma) || language.compare.light.has(lemma))
    return false
  const mention = mentions[mentionAt.get(token) ?? -1]
  if (mention && !THINGS.has(mention.kind)) return false
  const start = tokens.start[token]!
  return [named, times, quantities].every(spans => findSpanAt(spans, start) < 0)
}

/** Tokens before a noun that may belong to its phrase. */
const PHRASE_REACH = 8

/** Looks at the phrase of a noun. */
export function describeNoun(reading: Reading, token: number): Noun {
  const { analysis, report, tree, language } = reading
  const { tokens, quotations } = analysis
  let first = token
  let definite = false
  let other = false
  let proper = false
  const signs: string[] = []
  for (const child of childrenOf(tree, token)) {
    const lemma = tokens.lemma[child]!.toLowerCase()
    if (child > token) {
      const sign = tokens.relation[child] === 'nmod' ? signAfter(reading, child) : null
      if (sign !== null) signs.push(sign)
      proper ||= sign !== null && isName(reading, child)
      continue
    }
    if (!BEFORE.test(tokens.relation[child]!)) continue
    first = Math.min(first, firstUnder(reading, child, token))
    definite ||= isDefinite(reading, child)
    other ||= language.namings.others.has(lemma) || language.namings.alike.has(lemma)
    if (!TELLING.test(tokens.relation[child]!)) continue
    signs.push(signOf(reading, child))
    proper ||= isName(reading, child)
  }
  const slot = slotOf(reading, token)
  const start = tokens.start[first]!
  return {
    start,
    end: tokens.end[token]!,
    report,
    token,
    lemma: tokens.lemma[token]!.toLowerCase(),
    definite,
    plural: tokens.penn[token] === 'NNS',
    other,
    proper,
    signs: slot === null ? signs : [...signs, slot],
    quoted: findSpanAt(quotations, tokens.start[token]!) >= 0,
  }
}

const BEFORE = /^(?:det|amod|compound|nmod:poss|nummod)/
const TELLING = /^(?:amod|compound|nmod:poss)/

function firstUnder({ tree }: Reading, child: number, noun: number): number {
  let first = child
  for (const inner of childrenOf(tree, child)) if (inner < first) first = inner
  return Math.max(first, noun - PHRASE_REACH)
}

function isDefinite({ analysis: { tokens }, language: { names } }: Reading, child: number): boolean {
  const lemma = tokens.lemma[child]!.toLowerCase()
  return tokens.relation[child] === 'nmod:poss' || names.definite.has(lemma) || names.demonstrative.has(lemma)
}

// "Danish" and "Denmark" are one sign
function signOf({ analysis: { tokens, report }, language: { names } }: Reading, token: number): string {
  const word = report.text.slice(tokens.start[token], tokens.end[token])
  return (names.adjectives.get(word) ?? tokens.lemma[token]!).toLowerCase()
}

function isName({ analysis: { tokens, report }, language: { names } }: Reading, token: number): boolean {
  const word = report.text.slice(tokens.start[token], tokens.end[token])
  return tokens.tag[token] === 'PROPN' || names.adjectives.has(word)
}

// "the deal with Denmark"
function signAfter(reading: Reading, child: number): string | null {
  const { tokens } = reading.analysis
  const link = childWith(tokens, reading.tree, child, 'case')
  return link < 0 ? null : `${tokens.lemma[link]!.toLowerCase()} ${signOf(reading, child)}`
}

/** Opens a sign that is the verb of which the noun is the object. */
export const SLOT = 'to '

// "leave the deal", "preserve the pact"
function slotOf({ analysis: { tokens }, language: { compare } }: Reading, token: number): string | null {
  const verb = tokens.head[token]!
  if (verb < 0 || tokens.tag[verb] !== 'VERB' || tokens.relation[token] !== 'obj') return null
  const lemma = tokens.lemma[verb]!.toLowerCase()
  return compare.light.has(lemma) ? null : `${SLOT}${lemma}`
}
