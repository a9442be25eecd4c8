import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import type { Sentence } from '../segment/segmented.ts'
import { isBody, type Weighted, weigh } from './terms.ts'

/** Tokens from which on a passage says enough to be known by. */
const PASSAGE_TOKENS = 25
/** Passages from which on a report can be a round-up. */
const FEWEST_PASSAGES = 3
/** Share of the passages of a round-up that may have a name in common with another one. */
const MOST_JOINED = 0.5

interface Draft {
  readonly sentences: Sentence[]
  readonly names: Set<string>
  tokens: number
}

type Terms = readonly (string | null)[]

/** What the passages of a round-up are about, from the term of each token; none where most passages share a name, as those of one matter do. */
export function findPassages(analysis: Analysis, terms: Terms, language: Language): readonly Weighted[] {
  const drafts = draftPassages(analysis, terms).filter(({ tokens }) => tokens >= PASSAGE_TOKENS)
  if (drafts.length < FEWEST_PASSAGES || shareJoined(drafts) > MOST_JOINED) return []
  return drafts.map(({ sentences }) => weigh(countTerms(sentences, terms), language))
}

function countTerms(sentences: readonly Sentence[], terms: Terms): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { first, last } of sentences)
    for (const term of terms.slice(first, last))
      if (term !== null) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

// A paragraph opens a passage unless it has a name in common with the one before it.
function draftPassages(analysis: Analysis, terms: Terms): Draft[] {
  const drafts: Draft[] = []
  const { tag } = analysis.tokens
  let part = -1
  for (const sentence of analysis.sentences) {
    if (!isBody(analysis, sentence)) continue
    if (sentence.part !== part) {
      joinLast(drafts)
      drafts.push({ sentences: [], names: new Set(), tokens: 0 })
      part = sentence.part
    }
    const draft = drafts.at(-1)!
    const { first, last } = sentence
    draft.sentences.push(sentence)
    draft.tokens += last - first
    for (let token = first; token < last; token++)
      if (tag[token] === 'PROPN' && terms[token] !== null) draft.names.add(terms[token]!)
  }
  joinLast(drafts)
  return drafts
}

function joinLast(drafts: Draft[]): void {
  const last = drafts.at(-1)
  const before = drafts.at(-2)
  if (!last || !before) return
  const short = before.tokens < PASSAGE_TOKENS
  if (!short && last.names.isDisjointFrom(before.names)) return
  before.sentences.push(...last.sentences)
  for (const name of last.names) before.names.add(name)
  before.tokens += last.tokens
  drafts.pop()
}

// Counted by name, not by pair: a passage is joined where another one has one of its names.
function shareJoined(drafts: readonly Draft[]): number {
  const counts = new Map<string, number>()
  for (const { names } of drafts) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const joined = drafts.filter(({ names }) => names.values().some(name => counts.get(name)! > 1))
  return joined.length / drafts.length
}
