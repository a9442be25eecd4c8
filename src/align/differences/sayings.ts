import type { Analysis } from '../../find/analysis.ts'
import type { Place } from '../place.ts'
import { isNamed, type JointStatement, type Saying } from '../sayings.ts'
import { type Bare, type Compared, type DifferenceKind, type Side, sideOf } from './difference.ts'

/** Prints of one quotation that differ in words, marks or speaker. */
export function compareSayings(compared: Compared, statement: JointStatement): Bare[] {
  const kinds: DifferenceKind[] = []
  if (statement.variants.includes('other speaker')) kinds.push('speaker')
  if (statement.variants.includes('other words')) kinds.push('wording')
  if (statement.variants.includes('inside or outside the marks')) kinds.push('inside or outside the marks')
  const reports = new Set(statement.sayings.map(({ report }) => report))
  if (reports.size < 2) return []
  return kinds.map(kind => ({ kind, update: false, sides: splitSayings(compared, statement, kind) }))
}

function splitSayings({ analyses }: Compared, { sayings }: JointStatement, kind: DifferenceKind): Side[] {
  const sides = new Map<string, Place[]>()
  const told = kind === 'speaker' ? sayings.filter(saying => isNamed(analyses, saying)) : sayings
  for (const saying of told) {
    const key = kind === 'speaker' ? `${saying.speaker}` : printKey(saying, kind)
    sides.set(key, [...(sides.get(key) ?? []), placeOf(analyses, saying)])
  }
  return [...sides.values()].map(places => sideOf(places))
}

function printKey({ words }: Saying, kind: DifferenceKind): string {
  if (kind === 'wording') return words.map(({ key }) => key).join(' ')
  return words.map(({ key, marked }) => (marked ? key : `-${key}`)).join(' ')
}

/** Where a print stands. */
export function placeOf(analyses: readonly Analysis[], { report, statement }: Saying): Place {
  const { start, end } = analyses[report]!.statements[statement]!
  return { report, start, end }
}
