import type { NameModel } from '../../language/labelling.ts'
import { decodeChain } from '../../neural/chain.ts'
import { applyBag8 } from '../../neural/layers.ts'
import { viewMatrix } from '../../neural/matrix.ts'
import { withRoom } from '../../neural/memory.ts'
import type { Vectors } from '../../segment/syntax.ts'
import { type Chunk, findRows, layChunks, laySeen, readTokens } from '../labelling/net.ts'
import type { Stretch } from './draft.ts'
import { cutWindows, hashNames } from './features.ts'
import type { Placed } from './kinds.ts'
import type { View } from './view.ts'

/** What a label says that a name names, in the order of the labels. */
export const LABELLED = ['person', 'organisation', 'place', 'event', 'other'] as const

/** No name, then the first token and the others of each kind. */
export const LABELS = 1 + 2 * LABELLED.length

/** A name as the net labels it. */
export interface Labelled extends Stretch {
  readonly kind: (typeof LABELLED)[number]
}

/** What the net says of a report. */
export interface Labelling {
  /** The names that it labels, in order. */
  readonly names: readonly Labelled[]
  /** What speaks for each kind that a stretch of one sentence may name, in the order of the labels, less what speaks for none. */
  readonly weigh: (stretch: Stretch) => Float64Array
}

/** So many windows are read at a time. */
const BATCH = 64

/** Labels the names of a report, in order; linear in its length. */
export function labelNames(
  view: View,
  vectors: Vectors,
  placed: readonly Placed[],
  model: NameModel,
): Labelling {
  const windows = cutWindows(view)
  const hashed = hashNames(view, windows, placed)
  const { floor, slots, table, net } = model
  const found: Labelled[] = []
  const all = new Float32Array(view.word.length * LABELS)
  for (let at = 0; at < windows.length; at += BATCH) {
    const batch = windows.slice(at, at + BATCH)
    withRoom(floor.memory, () => {
      const laid = layChunks(batch, view.segmented.tokens.head)
      const words = applyBag8(floor, findRows(hashed, batch, slots), table)
      const seen = laySeen(
        floor,
        batch.map(chunk => [vectors, chunk] as const),
      )
      const { scores } = readTokens(floor, net, { words, seen }, laid)
      const labels = decodeChain(floor, scores, net.chain, laid.bounds)
      const values = viewMatrix(floor, scores)
      for (const [w, window] of batch.entries()) {
        const [from, to] = [laid.bounds[w]!, laid.bounds[w + 1]!]
        readNames(labels.subarray(from, to), window, found)
        for (let i = from; i < to; i++) {
          const row = values.subarray(i * scores.columns, i * scores.columns + LABELS)
          all.set(row, (window[0] + i - from) * LABELS)
        }
      }
    })
  }
  return { names: found, weigh: stretch => weigh(all, stretch) }
}

function weigh(scores: Float32Array, { first, last }: Stretch): Float64Array {
  const sums = new Float64Array(LABELLED.length)
  for (let i = first; i < last; i++) {
    const row = i * LABELS
    for (let k = 0; k < sums.length; k++)
      sums[k]! += (scores[row + 2 * k + (i === first ? 1 : 2)]! - scores[row]!) / (last - first)
  }
  return sums
}

function readNames(labels: Int32Array, [from]: Chunk, found: Labelled[]): void {
  for (let first = 0; first < labels.length; ) {
    const label = labels[first]!
    let last = first + 1
    if (label % 2 === 1) {
      while (last < labels.length && labels[last] === label + 1) last++
      found.push({ first: from + first, last: from + last, kind: LABELLED[label >> 1]! })
    }
    first = last
  }
}
