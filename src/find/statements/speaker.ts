import { containsSpan, overlapsSpan, type Span } from '../../text/span.ts'
import type { Entity, Mention } from '../mentions.ts'
import type { Draft } from './draft.ts'
import {
  childrenOf,
  type Grammar,
  rangeOf,
  relationOf,
  spanOf,
  tagOf,
  tokenAfter,
  tokenBefore,
  trimRange,
  wordOf,
} from './grammar.ts'

/** Who speaks: an entity of the report, or several that fit, or nobody known, with the reason. */
export type Speaker =
  | { readonly kind: 'resolved'; readonly entity: number; readonly name: string }
  | { readonly kind: 'described'; readonly name: string }
  | { readonly kind: 'candidates'; readonly entities: readonly number[]; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }

/** Why a speaker is not known. */
export const REASONS = {
  unnamed: 'no source is named',
  pronoun: 'the pronoun has no clear antecedent',
  several: 'more than one fits',
  alone: 'no attribution stands near by',
} as const

/** Mentions by the token that stands in them, the smallest first. */
export interface Names {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  /** For each token, the indexes of the largest and of the smallest mention around it, or -1. */
  readonly wide: readonly number[]
  readonly narrow: readonly number[]
}

/** Looks up which mention each token stands in; linear but for mentions inside mentions. */
export function indexNames(
  grammar: Grammar,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): Names {
  const wide = new Array<number>(grammar.tokens.start.length).fill(-1)
  const narrow = new Array<number>(grammar.tokens.start.length).fill(-1)
  const order = mentions.map((_, index) => index)
  order.sort((a, b) => length(mentions[b]) - length(mentions[a]) || a - b)
  const starts = grammar.tokens.start
  for (const index of order) {
    const mention = mentions[index]
    if (!mention) continue
    for (
      let token = lowerBound(starts, mention.start);
      (starts[token] ?? Number.POSITIVE_INFINITY) < mention.end;
      token++
    ) {
      narrow[token] = index
      if (wide[token] === -1) wide[token] = index
    }
  }
  return { mentions, entities, wide, narrow }
}

function length(mention: Mention | undefined): number {
  return mention ? mention.end - mention.start : 0
}

function lowerBound(values: readonly number[], value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The mention that a token stands in; the largest that lies in a phrase, where one is given. */
export function mentionOf(names: Names, token: number, phrase?: Span): Mention | null {
  const narrow = names.mentions[names.narrow[token] ?? -1] ?? null
  const wide = names.mentions[names.wide[token] ?? -1] ?? null
  if (!wide || (phrase && !containsSpan(phrase, wide))) return narrow
  return wide
}

/**
 * The mention that a phrase is about: “Kestria President Mara Silva” is the man, whatever the tree
 * takes for the head, as long as no preposition comes between.
 */
function mentionIn(grammar: Grammar, names: Names, head: number, phrase: Span | undefined): Mention | null {
  const mention = mentionOf(names, head, phrase)
  if (phrase && !mention) return namedAtComma(grammar, names, head, phrase)
  if (!phrase || !mention || mention.kind === 'person') return mention
  let last = mention
  for (
    let token = head + 1;
    (grammar.tokens.start[token] ?? Number.POSITIVE_INFINITY) < phrase.end;
    token++
  ) {
    if (!/^(?:PROPN|NOUN|ADJ)$/.test(tagOf(grammar, token))) break
    last = mentionOf(names, token, phrase) ?? last
  }
  return last.kind === 'person' ? last : mention
}

/** “Dad-of-three | Emeka Lund |, 38, of Mill Street” — the name that the first part of a phrase ends with. */
function namedAtComma(grammar: Grammar, names: Names, head: number, phrase: Span): Mention | null {
  const end = grammar.text.slice(phrase.start, phrase.end).indexOf(',')
  const last = tokenBefore(grammar, end < 0 ? phrase.end : phrase.start + end)
  const mention = last > head ? mentionOf(names, last, phrase) : null
  if (mention?.kind !== 'person' || !mention.name) return null
  const before = tokenAfter(grammar, mention.start) - 1
  return /^(?:NOUN|NUM|ADJ)$/.test(tagOf(grammar, before)) ? mention : null
}

/** “Harbor Minister | Tomas Brandt” — a name that the tree cut is whole again, unless the cue stands in it. */
export function widenToName(grammar: Grammar, names: Names, span: Span, draft: Draft): Span {
  const head = draft.heads.find(token => containsSpan(span, tokenSpan(grammar, token)))
  const mention = head === undefined ? null : (names.mentions[names.wide[head] ?? -1] ?? null)
  if (!mention) return span
  const widened = { start: Math.min(span.start, mention.start), end: Math.max(span.end, mention.end) }
  return [...draft.cue, ...draft.content].some(other => overlapsSpan(widened, other)) ? span : widened
}

function tokenSpan(grammar: Grammar, token: number): Span {
  return spanOf(grammar, { first: token, last: token })
}

/** Resolves the words that name a speaker to an entity, a description, or a reason. */
export function resolveSpeaker(
  grammar: Grammar,
  names: Names,
  heads: readonly number[],
  source: readonly Span[],
  reason?: string,
): Speaker {
  const [first] = heads
  if (first === undefined) return { kind: 'unknown', reason: reason ?? REASONS.unnamed }
  const printed = source.length > 0 ? source : heads.map(head => spanOf(grammar, rangeOf(grammar, head)))
  if (heads.length === 1) return resolveHead(grammar, names, first, printed[0])
  const entities = heads.flatMap(head => mentionOf(names, head)?.entity ?? [])
  const distinct = [...new Set(entities)]
  if (distinct.length === 1 && entities.length === heads.length)
    return resolveHead(grammar, names, first, undefined)
  if (distinct.length < 2) return { kind: 'unknown', reason: REASONS.several }
  return { kind: 'candidates', entities: distinct, reason: REASONS.several }
}

function resolveHead(grammar: Grammar, names: Names, head: number, phrase: Span | undefined): Speaker {
  const place = grammar.tokens.start[head] ?? 0
  // “who”: the phrase printed is the pronoun, the head the word before it.
  const own = phrase && phrase.start <= place && place < phrase.end ? phrase : undefined
  const mention = mentionIn(grammar, names, head, own)
  const listed =
    childrenOf(grammar, head, 'conj').length > 0 && !(mention && coversConjuncts(grammar, mention, head))
  const joint = listed || followsList(grammar, mention, head, own) || isList(grammar, own)
  if (joint && own)
    return { kind: 'described', name: grammar.text.slice(own.start, own.end).replace(/\s+/g, ' ') }
  const entity =
    mention?.entity === null || mention?.entity === undefined ? undefined : names.entities[mention.entity]
  const same = mention ? undefined : entityNamed(grammar, names, own)
  if (same) return { kind: 'resolved', entity: same.id, name: same.name }
  if (entity && isNamed(names, entity)) return { kind: 'resolved', entity: entity.id, name: entity.name }
  if (tagOf(grammar, head) === 'PRON' || mention?.form === 'pronoun') {
    // “a push by the administration against people it calls the worst” — who is meant has no name, but is known.
    return entity && isDescribed(names, entity) && !POSSESSOR.test(entity.name)
      ? { kind: 'described', name: entity.name }
      : { kind: 'unknown', reason: REASONS.pronoun }
  }
  return { kind: 'described', name: nameOf(grammar, head, own) }
}

/** “Silva and | Brandt said” — two speak, even where the tree has only the second. */
function followsList(
  grammar: Grammar,
  mention: Mention | null,
  head: number,
  phrase: Span | undefined,
): boolean {
  if (!phrase) return false
  const limit = mention ? Math.max(mention.start, phrase.start) : (grammar.tokens.start[head] ?? 0)
  for (
    let token = tokenAfter(grammar, phrase.start);
    (grammar.tokens.end[token] ?? limit + 1) <= limit;
    token++
  ) {
    if (wordOf(grammar, token) === 'and') return true
  }
  return false
}

/** “the company, its insurer and the union” — but “Silva, a lawyer and activist,” is one, and a comma follows. */
function isList(grammar: Grammar, phrase: Span | undefined): boolean {
  if (!phrase || grammar.text[phrase.end] === ',') return false
  const words = grammar.text.slice(phrase.start, phrase.end)
  return /^[^,]+,.* and /.test(words) && !/\b(?:who|which|whose|an?)\b/.test(words)
}

/** “the Ministry of Trade and Industry” is one name; “Silva and Brandt” are two speakers. */
function coversConjuncts(grammar: Grammar, mention: Mention, head: number): boolean {
  return (
    mention.name !== undefined &&
    childrenOf(grammar, head, 'conj').every(child => (grammar.tokens.start[child] ?? 0) < mention.end)
  )
}

/** The entity whose name stands there, where no mention was found: the author of a post. */
function entityNamed(grammar: Grammar, names: Names, phrase: Span | undefined): Entity | undefined {
  if (!phrase) return undefined
  const words = grammar.text.slice(phrase.start, phrase.end)
  const same = names.entities
    .filter(one => one.kind === 'person' || one.kind === 'organisation')
    .filter(one => one.name === words || one.aliases.includes(words))
  return same.length === 1 ? same[0] : undefined
}

/** Mentions of an entity among which a name is looked for; whoever has one is named early. */
const MOST_MENTIONS = 64

function isNamed(names: Names, entity: Entity): boolean {
  return entity.mentions.slice(0, MOST_MENTIONS).some(index => names.mentions[index]?.name !== undefined)
}

/** “Brandt’s lawyer said he would refuse”: he may as well be Brandt. */
const POSSESSOR = /['’]s?\s|^(?:his|her|its|their)\b/i

function isDescribed(names: Names, entity: Entity): boolean {
  return entity.mentions.slice(0, MOST_MENTIONS).some(index => names.mentions[index]?.form === 'description')
}

/** The phrase of a description as printed, without clauses and appositions after it. */
function nameOf(grammar: Grammar, head: number, phrase: Span | undefined): string {
  let { first, last } = rangeOf(grammar, head)
  if (phrase) {
    first = tokenAfter(grammar, phrase.start)
    last = tokenBefore(grammar, phrase.end)
  }
  for (const child of childrenOf(grammar, head)) {
    const relation = relationOf(grammar, child)
    if (child < head && child === first && LEADING.has(relation) && tagOf(grammar, child) !== 'PROPN')
      first = child + 1
    if (child > head && LOOSE.has(relation)) last = Math.min(last, (grammar.left[child] ?? child) - 1)
  }
  for (let token = head + 1; token <= last; token++) {
    if (/^(?:who|which|whose|,)$/.test(wordOf(grammar, token)) && !joins(grammar, head)) {
      last = token - 1
    }
  }
  const trimmed = trimRange(grammar, { first, last: Math.max(last, head) })
  const span = spanOf(grammar, trimmed ?? { first: head, last: head })
  return grammar.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

/** “families, lawyers and doctors”: the commas of a list are no end. */
function joins(grammar: Grammar, head: number): boolean {
  return childrenOf(grammar, head, 'conj').length > 0
}

const LEADING = new Set(['case', 'cc', 'mark', 'punct'])
const LOOSE = new Set(['acl:relcl', 'acl', 'appos', 'parataxis', 'advcl'])

const PERSONAL = new Set(['he', 'she', 'they', 'we', 'i', 'who', 'you'])

/** Whether the words may name somebody who speaks: a person, an organisation, a group, a state. */
export function canSpeak(grammar: Grammar, names: Names, head: number): boolean {
  const mention = mentionOf(names, head)
  if (mention) return mention.kind !== 'law' && mention.kind !== 'work' && mention.kind !== 'event'
  return PERSONAL.has(wordOf(grammar, head)) || tagOf(grammar, head) === 'PROPN'
}
