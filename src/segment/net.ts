import type { Net, Relating } from '../language/model.ts'
import { type ArcScores, gatherHeads, scoreArcs } from '../neural/arcs.ts'
import type { Floor } from '../neural/kernels.ts'
import {
  applyRelu,
  applyShort,
  type Bounds,
  runRecurrence,
  type ShortDense,
  type Shortened,
  shortenRows,
} from '../neural/layers.ts'
import { addMatrix, joinColumns, type Matrix, multiplyElements } from '../neural/matrix.ts'

/** After so many layers tags are read. */
export const TAG_LAYER = 2

/** What the net says before anything is decided. */
export interface NetReading {
  /** The last vectors, and the same shortened, from which relations are read. */
  readonly vectors: Matrix
  readonly top: Shortened
  /** Tokens × tags. */
  readonly tags: Matrix
  readonly arcs: readonly ArcScores[]
}

/** Reads sentences; `words` are the vectors of their words, which are changed. */
export function readNet(floor: Floor, net: Net<ShortDense>, words: Matrix, bounds: Bounds): NetReading {
  let tags: Matrix | null = null
  let seen = shortenRows(floor, words)
  for (const [l, { onward, backward }] of net.layers.entries()) {
    const [ahead, back] = [applyShort(floor, seen, onward), applyShort(floor, seen, backward)]
    addMatrix(floor, words, runRecurrence(floor, ahead, back, bounds))
    seen = shortenRows(floor, words)
    if (l + 1 === TAG_LAYER) tags = applyShort(floor, seen, net.tagging)
  }
  const { dependents, queries, heads } = net.arcs
  const own = applyShort(floor, seen, dependents)
  applyRelu(floor, own)
  const asked = applyShort(floor, shortenRows(floor, own), queries)
  const offered = applyShort(floor, seen, heads)
  applyRelu(floor, offered)
  return { vectors: words, top: seen, tags: tags!, arcs: scoreArcs(floor, asked, offered, net.arcs, bounds) }
}

/** Scores the relations of each token to its head, tokens × relations. */
export function relate(
  floor: Floor,
  { dependents, heads: governing, root, relations }: Relating<ShortDense>,
  top: Shortened,
  heads: { readonly bounds: Bounds; readonly heads: Int32Array },
): Matrix {
  const own = applyShort(floor, top, dependents)
  const offered = applyShort(floor, top, governing)
  applyRelu(floor, own)
  applyRelu(floor, offered)
  const others = gatherHeads(floor, offered, root, heads)
  const joined = joinColumns(floor, [own, others, multiplyElements(floor, own, others)])
  return applyShort(floor, shortenRows(floor, joined), relations)
}

/** The place of the highest of a row's first `classes` scores, from `least` on, for each row; the first among equals. */
export function bestOfRows(
  values: Float32Array,
  {
    columns,
    classes,
    least = 0,
  }: { readonly columns: number; readonly classes: number; readonly least?: number },
): Int32Array {
  const best = new Int32Array(values.length / columns)
  for (let row = 0; row < best.length; row++) {
    const from = row * columns
    let place = least
    for (let c = least + 1; c < classes; c++) if (values[from + c]! > values[from + place]!) place = c
    best[row] = place
  }
  return best
}
