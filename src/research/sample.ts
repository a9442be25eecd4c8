import { hashText } from '../text/hash.ts'

/** What is drawn from: rows that are judged together, and the stratum that they are in. */
export interface Unit<Row> {
  readonly id: string
  readonly stratum: string
  readonly rows: readonly Row[]
}

/** A unit that was drawn, with what it was drawn from. */
export interface Drawn<Row> extends Unit<Row> {
  /** Units in its stratum. */
  readonly stratumSize: number
}

export interface Sample<Row> {
  readonly population: number
  /** In the order of the draw, strata mixed. */
  readonly drawn: readonly Drawn<Row>[]
}

export interface SampleOptions {
  /** How many are drawn from each stratum. */
  readonly size: number
  readonly seed: string
}

/**
 * Draws a random sample without replacement: the units whose id, hashed together with the seed, comes first. The same
 * seed gives the same sample whatever the order of the rows, a larger sample holds the smaller one, and the units are
 * read once and not kept.
 */
export async function drawSample<Row>(
  units: AsyncIterable<Unit<Row>>,
  { size, seed }: SampleOptions,
): Promise<Sample<Row>> {
  const strata = new Map<string, Draft<Row>>()
  let population = 0
  for await (const unit of units) {
    population++
    const stratum = strata.get(unit.stratum) ?? { size: 0, kept: [] }
    strata.set(unit.stratum, stratum)
    stratum.size++
    keep(stratum.kept, { unit, lot: drawLot(seed, unit.id) }, size)
  }
  const all = [...strata.values()].flatMap(({ kept, size: stratumSize }) =>
    kept.map(({ unit, lot }) => ({ lot, drawn: { ...unit, stratumSize } })),
  )
  return { population, drawn: all.sort(compareLots).map(({ drawn }) => drawn) }
}

interface Lot<Row> {
  readonly lot: string
  readonly unit: Unit<Row>
}

interface Draft<Row> {
  size: number
  /** The first lots so far, in order. */
  readonly kept: Lot<Row>[]
}

/** The lot of an id: SHA-256 of seed and id. */
export function drawLot(seed: string, id: string): string {
  return hashText(`${seed}\n${id}`)
}

function compareLots(a: { readonly lot: string }, b: { readonly lot: string }): number {
  return a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0
}

function keep<Row>(kept: Lot<Row>[], lot: Lot<Row>, size: number): void {
  const last = kept.at(-1)
  if (kept.length >= size && last && compareLots(last, lot) < 0) return
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareLots(kept[middle]!, lot) < 0) low = middle + 1
    else high = middle
  }
  kept.splice(low, 0, lot)
  if (kept.length > size) kept.pop()
}
