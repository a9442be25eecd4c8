import type { Analysis } from '../../find/analysis.ts'
import type { Language } from '../../language/language.ts'
import type { Base } from './base.ts'
import type { Word, WordClass } from './words.ts'

/** A sentence of the short text with the places of the longer ones that speak of the same. */
export interface Match {
  /** Of the short text. */
  readonly analysis: Analysis
  /** Of all reports. */
  readonly analyses: readonly Analysis[]
  readonly language: Language
  readonly base: Base
  readonly words: readonly Word[]
  readonly telling: readonly Word[]
  /** Numbers of the likest sentences, the likest first. */
  readonly likest: readonly number[]
  /** Telling words of the likest sentences. */
  readonly near: readonly Word[]
  /** Those of them that the sentence does not have. */
  readonly open: readonly Word[]
  /** Keys of the sentence's words. */
  readonly here: ReadonlySet<string>
  /** Share of the weight of the sentence's telling words that stand anywhere in the longer texts. */
  readonly cover: number
  /** Share that stands in the likest sentences: how surely these speak of the same. */
  readonly nearness: number
}

/** Sentences of the longer texts that one sentence is held against. */
const LIKEST = 3
/** Tokens that a sentence is taken for longer than it is, so that a heading of two words is not the likest. */
const GROUND = 20

/** Finds where the longer texts speak of what a sentence speaks of: most shared weight for their length. */
export function matchSentence(
  words: readonly Word[],
  base: Base,
  { analyses, language }: { readonly analyses: readonly Analysis[]; readonly language: Language },
): Match {
  const telling = words.filter(word => word.telling)
  const weights = new Map(telling.map(({ key, weight }) => [key, weight]))
  const scores = new Map<number, number>()
  for (const [key, weight] of weights)
    for (const sentence of new Set(base.byKey.get(key)?.map(word => word.sentence)))
      scores.set(sentence, (scores.get(sentence) ?? 0) + weight)
  const likeness = (sentence: number) =>
    scores.get(sentence)! / Math.sqrt(GROUND + base.sentences[sentence]!.length)
  const likest = [...scores.keys()].sort((a, b) => likeness(b) - likeness(a) || a - b).slice(0, LIKEST)
  const near = likest.flatMap(sentence => base.sentences[sentence]!.filter(word => word.telling))
  const here = new Set(words.map(({ key }) => key))
  const there = new Set(near.map(({ key }) => key))
  const sum = (list: readonly Word[]) => list.reduce((total, { weight }) => total + weight, 0)
  const share = (has: (key: string) => boolean) =>
    sum(telling.filter(({ key }) => has(key))) / Math.max(1, sum(telling))
  const cover = share(key => base.byKey.has(key))
  const nearness = share(key => there.has(key))
  const open = near.filter(({ key }) => !here.has(key))
  const analysis = analyses[words[0]!.report]!
  return { analysis, analyses, language, base, words, telling, likest, near, open, here, cover, nearness }
}

/** A word that stands in a longer text where another stands in the short one. */
export interface Rival {
  readonly word: Word
  /** How much of what stands around is the same: 1 for a neighbour at the same distance. */
  readonly score: number
}

/** Telling words on each side that are held against each other. */
const REACH = 3
/** Least of what stands around that must be the same. */
const LEAST = 0.7
/** What a neighbour counts that stands on the other side, and what each step of distance takes off. */
const [TURNED, STEP] = [0.4, 0.25]

/** Words of some of the likest sentences in whose place the given one may stand, the likest first. */
export function findRivals(match: Match, word: Word, sentences: readonly number[] = match.likest): Rival[] {
  const at = match.telling.indexOf(word)
  const neighbours = offsets.flatMap(step => {
    const neighbour = match.telling[at + step]
    return neighbour ? [{ step, key: neighbour.key }] : []
  })
  const rivals: Rival[] = []
  for (const sentence of sentences) {
    const there = match.base.sentences[sentence]!.filter(({ telling }) => telling)
    for (const [index, other] of there.entries()) {
      if (match.here.has(other.key) || !maySwap(word.kind, other.kind)) continue
      const score = neighbours.reduce((sum, { step, key }) => sum + scoreStep(there, index, step, key), 0)
      if (score >= LEAST) rivals.push({ word: other, score })
    }
  }
  return rivals.sort(
    (a, b) => b.score - a.score || a.word.sentence - b.word.sentence || a.word.token - b.word.token,
  )
}

const offsets: readonly number[] = Array.from({ length: REACH * 2 + 1 }, (_, i) => i - REACH).filter(Boolean)

function scoreStep(there: readonly Word[], index: number, step: number, key: string): number {
  let sum = 0
  for (const other of offsets) {
    if (there[index + other]?.key !== key) continue
    const side = Math.sign(other) === Math.sign(step) ? 1 : TURNED
    sum += (side * (1 - Math.abs(Math.abs(other) - Math.abs(step)) * STEP)) / Math.sqrt(Math.abs(step))
  }
  return sum
}

const SWAPS: readonly (readonly [WordClass, WordClass])[] = [
  ['noun', 'name'],
  ['adjective', 'adverb'],
]

function maySwap(a: WordClass, b: WordClass): boolean {
  return a === b || SWAPS.some(pair => pair.includes(a) && pair.includes(b))
}
