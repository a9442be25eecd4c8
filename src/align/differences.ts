import { compareCounts } from './differences/counts.ts'
import type { Bare, Compared, Difference } from './differences/difference.ts'
import { compareFigures } from './differences/figures.ts'
import { findHedges } from './differences/hedges.ts'
import { comparePolarity } from './differences/polarity.ts'
import { compareSayings } from './differences/sayings.ts'
import { compareTimes } from './differences/times.ts'
import { compareTolls } from './differences/tolls.ts'
import { compareVoices } from './differences/voices.ts'
import type { Point } from './points.ts'

/** Finds what reports say differently of one point, precision first; a contradiction is never read into other people,
 * other times or other things counted. */
export function findDifferences(compared: Compared): Difference[] {
  const found = [
    ...compared.points.flatMap(point => comparePoint(compared, point)),
    ...compareCounts(compared),
    ...compareTolls(compared),
    ...findHedges(compared),
    ...compared.statements.flatMap(statement => compareSayings(compared, statement)),
    ...compared.claims.flatMap(claim => compareVoices(compared, claim)),
  ]
  return dropDoubles(found.map(difference => finish(compared, difference)))
}

function comparePoint(compared: Compared, point: Point): Bare[] {
  const passages = point.passages.map(index => compared.passages[index]!)
  return [
    ...compareFigures(compared, passages),
    ...compareTimes(compared, passages),
    ...comparePolarity(compared, passages),
  ]
}

function finish({ families }: Compared, difference: Bare): Difference {
  const groups = new Set(
    difference.sides.flatMap(side => side.places.map(({ report }) => families.group[report])),
  )
  return { ...difference, insideFamily: groups.size < 2 }
}

function dropDoubles(differences: readonly Difference[]): Difference[] {
  const seen = new Set<string>()
  return differences.filter(({ kind, sides }) => {
    const key = `${kind} ${sides
      .flatMap(({ places }) => places.map(p => `${p.report}:${p.start}`))
      .sort()
      .join(' ')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
