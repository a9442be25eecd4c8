import type { Analysis } from '../../find/analysis.ts'
import type { Quantity } from '../../find/quantities.ts'
import type { CompareWords } from '../../language/compare.ts'
import type { Language } from '../../language/language.ts'
import { intervalOf } from '../../text/edtf.ts'
import type { Passage } from '../passages.ts'
import type { Bare, Compared, Side } from './difference.ts'

/** A figure with the passage that holds it. */
export interface Figure {
  readonly passage: Passage
  readonly quantity: Quantity
  readonly asOf: string | null
}

// Same thing counted: the head of what is counted, or for a bare number the predicate, must be the same.
/** Figures of one thing that cannot all hold. */
export function compareFigures(compared: Compared, passages: readonly Passage[]): Bare[] {
  const byThing = new Map<string, Figure[]>()
  for (const passage of passages) {
    const analysis = compared.analyses[passage.report]!
    for (const index of passage.quantities) {
      const quantity = analysis.quantities[index]!
      const key = keyThing(compared.language, passage, quantity)
      if (key === null) continue
      const list = byThing.get(key)
      const figure: Figure = { passage, quantity, asOf: asOf(analysis, passage) }
      if (list) list.push(figure)
      else byThing.set(key, [figure])
    }
  }
  return [...byThing.values()].flatMap(figures => contrastFigures(compared, figures))
}

function keyThing({ compare }: Language, passage: Passage, quantity: Quantity): string | null {
  if (quantity.value === null || quantity.partOf || quantity.kind === 'ordinal') return null
  if (quantity.kind === 'age') return `age ${passage.subject.join(' ')}`
  if (quantity.kind !== 'cardinal') return `${quantity.kind} ${quantity.unit ?? ''}`
  const thing = quantity.head
  if (thing === null) return passage.predicate >= 0 ? `predicate ${passage.predicate}` : null
  const head = compare.human.has(thing) ? 'person' : (compare.synonyms.get(thing) ?? thing)
  return `${head} ${compare.human.has(thing) ? passage.predicate : ''}`
}

/** The time as of which a passage's figures hold: as it says, else when its report was published. */
export function asOf(analysis: Analysis, passage: Passage): string | null {
  const stated = passage.times.map(index => analysis.times[index]!).find(time => time.relation === 'as of')
  return stated?.edtf ?? analysis.report.published?.value ?? null
}

/** The difference between figures of one thing, if they cannot all hold. */
export function contrastFigures(compared: Compared, figures: readonly Figure[]): Bare[] {
  const sides: Figure[][] = []
  for (const figure of figures) {
    const side = sides.find(([first]) => agreeFigures(first!.quantity, figure.quantity))
    if (side) side.push(figure)
    else sides.push([figure])
  }
  const reports = new Set(figures.map(({ passage }) => passage.report))
  if (reports.size < 2) return []
  if (sides.length < 2) return contrastBounds(figures)
  if (!acrossReports(sides)) return []
  const age = figures[0]!.quantity.kind === 'age'
  return [
    {
      kind: age ? 'age' : 'figure',
      update: !age && growsWithTime(compared, sides),
      sides: sides.map(side => ({
        places: side.map(({ passage }) => passage),
        value: formatFigure(side[0]!.quantity),
        asOf: side[0]!.asOf,
      })),
    },
  ]
}

// A report that prints two figures of one thing does not contradict another that prints one of them.
function acrossReports(sides: readonly Figure[][]): boolean {
  const sets = sides.map(side => new Set(side.map(({ passage }) => passage.report)))
  return sets.some((a, i) => sets.some((b, j) => i !== j && [...a].every(report => !b.has(report))))
}

/** Same value and unit, but "up to" or "at least" on one side only. */
function contrastBounds(figures: readonly Figure[]): Bare[] {
  const bounded = figures.filter(({ quantity }) => BOUNDS.has(quantity.approximator ?? ''))
  const plain = figures.filter(({ quantity }) => quantity.approximator === null)
  const [a, b] = [bounded[0], plain[0]]
  if (!a || !b || a.quantity.value !== b.quantity.value || a.passage.report === b.passage.report) return []
  const side = (list: readonly Figure[]): Side => ({
    places: list.map(({ passage }) => passage),
    value: formatFigure(list[0]!.quantity),
    asOf: null,
  })
  return [{ kind: 'certainty', update: false, sides: [side(bounded), side(plain)] }]
}

const BOUNDS = new Set(['up to', 'at least', 'more than', 'less than'])

/** Two figures agree where the ranges that their words allow have a value in common. */
export function agreeFigures(a: Quantity, b: Quantity): boolean {
  const [low, high] = rangeOf(a)
  const [least, most] = rangeOf(b)
  return low <= most && least <= high
}

/** How far "about" reaches, as a share of the value. */
const ABOUT = 0.1

function rangeOf({ value, upper, approximator }: Quantity): [number, number] {
  const low = value ?? 0
  const high = upper ?? low
  if (approximator === 'about') return [low * (1 - ABOUT), high * (1 + ABOUT)]
  if (approximator === 'nearly') return [low * (1 - ABOUT), high]
  if (approximator === 'up to' || approximator === 'less than') return [0, high]
  if (approximator === 'more than' || approximator === 'at least') return [low, upper ?? low * 2]
  return [low, high]
}

function formatFigure({ value, upper, unit }: Quantity): string {
  const number = upper === undefined || upper === value ? `${value}` : `${value}/${upper}`
  return unit === null ? number : `${number} ${unit}`
}

// A toll that is higher in a later report is an update; two counts at one stated time are a disagreement.
function growsWithTime({ analyses, language }: Compared, sides: readonly Figure[][]): boolean {
  const ordered = [...sides].sort((a, b) => (a[0]!.quantity.value ?? 0) - (b[0]!.quantity.value ?? 0))
  const counts = ordered.flat().every(({ quantity }) => quantity.kind === 'cardinal')
  const tolls = ordered
    .flat()
    .every(figure => isToll(analyses[figure.passage.report]!, figure, language.compare))
  return counts && tolls && ordered.every((side, i) => i === 0 || grows(ordered[i - 1]!, side))
}

function isToll(
  { tokens, clauses }: Analysis,
  { passage, quantity }: Figure,
  { tolls }: CompareWords,
): boolean {
  const predicate = tokens.lemma[clauses[passage.clause]!.predicate]!.toLowerCase()
  return tolls.has(predicate) || tolls.has(quantity.head ?? '')
}

// The higher count is printed later than the lower was first, and never before it.
function grows(lower: readonly Figure[], higher: readonly Figure[]): boolean {
  const after = higher.some(b => lower.some(a => laterThan(b.asOf, a.asOf)))
  return after && lower.every(a => higher.some(b => !laterThan(a.asOf, b.asOf)))
}

function laterThan(a: string | null, b: string | null): boolean {
  const later = a === null ? null : intervalOf(a)
  const earlier = b === null ? null : intervalOf(b)
  return later !== null && earlier !== null && later.start > earlier.start
}
