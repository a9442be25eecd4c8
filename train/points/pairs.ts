import { joinEntities } from '../../src/align/entities.ts'
import { findCandidates } from '../../src/align/join.ts'
import { describePair, openPairs, SIGNS } from '../../src/align/likeness.ts'
import { makePassages, type Passage } from '../../src/align/passages.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import type { Language } from '../../src/language/language.ts'
import { makeVocabulary, type Vocabulary } from '../../src/match/vocabulary.ts'
import type { Examples } from '../boost.ts'
import type { EcbDocument } from '../ecbplus.ts'
import { readGoldActs } from './acts.ts'

/** A document with its analysis. */
export interface Read {
  readonly document: EcbDocument
  readonly analysis: Analysis
}

/** How much a pair of passages counts beside a pair of gold mentions; and one of two topics, of which there are many. */
const WEIGHT = { mentions: 1, passages: 0.5, topics: 0.2 } as const

interface Rows {
  readonly signs: number[]
  readonly truth: number[]
  readonly weight: number[]
}

/**
 * Pairs to learn from: gold mentions of a topic, which are of one event or not; passages of a topic whose sentences
 * share no event; passages of different topics.
 */
export function gatherPairs(read: readonly Read[], language: Language): Examples {
  const rows: Rows = { signs: [], truth: [], weight: [] }
  for (const members of Map.groupBy(read, ({ document }) => document.topic).values()) {
    addMentions(members, language, rows)
    addPassages(members, language, rows)
  }
  addTopics(read, language, rows)
  return {
    signs: Float64Array.from(rows.signs),
    truth: Uint8Array.from(rows.truth),
    weight: Float64Array.from(rows.weight),
    width: SIGNS.length,
  }
}

function addMentions(read: readonly Read[], language: Language, rows: Rows): void {
  const { acts, chains, vocabulary } = readGoldActs(
    read.map(({ document }) => document),
    read.map(({ analysis }) => analysis),
    language,
  )
  const add = openAdding(vocabulary, language, rows)
  for (const [i, a] of acts.entries())
    for (const [j, b] of acts.entries()) if (i < j) add(a, b, chains[i] === chains[j], WEIGHT.mentions)
}

function openAdding(vocabulary: Vocabulary, language: Language, rows: Rows) {
  const scene = openPairs(vocabulary, language.related)
  const out = new Float64Array(SIGNS.length)
  return (a: Passage['act'], b: Passage['act'], truth: boolean, weight: number) => {
    describePair(a, b, scene, out)
    for (const value of out) rows.signs.push(value)
    rows.truth.push(Number(truth))
    rows.weight.push(weight)
  }
}

function readPassages(
  read: readonly Read[],
  language: Language,
): { passages: Passage[]; vocabulary: Vocabulary } {
  const vocabulary = makeVocabulary()
  const { joint } = joinEntities(
    read.map(({ analysis }) => analysis),
    language,
  )
  const passages = read.flatMap(({ analysis }, report) =>
    makePassages(analysis, report, joint[report]!, language, vocabulary, 0),
  )
  return { passages, vocabulary }
}

// Passages whose sentences have no event in common; where they have one, which of their words say it is not known.
function addPassages(read: readonly Read[], language: Language, rows: Rows): void {
  const { passages, vocabulary } = readPassages(read, language)
  const add = openAdding(vocabulary, language, rows)
  const known = passages.flatMap(({ act, report, start }) => {
    const { validated, mentions } = read[report]!.document
    const sentence = validated.find(span => span.start <= start && start < span.end)
    if (!sentence) return []
    const inside = mentions.filter(mention => sentence.start <= mention.start && mention.start < sentence.end)
    const at = read[report]!.analysis.tokens.start[act.token]!
    const isMention = inside.some(mention => mention.start <= at && at < mention.end)
    return [{ act, isMention, chains: new Set(inside.map(({ chain }) => chain)) }]
  })
  for (const [i, a] of known.entries()) {
    for (const b of known.slice(i + 1)) {
      if ((a.isMention && b.isMention) || !a.chains.isDisjointFrom(b.chains)) continue
      add(a.act, b.act, false, WEIGHT.passages)
    }
  }
}

function addTopics(read: readonly Read[], language: Language, rows: Rows): void {
  const { passages, vocabulary } = readPassages(read, language)
  const add = openAdding(vocabulary, language, rows)
  const acts = passages.map(({ act }) => act)
  const topicOf = (act: Passage['act']) => read[act.report]!.document.topic
  findCandidates(acts, vocabulary, false, (a, b) => {
    if (topicOf(acts[a]!) !== topicOf(acts[b]!)) add(acts[a]!, acts[b]!, false, WEIGHT.topics)
  })
}
