import type { Span } from '../../text/span.ts'
import type { Cue } from './cues.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  headOf,
  spanOf,
  TREE_DEPTH,
  tagOf,
  tokenAfter,
  trimRange,
  wordOf,
} from './grammar.ts'

/** “Marchetti-Obi” is three tokens of one name. */
export function isNameToken(grammar: Grammar, token: number): boolean {
  // “the hospital’s director”
  if (tagOf(grammar, token) === 'PART' && /^[’']s?$/.test(wordOf(grammar, token))) return true
  return (
    /^(?:PROPN|NOUN|ADJ)$/.test(tagOf(grammar, token)) ||
    (wordOf(grammar, token) === '-' && grammar.tokens.end[token - 1] === grammar.tokens.start[token])
  )
}

/** The first word of the phrase that a token ends; past the token where it is no phrase or not alone. */
export function startOfName(grammar: Grammar, last: number, limit: number): number {
  if (!/^(?:PROPN|NOUN)$/.test(tagOf(grammar, last))) return last + 1
  let first = last
  while (first > limit && (isNameToken(grammar, first - 1) || tagOf(grammar, first - 1) === 'NUM')) first--
  if (first > limit && tagOf(grammar, first - 1) === 'DET') first--
  const outside = first > limit ? tagOf(grammar, first - 1) : 'PUNCT'
  return outside === 'PUNCT' || outside === 'SCONJ' ? first : last + 1
}

/** The first token of a cue, its auxiliaries and adverbs counted. */
export function firstOfCue(grammar: Grammar, cue: Cue): number {
  let token = cue.control ?? cue.token
  while (token > 0 && (grammar.tokens.start[token - 1] ?? 0) >= cue.span.start) token--
  return token
}

/** The head of the name that a token ends. */
export function topOfPhrase(grammar: Grammar, token: number): number {
  let at = token
  for (let step = 0; step < TREE_DEPTH; step++) {
    const head = headOf(grammar, at)
    if (head < 0 || (grammar.right[head] ?? head) !== token || tagOf(grammar, head) === 'VERB') return at
    at = head
  }
  return at
}

/** Prepositions that only a charge takes: “accused of”, “suspected of”. */
export function chargePrepositions(cue: Cue): readonly string[] {
  return cue.groups.flatMap(group => (group.manner === 'accuse' ? (group.prepositions ?? []) : []))
}

/** “accused by the ministry of theft” — theft is what they are accused of, not what the ministry is for. */
export function chargeOf(
  grammar: Grammar,
  verb: number,
  noun: number,
  prepositions: readonly string[],
): number | null {
  const own = childrenOf(grammar, verb, 'obl', 'advcl').some(child =>
    casesOf(grammar, child).some(word => prepositions.includes(word)),
  )
  if (own || prepositions.length === 0) return null
  const phrases = childrenOf(grammar, noun, 'nmod', 'acl')
  return (
    phrases.find(
      child => child > noun && casesOf(grammar, child).some(word => prepositions.includes(word)),
    ) ?? null
  )
}

/** The prepositions of a phrase, in lower case. */
export function casesOf(grammar: Grammar, token: number): readonly string[] {
  return childrenOf(grammar, token, 'case').map(child => wordOf(grammar, child))
}

function commaBefore(grammar: Grammar, first: number, token: number): number | null {
  for (let at = token - 1; at > first; at--) if (wordOf(grammar, at) === ',') return at
  return null
}

function firstComma(grammar: Grammar, first: number, token: number): number {
  let at = first
  while (at < token && wordOf(grammar, at) !== ',') at++
  return at
}

/** “Lena Okafor, head of the union” — she, whatever word the tree takes for the head. */
export function namedIn(grammar: Grammar, span: Span, head: number): number {
  const first = tokenAfter(grammar, span.start)
  const comma = firstComma(grammar, first, head)
  const name = comma < head && tagOf(grammar, comma - 1) === 'PROPN'
  return name && childOf(grammar, head, 'conj') === undefined ? comma - 1 : head
}

/** The whole phrase around a head word, without what stands beyond the cue. */
export function spanPhrase(grammar: Grammar, token: number, cue: number): readonly Span[] {
  let first = grammar.left[token] ?? token
  let last = grammar.right[token] ?? token
  for (const child of childrenOf(grammar, token, 'case', 'cc', 'punct', 'mark', 'advmod')) {
    if (child !== first || child >= token) continue
    if (/^(?:ADP|SCONJ|CCONJ|PUNCT|PART)$/.test(tagOf(grammar, child))) first = child + 1
  }
  if (cue > token && last >= cue) last = cue - 1
  // “… before dark, | fire chief Tak said” — no phrase has a comma before its head.
  const comma = commaBefore(grammar, first, token)
  const list = childOf(grammar, token, 'conj') !== undefined
  // but “Lena Okafor, | head of the union” and “The minister, | his aide and the union” are whole
  if (comma !== null && !list && tagOf(grammar, firstComma(grammar, first, token) - 1) !== 'PROPN')
    first = comma + 1
  if (cue < token && first <= cue) first = cue + 1
  const range = trimRange(grammar, { first, last })
  return range && range.first <= token && token <= range.last
    ? [spanOf(grammar, range)]
    : [spanOf(grammar, { first: token, last: token })]
}
