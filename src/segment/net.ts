import type { Net, Relating } from '../language/model.ts'
import { type ArcScores, gatherHeads, scoreArcs } from '../neural/arcs.ts'
import type { Floor } from '../neural/kernels.ts'
import { applyDense, applyRecurrence, applyRelu, type Bounds } from '../neural/layers.ts'
import { addMatrix, joinColumns, type Matrix, multiplyElements } from '../neural/matrix.ts'

/** After so many layers tags are read. */
export const TAG_LAYER = 2

/** What the net says before anything is decided. */
export interface NetReading {
  /** The last vectors, from which relations are read. */
  readonly top: Matrix
  /** Tokens × tags. */
  readonly tags: Matrix
  readonly arcs: readonly ArcScores[]
}

/** Reads sentences; `words` are the vectors of their words, which are changed. */
export function readNet(floor: Floor, net: Net, words: Matrix, bounds: Bounds): NetReading {
  let tags: Matrix | null = null
  for (const [l, layer] of net.layers.entries()) {
    addMatrix(floor, words, applyRecurrence(floor, words, layer, bounds).out)
    if (l + 1 === TAG_LAYER) tags = applyDense(floor, words, net.tagging)
  }
  const { dependents, queries, heads } = net.arcs
  const own = applyDense(floor, words, dependents)
  applyRelu(floor, own)
  const asked = applyDense(floor, own, queries)
  const offered = applyDense(floor, words, heads)
  applyRelu(floor, offered)
  return { top: words, tags: tags!, arcs: scoreArcs(floor, asked, offered, net.arcs, bounds) }
}

/** Scores the relations of each token to its head, tokens × relations. */
export function relate(
  floor: Floor,
  { dependents, heads: governing, root, relations }: Relating,
  top: Matrix,
  heads: { readonly bounds: Bounds; readonly heads: Int32Array },
): Matrix {
  const own = applyDense(floor, top, dependents)
  const offered = applyDense(floor, top, governing)
  applyRelu(floor, own)
  applyRelu(floor, offered)
  const others = gatherHeads(floor, offered, root, heads)
  const joined = joinColumns(floor, [own, others, multiplyElements(floor, own, others)])
  return applyDense(floor, joined, relations)
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
