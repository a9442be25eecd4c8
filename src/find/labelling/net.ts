import type { LabelNet } from '../../language/labelling.ts'
import type { Floor } from '../../neural/kernels.ts'
import {
  applyShort,
  applySoftsign,
  type Bounds,
  type Features,
  runRecurrence,
  type ShortDense,
  shortenRows,
} from '../../neural/layers.ts'
import {
  addMatrix,
  gatherRows,
  joinColumns,
  type Matrix,
  reserveRaw,
  viewMatrix,
} from '../../neural/matrix.ts'
import { rowOf } from '../../neural/rows.ts'
import type { Vectors } from '../../segment/syntax.ts'

/** Tokens of a report laid end to end in chunks. */
export interface Laid {
  readonly bounds: Bounds
  /** The row of each token's head; its own where that is none or lies in another chunk. */
  readonly heads: Int32Array
}

/** Tokens from the first up to and without the last that are labelled together. */
export type Chunk = readonly [number, number]

/** A chunk ends with a part of so many tokens or more, and with a sentence of so many. */
const [PART_TOKENS, SENTENCE_TOKENS] = [250, 600]

/** Cuts a report into chunks at its parts, and at its sentences where a part is long. */
export function cutChunks(
  sentences: readonly { readonly first: number; readonly last: number; readonly part: number }[],
): Chunk[] {
  const chunks: Chunk[] = []
  let first = 0
  for (const [s, { last, part }] of sentences.entries()) {
    const size = last - first
    const ends = sentences[s + 1]?.part !== part
    if (s + 1 < sentences.length && size < (ends ? PART_TOKENS : SENTENCE_TOKENS)) continue
    if (size > 0) chunks.push([first, last])
    first = last
  }
  return chunks
}

/** Lays chunks end to end. */
export function layChunks(chunks: readonly Chunk[], heads: readonly number[]): Laid {
  const bounds = new Int32Array(chunks.length + 1)
  for (const [c, [first, last]] of chunks.entries()) bounds[c + 1] = bounds[c]! + last - first
  const laid = new Int32Array(bounds.at(-1)!)
  for (const [c, [first, last]] of chunks.entries()) {
    for (let i = first; i < last; i++) {
      const head = heads[i]!
      laid[bounds[c]! + i - first] = bounds[c]! + (head >= first && head < last ? head : i) - first
    }
  }
  return { bounds, heads: laid }
}

/** Reads tokens; `words` are the sums of their rows, which are changed, `seen` their vectors of syntax. Gives the last vectors and the scores of the labels. */
export function readTokens(
  floor: Floor,
  net: LabelNet<ShortDense>,
  { words, seen }: { readonly words: Matrix; readonly seen: Matrix },
  { bounds, heads }: Laid,
): { readonly top: Matrix; readonly scores: Matrix } {
  addMatrix(floor, words, applyShort(floor, shortenRows(floor, seen), net.seeing))
  applySoftsign(floor, words)
  let top = words
  for (const [l, { onward, backward }] of net.layers.entries()) {
    // All but the first see each token's head, and are added to what went in.
    const joined = l === 0 ? top : joinColumns(floor, [top, gatherRows(floor, top, heads)])
    const short = shortenRows(floor, joined)
    const [ahead, back] = [applyShort(floor, short, onward), applyShort(floor, short, backward)]
    const out = runRecurrence(floor, ahead, back, bounds)
    if (l > 0) addMatrix(floor, out, top)
    top = out
  }
  return { top, scores: applyShort(floor, shortenRows(floor, top), net.labelling) }
}

/** The vectors of syntax are sums over layers; so scaled they are about as great as those of rows. */
const SCALE = 0.25

/** Takes the vectors of chunks' tokens onto the floor. */
export function laySeen(floor: Floor, chunks: readonly (readonly [Vectors, Chunk])[]): Matrix {
  const rows = chunks.reduce((sum, [, [first, last]]) => sum + last - first, 0)
  const matrix = reserveRaw(floor, rows, chunks[0]?.[0].width ?? 0)
  const to = viewMatrix(floor, matrix)
  let at = 0
  for (const [{ values, width }, [first, last]] of chunks) {
    for (let from = first * width; from < last * width; from++)
      to[at + from - first * width] = values[from]! * SCALE
    at += (last - first) * width
  }
  return matrix
}

/** The rows of a chunk's features; those that are not known have none. */
export function findRows(
  { offsets, hashes }: HashedFeatures,
  chunks: readonly Chunk[],
  slots: Int32Array,
): Features {
  const tokens = chunks.reduce((sum, [first, last]) => sum + last - first, 0)
  const most = chunks.reduce((sum, [first, last]) => sum + offsets[last]! - offsets[first]!, 0)
  const own = new Int32Array(tokens + 1)
  const ids = new Int32Array(most)
  let [token, size] = [0, 0]
  for (const [first, last] of chunks) {
    for (let i = first; i < last; i++) {
      for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
        const row = rowOf(slots, hashes[at]!)
        if (row !== 0) ids[size++] = row
      }
      own[++token] = size
    }
  }
  return { offsets: own, ids: ids.subarray(0, size) }
}

/** The hashes of tokens' features: those of token t are hashes[offsets[t]] up to hashes[offsets[t + 1]]. */
export interface HashedFeatures {
  readonly offsets: Int32Array
  readonly hashes: Int32Array
}
