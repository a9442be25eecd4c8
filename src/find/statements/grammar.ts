import type { Segmented, Sentence, Tag, Tokens } from '../../segment/segmented.ts'
import type { Span } from '../../text/span.ts'

/** A report's trees, ready to be walked from the top as well as from below. */
export interface Grammar {
  readonly text: string
  readonly tokens: Tokens
  /** Each token in small letters. */
  readonly words: readonly string[]
  readonly sentences: readonly Sentence[]
  /** Dependents of each token, in order. */
  readonly children: readonly (readonly number[])[]
  /** First and last token of each token's subtree. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Index of each token's sentence. */
  readonly sentenceOf: readonly number[]
  /** For each token, the index of the proper name that it belongs to, or -1. */
  readonly nameOf: readonly number[]
  /** Whether a token belongs to an expression of time. */
  readonly timed: readonly boolean[]
}

/** Turns heads into dependents and extents; linear in the number of tokens. */
export function readGrammar(
  segmented: Segmented,
  times: readonly Span[] = [],
  names: readonly Span[] = [],
): Grammar {
  const { sentences, report } = segmented
  const tokens = nameTokens(segmented.tokens, names)
  const size = tokens.start.length
  const children: number[][] = Array.from({ length: size }, () => [])
  tokens.head.forEach((head, token) => {
    if (head >= 0 && head !== token) children[head]?.push(token)
  })
  const sentenceOf = new Array<number>(size).fill(0)
  for (const [index, sentence] of sentences.entries()) sentenceOf.fill(index, sentence.first, sentence.last)
  const left = Array.from({ length: size }, (_, token) => token)
  const right = [...left]
  for (const sentence of sentences) spread(children, left, right, tokens, sentence)
  const timed = placeTokens(tokens, times).map(index => index >= 0)
  const nameOf = placeTokens(tokens, names)
  const { text } = report
  const words = tokens.start.map((start, token) => text.slice(start, tokens.end[token]).toLowerCase())
  return { text, tokens, words, sentences, children, left, right, sentenceOf, nameOf, timed }
}

const NOMINAL = new Set<Tag>(['PROPN', 'NOUN', 'ADJ', 'NUM', 'ADP', 'DET', 'PART', 'PUNCT', 'CCONJ'])

/** A word that stands in a known name is a part of a name, whatever the tagger thought of it. */
function nameTokens(tokens: Tokens, names: readonly Span[]): Tokens {
  const named = placeTokens(tokens, names).map(index => index >= 0)
  const tag = tokens.tag.map((own, token): Tag => (named[token] && !NOMINAL.has(own) ? 'PROPN' : own))
  const penn = tokens.penn.map((own, token) => (tag[token] === tokens.tag[token] ? own : 'NNP'))
  return { ...tokens, tag, penn }
}

/** For each token, the index of the span that it stands in, or -1; the spans are in order. */
function placeTokens(tokens: Tokens, spans: readonly Span[]): readonly number[] {
  let at = 0
  return tokens.start.map(start => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    return (spans[at]?.start ?? Number.POSITIVE_INFINITY) <= start ? at : -1
  })
}

/** Extents from the leaves up; a token that a broken tree never reaches keeps its own. */
function spread(
  children: readonly (readonly number[])[],
  left: number[],
  right: number[],
  tokens: Tokens,
  sentence: Sentence,
): void {
  const order: number[] = []
  for (let token = sentence.first; token < sentence.last; token++) {
    if ((tokens.head[token] ?? -1) < 0) order.push(token)
  }
  for (let at = 0; at < order.length && order.length <= sentence.last - sentence.first; at++) {
    order.push(...(children[order[at] ?? -1] ?? []))
  }
  for (const token of order.reverse()) {
    const head = tokens.head[token] ?? -1
    if (head < 0) continue
    left[head] = Math.min(left[head] ?? head, left[token] ?? token)
    right[head] = Math.max(right[head] ?? head, right[token] ?? token)
  }
}

/** The words of a token in lower case. */
export function wordOf(grammar: Grammar, token: number): string {
  return grammar.words[token] ?? ''
}

/** The lemma of a token in lower case. */
export function lemmaOf(grammar: Grammar, token: number): string {
  return (grammar.tokens.lemma[token] ?? '').toLowerCase()
}

/** The part of speech of a token. */
export function tagOf(grammar: Grammar, token: number): Tag {
  return grammar.tokens.tag[token] ?? 'X'
}

/** The relation of a token to its head. */
export function relationOf(grammar: Grammar, token: number): string {
  return grammar.tokens.relation[token] ?? ''
}

/** The token that a token depends on; -1 for a root. */
export function headOf(grammar: Grammar, token: number): number {
  return grammar.tokens.head[token] ?? -1
}

/** The dependents of a token in one of the relations. */
export function childrenOf(
  grammar: Grammar,
  token: number,
  ...relations: readonly string[]
): readonly number[] {
  const children = grammar.children[token] ?? []
  return relations.length === 0
    ? children
    : children.filter(child => relations.includes(relationOf(grammar, child)))
}

/** The first dependent in one of the relations. */
export function childOf(
  grammar: Grammar,
  token: number,
  ...relations: readonly string[]
): number | undefined {
  return childrenOf(grammar, token, ...relations)[0]
}

/** Whether `inner` stands in the subtree of `outer`. */
export function isUnder(grammar: Grammar, inner: number, outer: number): boolean {
  let token = inner
  for (let step = 0; step < TREE_DEPTH && token >= 0; step++) {
    if (token === outer) return true
    token = headOf(grammar, token)
  }
  return false
}

/** No tree of a real sentence is deeper; the bound keeps broken ones from running in circles. */
export const TREE_DEPTH = 100

/** Tokens `first` to `last`, both included. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** The words from one token to another. */
export function spanOf(grammar: Grammar, range: Range): Span {
  return { start: grammar.tokens.start[range.first] ?? 0, end: grammar.tokens.end[range.last] ?? 0 }
}

/** The tokens of a subtree, from its first to its last. */
export function rangeOf(grammar: Grammar, token: number): Range {
  return { first: grammar.left[token] ?? token, last: grammar.right[token] ?? token }
}

const LOOSE = /^[,;:.–—-]+$/

/** A range without commas, dashes and stops at its ends. */
export function trimRange(grammar: Grammar, range: Range): Range | null {
  let { first, last } = range
  while (first <= last && LOOSE.test(wordOf(grammar, first))) first++
  while (last >= first && LOOSE.test(wordOf(grammar, last))) last--
  return first <= last ? { first, last } : null
}

/** The last token that ends at or before a place; -1 when there is none. */
export function tokenBefore(grammar: Grammar, place: number): number {
  let low = 0
  let high = grammar.tokens.end.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((grammar.tokens.end[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The first token that starts at or after a place. */
export function tokenAfter(grammar: Grammar, place: number): number {
  let low = 0
  let high = grammar.tokens.start.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((grammar.tokens.start[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

const PARTICIPLE = /ing$/
/** Whether a verb is an -ing form without an auxiliary: "accusing". */
export function isGerund(grammar: Grammar, token: number): boolean {
  return PARTICIPLE.test(wordOf(grammar, token)) && childOf(grammar, token, 'aux', 'aux:pass') === undefined
}

/** Whether a verb is in the passive, or a past participle that modifies a noun: "migrants accused of". */
export function isPassive(grammar: Grammar, token: number): boolean {
  if (childOf(grammar, token, 'nsubj:pass', 'aux:pass', 'csubj:pass') !== undefined) return true
  if (childOf(grammar, token, 'obl:agent') !== undefined) return true
  const relation = relationOf(grammar, token)
  if (relation === 'conj') return isPassiveConjunct(grammar, token)
  return (
    (relation === 'acl' || relation === 'advcl') &&
    isPastForm(grammar, token) &&
    !hasSubject(grammar, token) &&
    !hasMark(grammar, token)
  )
}

function isPassiveConjunct(grammar: Grammar, token: number): boolean {
  if (hasSubject(grammar, token) || childOf(grammar, token, 'aux') !== undefined) return false
  if (grammar.tokens.penn[token] === 'VBD' || wordOf(grammar, token - 1) === ',') return false
  const head = headOf(grammar, token)
  // "was arrested and accused of fraud", but not "was arrested and said he was innocent"
  return (
    isPastForm(grammar, token) &&
    relationOf(grammar, head) !== 'conj' &&
    isPassive(grammar, head) &&
    childOf(grammar, token, 'obj', 'ccomp', 'xcomp') === undefined
  )
}

function isPastForm(grammar: Grammar, token: number): boolean {
  const word = wordOf(grammar, token)
  return word !== lemmaOf(grammar, token) && !word.endsWith('s') && !PARTICIPLE.test(word)
}

function hasMark(grammar: Grammar, token: number): boolean {
  return childrenOf(grammar, token, 'mark').some(mark => wordOf(grammar, mark) === 'to')
}

/** Whether a verb has a subject of its own. */
export function hasSubject(grammar: Grammar, token: number): boolean {
  return childOf(grammar, token, 'nsubj', 'nsubj:pass', 'csubj', 'expl') !== undefined
}

/** Whether a stretch of words has a finite verb. */
export function hasFinite(grammar: Grammar, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) if (isFiniteTag(grammar, token)) return true
  return false
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
/** Whether a token is a finite verb by its tag. */
export function isFiniteTag(grammar: Grammar, token: number): boolean {
  return FINITE.has(grammar.tokens.penn[token] ?? '')
}

/** The first token that hangs from none of the others. */
export function headOfRange(grammar: Grammar, first: number, last: number): number {
  for (let token = first; token < last; token++) {
    const head = headOf(grammar, token)
    if ((head < first || head >= last) && tagOf(grammar, token) !== 'PUNCT') return token
  }
  return first
}
