import { type Bag, makeBag, overlapBags } from '../../match/overlap.ts'
import type { Passage } from '../passages.ts'
import { wordTerm } from '../passages.ts'
import type { Bare, Compared } from './difference.ts'
import { asOf, contrastFigures, type Figure } from './figures.ts'

/** Least weight that two sentences share beside what is counted: two rare words. */
const LEAST_WEIGHT = 6
/** Least likeness of the sentences without their figures. */
const LIKE = 0.35
/** Sentences with one thing counted that a new one is held against. */
const MOST_SETS = 24

interface Counted extends Figure {
  readonly bag: Bag
}

/**
 * Counts of one thing in like sentences: "Sixty-one children were taken to the sports hall" and "73 children were
 * brought to the sports hall".
 */
export function compareCounts(compared: Compared): Bare[] {
  const bags = sentenceBags(compared)
  const byThing = new Map<string, Counted[][]>()
  for (const passage of compared.passages) {
    if (passage.quoted || passage.negated || passage.hedged) continue
    for (const index of passage.quantities) placeCount(compared, passage, index, bags, byThing)
  }
  return [...byThing.values()].flatMap(sets => sets.flatMap(set => contrastFigures(compared, set)))
}

function placeCount(
  compared: Compared,
  passage: Passage,
  index: number,
  bags: ReadonlyMap<string, Bag>,
  byThing: Map<string, Counted[][]>,
): void {
  const { analyses, language, vocabulary } = compared
  const analysis = analyses[passage.report]!
  const quantity = analysis.quantities[index]!
  if (quantity.kind !== 'cardinal' || quantity.value === null || quantity.partOf || quantity.head === null)
    return
  const thing = wordTerm(quantity.head, language, vocabulary)
  if (thing === null) return
  const bag = bags.get(`${passage.report} ${passage.sentence}`)!
  const counted: Counted = { passage, quantity, asOf: asOf(analysis, passage), bag }
  const key = vocabulary.name(thing)
  const sets = byThing.get(key) ?? []
  byThing.set(key, sets)
  const set = sets.find(([first]) => areLike(compared, first!, counted, thing))
  if (set) set.push(counted)
  else if (sets.length < MOST_SETS) sets.push([counted])
}

function areLike({ vocabulary }: Compared, a: Counted, b: Counted, thing: number): boolean {
  const overlap = overlapBags(a.bag, b.bag, vocabulary.weight)
  const weight = overlap.weight - (overlap.shared.includes(thing) ? vocabulary.weight(thing) : 0)
  return a.passage.report !== b.passage.report && weight >= LEAST_WEIGHT && overlap.cosine >= LIKE
}

function sentenceBags({ passages, vocabulary }: Compared): Map<string, Bag> {
  const terms = new Map<string, number[]>()
  for (const { report, sentence, plain } of passages) {
    const key = `${report} ${sentence}`
    const known = terms.get(key)
    if (known) known.push(...plain.terms)
    else terms.set(key, [...plain.terms])
  }
  return new Map([...terms].map(([key, list]) => [key, makeBag(list, vocabulary.weight)]))
}
