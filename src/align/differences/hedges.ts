import { type Bag, makeBag, overlapBags } from '../../match/overlap.ts'
import type { Place } from '../comparison.ts'
import type { Passage } from '../passages.ts'
import { type Bare, type Compared, sideOf } from './difference.ts'

/** Least weight that a hedged sentence shares with a flat one: two fairly rare words. */
const HEDGE_WEIGHT = 7.5
const HEDGE_COVER = 0.4

// "reportedly denied outdoor time … visitation" against "doesn't allow visitations or outdoor recreation".
/** What one report hedges and another says flatly. */
export function findHedges(compared: Compared): Bare[] {
  const hedged = compared.passages.filter(passage => passage.hedged && !passage.quoted)
  const flat = sentenceBags(compared, passage => passage.own && !passage.hedged && !passage.quoted)
  const byTerm = new Map<number, SentenceBag[]>()
  for (const sentence of flat.values()) {
    for (const term of sentence.bag.terms)
      byTerm.set(term, [...(byTerm.get(term) ?? []).slice(-31), sentence])
  }
  const sentences = new Set(hedged.map(({ report, sentence }) => `${report} ${sentence}`))
  const hedgedBags = sentenceBags(compared, ({ report, sentence }) => sentences.has(`${report} ${sentence}`))
  const found: Bare[] = []
  for (const sentence of hedgedBags.values()) {
    const passage = hedged.find(
      each => each.report === sentence.report && each.sentence === sentence.sentence,
    )!
    const matches = matchFlat(compared, sentence, byTerm)
    if (matches.length > 0) {
      const sides = [sideOf([passage]), sideOf(matches)]
      found.push({ kind: 'certainty', update: false, sides })
    }
  }
  return found
}

interface SentenceBag {
  readonly report: number
  readonly sentence: number
  readonly place: Place
  readonly bag: Bag
}

function sentenceBags(compared: Compared, keep: (passage: Passage) => boolean): Map<string, SentenceBag> {
  const bags = new Map<string, SentenceBag>()
  for (const passage of compared.passages) {
    if (!keep(passage)) continue
    const key = `${passage.report} ${passage.sentence}`
    const known = bags.get(key)
    const terms = known ? [...known.bag.terms, ...passage.plain.terms] : passage.plain.terms
    const { report, sentence } = passage
    const place = known?.place ?? passage
    bags.set(key, { report, sentence, place, bag: makeBag(terms, compared.vocabulary.weight) })
  }
  return bags
}

function matchFlat(compared: Compared, hedged: SentenceBag, byTerm: Map<number, SentenceBag[]>): Place[] {
  const { vocabulary } = compared
  const words = hedged.bag.terms.filter(term => !vocabulary.name(term).startsWith('e:'))
  const candidates = new Set(words.flatMap(term => byTerm.get(term) ?? []))
  return [...candidates]
    .filter(({ report, bag }) => {
      const overlap = overlapBags(hedged.bag, bag, vocabulary.weight)
      const plain = overlap.shared.filter(term => words.includes(term))
      const weight = plain.reduce((sum, term) => sum + vocabulary.weight(term), 0)
      return (
        report !== hedged.report && plain.length > 1 && weight >= HEDGE_WEIGHT && overlap.cover >= HEDGE_COVER
      )
    })
    .sort((a, b) => a.report - b.report || a.sentence - b.sentence)
    .map(({ place }) => place)
}
