import type { AttributionNet } from '../../language/attributing.ts'
import type { Floor } from '../../neural/kernels.ts'
import {
  applyDense,
  applyRecurrence,
  applySoftsign,
  type Bounds,
  type Recurred,
} from '../../neural/layers.ts'
import {
  addMatrix,
  gatherRows,
  joinColumns,
  type Matrix,
  reserveMatrix,
  viewMatrix,
} from '../../neural/matrix.ts'
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

/** What a layer took in and gave. */
export interface Layered {
  readonly input: Matrix
  /** The vectors of the heads; null in the first layer. */
  readonly above: Matrix | null
  readonly joined: Matrix
  readonly recurred: Recurred
  readonly out: Matrix
}

/** Applies a layer of the net: all but the first see each token's head, and are added to what went in. */
export function applyLayer(
  floor: Floor,
  net: AttributionNet,
  l: number,
  input: Matrix,
  { bounds, heads }: Laid,
): Layered {
  const above = l === 0 ? null : gatherRows(floor, input, heads)
  const joined = above ? joinColumns(floor, [input, above]) : input
  const recurred = applyRecurrence(floor, joined, net.layers[l]!, bounds)
  const out = reserveMatrix(floor, recurred.out.rows, recurred.out.columns)
  viewMatrix(floor, out).set(viewMatrix(floor, recurred.out))
  if (above) addMatrix(floor, out, input)
  return { input, above, joined, recurred, out }
}

/** Reads tokens; `words` are the sums of their rows, which are changed, `seen` their vectors of syntax. Gives the last vectors and the scores of the labels. */
export function readTokens(
  floor: Floor,
  net: AttributionNet,
  { words, seen }: { readonly words: Matrix; readonly seen: Matrix },
  laid: Laid,
): { readonly top: Matrix; readonly scores: Matrix } {
  addMatrix(floor, words, applyDense(floor, seen, net.seeing))
  applySoftsign(floor, words)
  let top = words
  for (let l = 0; l < net.layers.length; l++) top = applyLayer(floor, net, l, top, laid).out
  return { top, scores: applyDense(floor, top, net.labelling) }
}

/** The vectors of syntax are sums over layers; so scaled they are about as great as those of rows. */
const SCALE = Number(process.env.SCALE ?? 0.25)

/** Takes the vectors of chunks' tokens onto the floor. */
export function laySeen(floor: Floor, chunks: readonly (readonly [Vectors, Chunk])[]): Matrix {
  const rows = chunks.reduce((sum, [, [first, last]]) => sum + last - first, 0)
  const matrix = reserveMatrix(floor, rows, chunks[0]?.[0].width ?? 0)
  const to = viewMatrix(floor, matrix)
  let at = 0
  for (const [{ values, width }, [first, last]] of chunks) {
    for (let from = first * width; from < last * width; from++)
      to[at + from - first * width] = values[from]! * SCALE
    at += (last - first) * width
  }
  return matrix
}
