import { overlapsSpan } from '../text/span.ts'
import { compareAges } from './differences/ages.ts'
import { compareCues } from './differences/cues.ts'
import type { Bare, Compared, Difference } from './differences/difference.ts'
import { compareFigures } from './differences/figures.ts'
import { compareGaps } from './differences/gaps.ts'
import { findHedges } from './differences/hedges.ts'
import { comparePolarity } from './differences/polarity.ts'
import { comparePrints } from './differences/prints.ts'
import { compareSayings } from './differences/sayings.ts'
import { compareSpellings } from './differences/spellings.ts'
import { compareTimes } from './differences/times.ts'
import { compareTolls } from './differences/tolls.ts'
import { compareVoices } from './differences/voices.ts'
import type { Place } from './place.ts'
import type { Point } from './points.ts'

/** Finds what reports say differently of one point, precision first; a contradiction is never read into other people,
 * other times or other things counted. */
export function findDifferences(compared: Compared): Difference[] {
  const found = [
    ...compareTolls(compared),
    ...compareFigures(compared),
    ...compared.points.flatMap(point => comparePoint(compared, point)),
    ...compareAges(compared),
    ...compareSpellings(compared),
    ...findHedges(compared),
    ...compared.statements.flatMap(statement => compareSayings(compared, statement)),
    ...compared.statements.flatMap(statement => compareCues(compared, statement)),
    ...compared.claims.flatMap(claim => compareVoices(compared, claim)),
    ...compared.held.flatMap(compareGaps),
    ...comparePrints(compared),
  ]
  return dropRepeated(dropDoubles(found.map(difference => finish(compared, difference))))
}

function comparePoint(compared: Compared, point: Point): Bare[] {
  const passages = point.passages.map(index => compared.passages[index]!)
  return [...compareTimes(compared, passages), ...comparePolarity(compared, passages)]
}

function finish({ families }: Compared, difference: Bare): Difference {
  const groups = new Set(
    difference.sides.flatMap(side => side.places.map(({ report }) => families.group[report])),
  )
  return { ...difference, insideFamily: groups.size < 2 }
}

// One quotation found as a whole and sentence by sentence, or by its words and its cue: the first entry shows it. What
// changes sides of the marks is shown apart, unless the two prints are shown already.
function dropRepeated(differences: readonly Difference[]): Difference[] {
  const kept: Difference[] = []
  for (const difference of differences) {
    const shows = difference.kind === MARKS ? showsPair : showsBoth
    const quoted = QUOTED.has(difference.kind)
    const shown = quoted && kept.some(other => QUOTED.has(other.kind) && shows(other, difference))
    if (!shown) kept.push(difference)
  }
  return kept
}

const MARKS = 'inside or outside the marks'
const QUOTED: ReadonlySet<string> = new Set(['wording', MARKS, 'certainty', 'attribution'])

// Two prints, shown as two already; of three it is not known which of them stand apart.
function showsPair(a: Difference, b: Difference): boolean {
  const [one, other, third] = b.sides.flatMap(side => side.places)
  const shown = (place: Place | undefined) =>
    place !== undefined && a.sides.some(side => side.places.some(each => touches(each, place)))
  return (
    third === undefined && a.sides.flatMap(side => side.places).length === 2 && shown(one) && shown(other)
  )
}

function showsBoth(a: Difference, b: Difference): boolean {
  const shown = b.sides.map(({ places }) =>
    places.some(place => a.sides.some(side => side.places.some(other => touches(other, place)))),
  )
  return shown.filter(Boolean).length > 1
}

function touches(a: Place, b: Place): boolean {
  return a.report === b.report && overlapsSpan(a, b)
}

// What two sides of an entry have shown is not shown again: a toll is found by its fate and by its clauses.
function dropDoubles(differences: readonly Difference[]): Difference[] {
  const seen = new Map<string, number>()
  return differences.filter(({ kind, sides }, index) => {
    const entries = sides.map(({ places }) => places.map(p => seen.get(`${kind} ${p.report}:${p.start}`)))
    const known = entries.map(side => side.find(entry => entry !== undefined))
    const shown = known.filter(entry => entry !== undefined && entry === known.find(e => e !== undefined))
    if (shown.length > 1) return false
    for (const { places } of sides)
      for (const { report, start } of places) seen.set(`${kind} ${report}:${start}`, index)
    return true
  })
}
