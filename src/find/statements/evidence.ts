import { overlapsSpan } from '../../text/span.ts'
import { cleanContent, mergeSpans } from './clean.ts'
import { isNegated } from './cues.ts'
import type { Draft } from './draft.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  headOf,
  isPassive,
  lemmaOf,
  type Range,
  rangeOf,
  relationOf,
  spanOf,
  TREE_DEPTH,
  tagOf,
  wordOf,
} from './grammar.ts'
import { spanPhrase } from './phrase.ts'
import type { Reading } from './reading.ts'

/** “has not provided any evidence”, “no evidence that” — who does not show it, and of what. */
export function draftEvidence(reading: Reading): readonly Draft[] {
  const { grammar, words } = reading
  const drafts: Draft[] = []
  for (let token = 0; token < grammar.tokens.start.length; token++) {
    if (!words.evidence.includes(lemmaOf(grammar, token)) || tagOf(grammar, token) !== 'NOUN') continue
    const draft = draftLack(reading, token)
    if (draft) drafts.push(draft)
  }
  return drafts
}

function draftLack(reading: Reading, token: number): Draft | null {
  const { grammar } = reading
  const verb = givingVerb(reading, token)
  const lack = findLack(reading, token, verb)
  if (lack === null) return null
  const subject = verb === null ? null : findGiver(reading, verb)
  const source = subject === null ? [] : spanPhrase(grammar, subject, lack.first)
  const last = Math.max(token, lack.last)
  const cue = spanOf(grammar, { first: lack.first, last })
  const claim = findClaim(reading, token, verb)
  const content = claim === null ? [] : cleanContent(reading, [spanOf(grammar, claim)], [cue, ...source])
  const heads = subject === null ? [] : [subject]
  return {
    source,
    heads,
    cue: [cue],
    content,
    manner: 'no evidence',
    lemma: lemmaOf(grammar, verb ?? token),
    negated: false,
    token: verb ?? token,
  }
}

/** The verb of which the evidence is the object: “provide”; or that stands right before it, whatever the tree says. */
function givingVerb(reading: Reading, token: number): number | null {
  const head = headOf(reading.grammar, token)
  if (gives(reading, head)) return head
  // “has yet to provide | evidence or name individuals” — the tree takes evidence for a part of what comes after.
  return gives(reading, token - 1) ? token - 1 : null
}

function gives({ grammar, words }: Reading, token: number): boolean {
  return token >= 0 && tagOf(grammar, token) === 'VERB' && words.provide.includes(lemmaOf(grammar, token))
}

/** The tokens that deny it: “has not provided”, “has yet to provide”, “without offering”, “no”. */
function findLack(reading: Reading, token: number, verb: number | null): Range | null {
  const { grammar, words } = reading
  const no = childrenOf(grammar, token, 'det', 'advmod').find(child =>
    words.negations.includes(wordOf(grammar, child)),
  )
  const without = childrenOf(grammar, token, 'case', 'mark').find(
    child => wordOf(grammar, child) === 'without',
  )
  if (no !== undefined || without !== undefined)
    return { first: Math.min(no ?? token, without ?? token, verb ?? token), last: token }
  if (verb === null) return null
  const marked = childrenOf(grammar, verb, 'mark', 'case').find(child => wordOf(grammar, child) === 'without')
  if (marked !== undefined) return { first: marked, last: token }
  if (isNegated(grammar, words, verb)) return { first: firstOfVerb(grammar, verb), last: token }
  const head = headOf(grammar, verb)
  const yet =
    relationOf(grammar, verb) === 'xcomp' &&
    head >= 0 &&
    (words.control[lemmaOf(grammar, head)] === 'negative' || hasYet(grammar, head) || hasYet(grammar, verb))
  if (yet) return { first: firstOfVerb(grammar, head), last: token }
  // “has yet to provide”, however the tree hangs it
  const bare = wordOf(grammar, verb - 1) === 'to' && wordOf(grammar, verb - 2) === 'yet'
  return bare ? { first: verb - 3, last: token } : null
}

function hasYet(grammar: Grammar, verb: number): boolean {
  return childrenOf(grammar, verb, 'advmod').some(child => wordOf(grammar, child) === 'yet')
}

function firstOfVerb(grammar: Grammar, verb: number): number {
  const parts = childrenOf(grammar, verb, 'aux', 'aux:pass', 'advmod').filter(child => child < verb)
  return Math.min(verb, ...parts)
}

/** Who does not provide it: the subject, through “has yet to” and “without offering”. */
function findGiver(reading: Reading, verb: number): number | null {
  const { grammar } = reading
  let token = verb
  for (let step = 0; step < TREE_DEPTH && token >= 0; step++) {
    const subject = childOf(grammar, token, 'nsubj')
    if (subject !== undefined) return isPassive(grammar, token) ? null : subject
    if (!['xcomp', 'advcl', 'conj'].includes(relationOf(grammar, token))) return null
    token = headOf(grammar, token)
  }
  return null
}

/** Of what there is no evidence, where the sentence holds it. */
function findClaim(reading: Reading, token: number, verb: number | null): Range | null {
  const { grammar } = reading
  const own = childrenOf(grammar, token, 'acl', 'ccomp', 'nmod', 'acl:relcl').find(child => child > token)
  if (own !== undefined) return endBeforeFinite(grammar, own)
  const wide =
    verb === null
      ? undefined
      : childrenOf(grammar, verb, 'advcl', 'xcomp', 'obl', 'ccomp').find(child => child > token)
  return wide === undefined ? null : rangeOf(grammar, wide)
}

/** “no evidence to support that, | and called them liars” — an infinitive goes on with an infinitive only. */
function endBeforeFinite(grammar: Grammar, verb: number): Range {
  const range = rangeOf(grammar, verb)
  const { penn } = grammar.tokens
  const next = childrenOf(grammar, verb, 'conj').find(
    child => child > verb && /^VB[DNZ]$/.test(penn[child] ?? ''),
  )
  if (penn[verb] !== 'VB' || next === undefined) return range
  return { first: range.first, last: (grammar.left[next] ?? next) - 1 }
}

const CLAIMING = new Set(['say', 'claim', 'argue', 'accuse', 'warn', 'think', 'confirm'])

/** “The port insists they are smugglers but has shown no evidence” — of what is said in the same sentence. */
export function nameClaims(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const claims = new Map<number, Draft>()
  for (const draft of drafts) {
    const sentence = reading.grammar.sentenceOf[draft.token]
    if (sentence !== undefined && CLAIMING.has(draft.manner) && draft.content.length > 0)
      claims.set(sentence, draft)
  }
  return drafts.map(draft => {
    const sentence = reading.grammar.sentenceOf[draft.token] ?? -1
    const claim = claims.get(sentence)
    const points = draft.manner === 'no evidence' || draft.manner === 'deny' || draft.manner === 'confirm'
    if (!points || !claim || claim === draft || !pointsBack(reading, draft)) return draft
    const own = draft.content.filter(span => !claim.content.some(other => overlapsSpan(span, other)))
    const cue = mergeSpans([...draft.cue, ...own], 1)
    // “said, without giving evidence, that” — who said it gives none.
    const owner = draft.heads.length > 0 ? draft : claim
    return { ...draft, cue, content: claim.content, source: owner.source, heads: owner.heads }
  })
}

/** No content of its own, or “to support that claim”. */
function pointsBack(reading: Reading, draft: Draft): boolean {
  const words = draft.content.map(span => reading.grammar.text.slice(span.start, span.end)).join(' ')
  const without = /^without\b/i.test(reading.grammar.text.slice(draft.cue[0]?.start, draft.cue[0]?.end))
  return (
    words === '' ||
    (without && draft.heads.length === 0) ||
    /^(?:that|this|it)$/i.test(words) ||
    /\b(?:that|this|these|those|the) (?:claim|allegation|accusation|assertion|statement|charge)s?$/i.test(
      words,
    )
  )
}
