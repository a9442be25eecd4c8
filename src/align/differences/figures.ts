import type { Analysis } from '../../find/analysis.ts'
import type { Quantity } from '../../find/quantities.ts'
import { overlapBags } from '../../match/overlap.ts'
import type { Passage } from '../passages.ts'
import { wordTerm } from '../passages.ts'
import { agreeFigures, contrastFigures, type Figure, isScore } from './contrast.ts'
import type { Bare, Compared } from './difference.ts'
import { sameMoment } from './moment.ts'
import { findRole, modifierTerms } from './roles.ts'
import { asOf } from './steps.ts'

/** Figures of one thing that a new one is held against; bounds the work where a thing is counted everywhere. */
const MOST_SETS = 24
/** Figures of a set that a new one is held against. */
const EXEMPLARS = 4
/** Least likeness of the clauses without figures, where they have a predicate in common. */
const LIKE = 0.3
/** Where the predicate says too little: "were taken", "were brought"; and for measures, which stand everywhere. */
const VERY_LIKE = 0.5
/** Least weight that the clauses share beside what is counted: one rare word, or two. */
const LEAST_WEIGHT = 4
const LEAST_WITHOUT_PREDICATE = 6

/**
 * Figures of one thing that cannot all hold. Same thing: the same noun is counted in the same place of the same
 * predicate, in like clauses, of one occasion.
 */
export function compareFigures(compared: Compared): Bare[] {
  const context: Context = { compared, pointOf: indexPoints(compared) }
  const byKey = new Map<string, Figure[][]>()
  for (const passage of compared.passages) {
    if (passage.quoted || passage.negated || passage.hedged) continue
    for (const index of passage.quantities) placeFigure(context, passage, index, byKey)
  }
  return [...byKey.values()].flatMap(sets => sets.flatMap(set => contrastFigures(set)))
}

interface Context {
  readonly compared: Compared
  readonly pointOf: ReadonlyMap<number, number>
}

function indexPoints({ points }: Compared): Map<number, number> {
  return new Map(points.flatMap(({ id, passages }) => passages.map(passage => [passage, id] as const)))
}

function placeFigure(
  context: Context,
  passage: Passage,
  index: number,
  byKey: Map<string, Figure[][]>,
): void {
  const analysis = context.compared.analyses[passage.report]!
  const quantity = analysis.quantities[index]!
  const key = keyFigure(context.compared, analysis, passage, quantity)
  if (key === null) return
  const figure: Figure = { passage, quantity, asOf: asOf(analysis, passage) }
  const sets = byKey.get(key) ?? []
  byKey.set(key, sets)
  const set = sets.find(known => known.slice(0, EXEMPLARS).some(other => isSameThing(context, other, figure)))
  if (set) set.push(figure)
  else if (sets.length < MOST_SETS) sets.push([figure])
}

function keyFigure(
  compared: Compared,
  analysis: Analysis,
  passage: Passage,
  quantity: Quantity,
): string | null {
  if (quantity.value === null || quantity.partOf || quantity.change || isScore(quantity)) return null
  const role = findRole(analysis, quantity, compared.language.compare)
  if (role === null) return null
  const thing = keyThing(compared, analysis, passage, quantity)
  return thing === null ? null : `${thing} ${passage.predicate} ${role}`
}

function keyThing(
  { language, vocabulary }: Compared,
  analysis: Analysis,
  passage: Passage,
  quantity: Quantity,
): string | null {
  const { kind, unit, value, head } = quantity
  if (kind === 'ordinal' || kind === 'age') return null
  if (kind !== 'cardinal') return isAlone(analysis, passage, quantity) ? `${kind} ${unit}` : null
  // "one of them", "the 5.50 update"
  if (head === null || value! <= 1 || !Number.isInteger(value)) return null
  if (language.compare.anyone.has(head)) return 'person'
  const term = wordTerm(head, language, vocabulary)
  return term === null ? null : vocabulary.name(term)
}

// "raised its offer to $82 a share, up from $70": which of the two is meant is not sure.
function isAlone(analysis: Analysis, passage: Passage, { kind, unit }: Quantity): boolean {
  const same = passage.quantities.filter(index => {
    const other = analysis.quantities[index]!
    return other.kind === kind && other.unit === unit
  })
  return same.length === 1
}

function isSameThing({ compared, pointOf }: Context, a: Figure, b: Figure): boolean {
  if (a.passage.report === b.passage.report || hasOtherNames(compared, a.passage, b.passage)) return false
  if (!sameMoment(compared.analyses, a.passage, b.passage) || !sameKind(compared, a, b)) return false
  const point = pointOf.get(a.passage.id)
  const aligned = point !== undefined && point === pointOf.get(b.passage.id)
  return isLike(compared, a, b, aligned)
}

function isLike({ vocabulary }: Compared, a: Figure, b: Figure, aligned: boolean): boolean {
  const overlap = overlapBags(a.passage.plain, b.passage.plain, vocabulary.weight)
  const counted = new Set([...a.passage.counted, ...b.passage.counted])
  const shared = overlap.shared.filter(term => !counted.has(term))
  const weight = shared.reduce((sum, term) => sum + vocabulary.weight(term), 0)
  const loose = a.passage.predicate < 0 || a.quantity.kind !== 'cardinal'
  if (weight < (loose ? LEAST_WITHOUT_PREDICATE : LEAST_WEIGHT)) return false
  return aligned || overlap.cosine >= (loose ? VERY_LIKE : LIKE)
}

// Subjects that are both named, and by other names: two clubs, two years' winners.
function hasOtherNames({ vocabulary }: Compared, a: Passage, b: Passage): boolean {
  const names = ({ subject }: Passage) => subject.filter(term => vocabulary.name(term).startsWith('e:'))
  const [one, other] = [names(a), names(b)]
  return one.length > 0 && other.length > 0 && !one.some(term => other.includes(term))
}

// "40 foreign workers" and "25 young workers" are counts of two groups.
function sameKind({ analyses, language, vocabulary }: Compared, a: Figure, b: Figure): boolean {
  const modifiers = ({ passage, quantity }: Figure) =>
    modifierTerms(analyses[passage.report]!, quantity, lemma => wordTerm(lemma, language, vocabulary))
  const [one, other] = [modifiers(a), modifiers(b)]
  const apart = one.length > 0 && other.length > 0 && !one.some(term => other.includes(term))
  return !apart || agreeFigures(a.quantity, b.quantity)
}
