import type { Analysis } from '../../find/analysis.ts'
import type { Place } from '../place.ts'
import { isNamed, type JointStatement, LEAST_WORDS, type Saying } from '../sayings.ts'
import { alignWords, nameVariants } from '../wording.ts'
import { areApart, type Bare, type Compared, type DifferenceKind, type Side, sideOf } from './difference.ts'

/** Prints of one quotation that differ in words, marks or speaker. */
export function compareSayings(compared: Compared, statement: JointStatement): Bare[] {
  const kinds: DifferenceKind[] = []
  if (statement.variants.includes('other speaker')) kinds.push('speaker')
  if (statement.variants.includes('other words')) kinds.push('wording')
  if (statement.variants.includes('inside or outside the marks')) kinds.push('inside or outside the marks')
  const reports = new Set(statement.sayings.map(({ report }) => report))
  // What stands inside another statement is shown with that one.
  if (reports.size < 2 || statement.sayings.every(({ nested }) => nested)) return []
  return kinds
    .map(kind => ({ kind, update: false, sides: splitSayings(compared, statement, kind) }))
    .filter(({ sides }) => sides.some(a => sides.some(b => areApart(reportsOf(a), reportsOf(b)))))
}

// A report that prints both contradicts no other that prints one of them.
function reportsOf({ places }: Side): number[] {
  return places.map(({ report }) => report)
}

/** Sides that a new print is held against. */
const MOST_SIDES = 6

function splitSayings({ analyses }: Compared, { sayings }: JointStatement, kind: DifferenceKind): Side[] {
  const sides: Saying[][] = []
  const told = kind === 'speaker' ? sayings.filter(saying => isNamed(analyses, saying)) : sayings
  for (const saying of told) {
    const side = sides.slice(0, MOST_SIDES).find(([first]) => isOneSide(first!, saying, kind))
    if (side) side.push(saying)
    else sides.push([saying])
  }
  return sides.map(side => sideOf(side.map(saying => placeOf(analyses, saying))))
}

function isOneSide(first: Saying, saying: Saying, kind: DifferenceKind): boolean {
  if (kind === 'speaker') return first.speaker === saying.speaker
  const variant = kind === 'wording' ? 'other words' : kind
  const alignment = alignWords(first.words, saying.words)
  if (alignment.pairs.length < LEAST_WORDS) return true
  return !nameVariants(first.words, saying.words, alignment).some(name => name === variant)
}

/** Where a print stands. */
export function placeOf(analyses: readonly Analysis[], { report, statement }: Saying): Place {
  const { start, end } = analyses[report]!.statements[statement]!
  return { report, start, end }
}
