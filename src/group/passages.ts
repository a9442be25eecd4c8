import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { eachTerm, isBody, type Weighted, weigh } from './terms.ts'

/** Tokens from which on a passage says enough to be known by. */
const PASSAGE_TOKENS = 25
/** Passages from which on a report can be a round-up. */
const FEWEST_PASSAGES = 3
/** Share of the passages of a round-up that may have a name in common with another one. */
const MOST_JOINED = 0.5

interface Draft {
  readonly counts: Map<string, number>
  readonly names: Set<string>
  tokens: number
}

/** What the passages of a round-up are about; none where most passages share a name, as those of one matter do. */
export function findPassages(analysis: Analysis, language: Language): readonly Weighted[] {
  const drafts = draftPassages(analysis, language).filter(({ tokens }) => tokens >= PASSAGE_TOKENS)
  if (drafts.length < FEWEST_PASSAGES || shareJoined(drafts) > MOST_JOINED) return []
  return drafts.map(({ counts }) => weigh(counts, language))
}

// A paragraph opens a passage unless it has a name in common with the one before it.
function draftPassages(analysis: Analysis, language: Language): Draft[] {
  const drafts: Draft[] = []
  let part = -1
  for (const sentence of analysis.sentences) {
    if (!isBody(analysis, sentence)) continue
    if (sentence.part !== part) {
      joinLast(drafts)
      drafts.push({ counts: new Map(), names: new Set(), tokens: 0 })
      part = sentence.part
    }
    const draft = drafts.at(-1)!
    draft.tokens += sentence.last - sentence.first
    eachTerm(analysis.tokens, sentence, language, (term, token) => {
      draft.counts.set(term, (draft.counts.get(term) ?? 0) + 1)
      if (analysis.tokens.tag[token] === 'PROPN') draft.names.add(term)
    })
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
  for (const [term, count] of last.counts) before.counts.set(term, (before.counts.get(term) ?? 0) + count)
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
