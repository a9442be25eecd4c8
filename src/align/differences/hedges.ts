import type { Analysis } from '../../find/analysis.ts'
import type { Language } from '../../language/language.ts'
import { type Bag, makeBag, overlapBags } from '../../match/overlap.ts'
import type { Place } from '../comparison.ts'
import { type Bare, type Compared, sideOf } from './difference.ts'

/** Least weight of words, names apart, that a hedged sentence shares with a flat one: two fairly rare words. */
const LEAST_WEIGHT = 7.5
/** Least share of the smaller sentence. */
const LEAST_COVER = 0.4
/** Flat sentences remembered for each term, newest last. */
const REMEMBERED = 32

/**
 * What one report hedges and another says flatly: "reportedly denied outdoor time and any form of visitation" against
 * "doesn't allow visitations or outdoor recreation". Whole sentences are held against each other.
 */
export function findHedges(compared: Compared): Bare[] {
  const sentences = collectSentences(compared)
  const byTerm = indexFlat(sentences)
  return sentences.flatMap(sentence => {
    const matches = sentence.hedged ? matchFlat(compared, sentence, byTerm) : []
    return matches.length === 0
      ? []
      : [{ kind: 'certainty' as const, update: false, sides: [sideOf([sentence.place]), sideOf(matches)] }]
  })
}

interface CompareSentence {
  readonly place: Place
  readonly bag: Bag
  readonly hedged: boolean
  readonly flat: boolean
}

function collectSentences({ analyses, passages, vocabulary, language }: Compared): CompareSentence[] {
  const bySentence = Map.groupBy(passages, ({ report, sentence }) => `${report} ${sentence}`)
  return [...bySentence.values()].map(members => {
    const { report, sentence } = members[0]!
    const { start, end } = analyses[report]!.sentences[sentence]!
    const unmarked = members.every(({ quoted }) => !quoted)
    return {
      place: { report, start, end },
      bag: makeBag(
        members.flatMap(({ plain }) => plain.terms),
        vocabulary.weight,
      ),
      hedged: unmarked && members.some(({ hedged }) => hedged),
      flat:
        unmarked &&
        members.every(({ own, hedged }) => own && !hedged) &&
        !isDoubted(analyses[report]!, sentence, language),
    }
  })
}

// A sentence with "claims" or "alleged" in it is not flat, whoever may be the source.
function isDoubted({ sentences, tokens }: Analysis, index: number, { compare }: Language): boolean {
  const { first, last } = sentences[index]!
  return tokens.lemma.slice(first, last).some(lemma => compare.suspect.has(lemma.toLowerCase()))
}

function indexFlat(sentences: readonly CompareSentence[]): Map<number, CompareSentence[]> {
  const byTerm = new Map<number, CompareSentence[]>()
  for (const sentence of sentences) {
    if (!sentence.flat) continue
    for (const term of sentence.bag.terms) {
      const known = byTerm.get(term)
      if (!known) byTerm.set(term, [sentence])
      else if (known.push(sentence) > REMEMBERED) known.shift()
    }
  }
  return byTerm
}

function matchFlat(
  { vocabulary }: Compared,
  { bag, place }: CompareSentence,
  byTerm: ReadonlyMap<number, readonly CompareSentence[]>,
): Place[] {
  const isWord = (term: number) => !vocabulary.name(term).startsWith('e:')
  const candidates = new Set(bag.terms.filter(isWord).flatMap(term => byTerm.get(term) ?? []))
  return [...candidates]
    .filter(other => {
      const overlap = overlapBags(bag, other.bag, vocabulary.weight)
      const words = overlap.shared.filter(isWord)
      const weight = words.reduce((sum, term) => sum + vocabulary.weight(term), 0)
      const enough = words.length > 1 && weight >= LEAST_WEIGHT && overlap.cover >= LEAST_COVER
      return other.place.report !== place.report && enough
    })
    .map(other => other.place)
    .sort((a, b) => a.report - b.report || a.start - b.start)
}
