import type { Arcs, Net, Relating } from '../src/language/model.ts'
import { listDenses } from '../src/load/pack.ts'
import { gatherHeads, PLACES, ROOT, scoreArcs } from '../src/neural/arcs.ts'
import { applyDense, applyRelu, type Bounds, type Features } from '../src/neural/layers.ts'
import {
  addMatrix,
  joinColumns,
  type Matrix,
  multiplyElements,
  reserveMatrix,
  viewMatrix,
} from '../src/neural/matrix.ts'
import { TAG_LAYER } from '../src/segment/net.ts'
import { type ArcGradients, loseArcs, pullHeads } from './neural/arcs.ts'
import type { TrainingFloor } from './neural/floor.ts'
import {
  applyBag,
  applyRecurrence,
  copyMatrix,
  dropElements,
  type LearnedDense,
  openDense,
  openRecurrence,
  pullBag,
  pullDense,
  pullRecurrence,
  pullRelu,
  type Recurred,
  scaleElements,
  splitColumns,
  zerosLike,
} from './neural/layers.ts'
import { loseSoftmax } from './neural/losses.ts'
import { openWeights, type Weights } from './neural/weights.ts'

/** How wide the net is. */
export interface NetSize {
  /** Rows of the table. */
  readonly rows: number
  readonly width: number
  readonly layers: number
  readonly arcs: number
  readonly relating: number
  readonly tags: number
  readonly relations: number
  /** The width of the fixed vectors of words. */
  readonly vectors: number
}

/** A net that is learned, with its table and what is made of the fixed vectors of words. */
export interface LearnedNet extends Net<LearnedDense> {
  readonly table: Weights
  readonly vectors: LearnedDense
  readonly arcs: Arcs<LearnedDense> & { readonly root: Weights; readonly places: Weights }
  readonly relating: Relating<LearnedDense> & { readonly root: Weights }
  readonly size: NetSize
  /** All that is learned. */
  readonly all: readonly Weights[]
}

/** Opens a net with weights drawn with the dice. */
export function openNet(floor: TrainingFloor, size: NetSize, dice: () => number): LearnedNet {
  const { rows, width, arcs: a, relating: r } = size
  const averaged = { averaged: true }
  const dense = (name: string, shape: readonly [number, number]) =>
    openDense(floor, name, shape, dice, averaged)
  const root = (name: string, columns: number) => openWeights(floor, name, [1, columns], dice, averaged)
  const table = openWeights(floor, 'table', [rows, width], dice, { reach: 0.1, sparse: true, averaged: true })
  const vectors = dense('vectors', [size.vectors, width])
  const layers = Array.from({ length: size.layers }, (_, l) =>
    openRecurrence(floor, `layer ${l}`, [width, width / 2], dice, averaged),
  )
  for (const { onward, backward } of layers)
    for (const way of [onward, backward]) spreadGates(floor, way.bias)
  const tagging = dense('tags', [width, size.tags])
  const arcs = {
    dependents: dense('dependents', [width, a]),
    queries: dense('queries', [a, a]),
    heads: dense('heads', [width, a]),
    root: root('root', a),
    places: openWeights(floor, 'places', [PLACES, a], dice, averaged),
  }
  const relating = {
    dependents: dense('related', [width, r]),
    heads: dense('relating', [width, r]),
    root: root('relating root', r),
    relations: dense('relations', [3 * r, size.relations]),
  }
  const denses = [vectors, ...listDenses<LearnedDense>({ layers, tagging, arcs, relating })]
  const all = [
    table,
    ...denses.flatMap(({ weights, bias }) => [weights, bias]),
    arcs.root,
    arcs.places,
    relating.root,
  ]
  return { table, vectors, layers, tagging, arcs, relating, size, all }
}

/** Some gates begin nearly shut, so that some states reach far (Tallec and Ollivier 2018). */
function spreadGates(floor: TrainingFloor, bias: Weights): void {
  const width = bias.columns / 2
  for (const matrix of [bias, bias.average!]) {
    const values = viewMatrix(floor, matrix)
    for (let c = 0; c < width; c++) values[c] = 1 - (5 * c) / width
  }
}

/** The head of a token whose head and relation teach nothing. */
export const NO_HEAD = ROOT - 1

/** Sentences to learn from, laid end to end. */
export interface Batch {
  readonly features: Features
  readonly bounds: Bounds
  /** Tokens × the width of the fixed vectors. */
  readonly vectors: Float32Array
  readonly tags: Int32Array
  /** In the sentence, `ROOT` or `NO_HEAD`. */
  readonly heads: Int32Array
  readonly relations: Int32Array
}

/** Shares that are dropped while learning. */
export interface Drops {
  readonly words: number
  readonly layers: number
  readonly ends: number
}

/** Learns from a batch: adds to all gradients; gives the loss in nats a token. */
export function learnBatch(
  floor: TrainingFloor,
  net: LearnedNet,
  batch: Batch,
  drops: Drops,
  dice: () => number,
): number {
  const { bounds } = batch
  const bag = applyBag(floor, batch.features, net.table)
  const fixed = reserveMatrix(floor, bag.out.rows, net.size.vectors)
  viewMatrix(floor, fixed).set(batch.vectors)
  const top = applyDense(floor, fixed, net.vectors)
  addMatrix(floor, top, bag.out)
  const kept = dropElements(floor, top, drops.words, dice)
  const steps: { readonly input: Matrix; readonly recurred: Recurred; readonly mask: Matrix }[] = []
  const copy = () => copyMatrix(floor, top)
  let middle = top
  for (const [l, layer] of net.layers.entries()) {
    const input = copy()
    const recurred = applyRecurrence(floor, input, layer, bounds)
    const out = copyMatrix(floor, recurred.out)
    const mask = dropElements(floor, out, drops.layers, dice)
    addMatrix(floor, top, out)
    steps.push({ input, recurred, mask })
    if (l + 1 === TAG_LAYER) middle = copy()
  }
  const gradTop = zerosLike(floor, top)
  const gradMiddle = zerosLike(floor, top)
  const loss =
    loseTags(floor, net, middle, batch, gradMiddle) +
    loseTrees(floor, net, top, batch, { grad: gradTop, drop: drops.ends, dice })
  for (const [l, layer] of [...net.layers.entries()].reverse()) {
    if (l + 1 === TAG_LAYER) addMatrix(floor, gradTop, gradMiddle)
    const { input, recurred, mask } = steps[l]!
    const gradOut = copyMatrix(floor, gradTop)
    scaleElements(floor, gradOut, mask)
    pullRecurrence(floor, input, layer, recurred, { bounds, gradOut, gradInput: gradTop })
  }
  scaleElements(floor, gradTop, kept)
  pullDense(floor, fixed, net.vectors, gradTop, null)
  pullBag(floor, batch.features, bag.input, net.table, gradTop)
  return loss / bag.out.rows
}

/** The sum of the tags' losses; adds to the gradients. */
function loseTags(
  floor: TrainingFloor,
  net: LearnedNet,
  input: Matrix,
  batch: Batch,
  gradInput: Matrix,
): number {
  const scores = applyDense(floor, input, net.tagging)
  const gradScores = zerosLike(floor, scores)
  const loss = loseSoftmax(floor, scores, net.size.tags, { classes: batch.tags }, gradScores)
  pullDense(floor, input, net.tagging, gradScores, gradInput)
  return loss
}

/** Where the gradient of the last vectors goes, and how much is dropped. */
interface Ends {
  readonly grad: Matrix
  readonly drop: number
  readonly dice: () => number
}

function loseTrees(floor: TrainingFloor, net: LearnedNet, top: Matrix, batch: Batch, ends: Ends): number {
  return loseHeads(floor, net, top, batch, ends) + loseRelations(floor, net, top, batch, ends)
}

/** A dense layer with relu and dropout, and the way back. */
function openEnd(floor: TrainingFloor, top: Matrix, dense: LearnedDense, { grad, drop, dice }: Ends) {
  const out = applyDense(floor, top, dense)
  applyRelu(floor, out)
  const mask = dropElements(floor, out, drop, dice)
  const gradOut = zerosLike(floor, out)
  return {
    out,
    gradOut,
    pull: () => {
      scaleElements(floor, gradOut, mask)
      pullRelu(floor, out, gradOut)
      pullDense(floor, top, dense, gradOut, grad)
    },
  }
}

function loseHeads(floor: TrainingFloor, net: LearnedNet, top: Matrix, batch: Batch, ends: Ends): number {
  const { arcs } = net
  const own = openEnd(floor, top, arcs.dependents, ends)
  const offered = openEnd(floor, top, arcs.heads, ends)
  const asked = applyDense(floor, own.out, arcs.queries)
  const gradients: ArcGradients = {
    queries: zerosLike(floor, asked),
    heads: offered.gradOut,
    root: arcs.root.gradient,
    places: { vectors: arcs.places, gradient: arcs.places.gradient },
  }
  const sentences = scoreArcs(floor, asked, offered.out, arcs, batch.bounds)
  const loss = loseArcs(floor, asked, sentences, batch, gradients)
  pullDense(floor, own.out, arcs.queries, gradients.queries, own.gradOut)
  own.pull()
  offered.pull()
  return loss
}

function loseRelations(floor: TrainingFloor, net: LearnedNet, top: Matrix, batch: Batch, ends: Ends): number {
  const { relating, size } = net
  const own = openEnd(floor, top, relating.dependents, ends)
  const offered = openEnd(floor, top, relating.heads, ends)
  const others = gatherHeads(floor, offered.out, relating.root, batch)
  const product = multiplyElements(floor, own.out, others)
  const joined = joinColumns(floor, [own.out, others, product])
  const scores = applyDense(floor, joined, relating.relations)
  const gradScores = zerosLike(floor, scores)
  const classes = batch.relations.map((relation, i) => (batch.heads[i]! <= ROOT ? -1 : relation))
  const loss = loseSoftmax(floor, scores, size.relations, { classes }, gradScores)
  const gradJoined = zerosLike(floor, joined)
  pullDense(floor, joined, relating.relations, gradScores, gradJoined)
  const [gradOthers, gradProduct] = [zerosLike(floor, others), zerosLike(floor, product)]
  splitColumns(floor, gradJoined, [own.gradOut, gradOthers, gradProduct])
  addMatrix(floor, own.gradOut, multiplyElements(floor, gradProduct, others))
  addMatrix(floor, gradOthers, multiplyElements(floor, gradProduct, own.out))
  pullHeads(floor, batch, gradOthers, { vectors: offered.gradOut, root: relating.root.gradient })
  own.pull()
  offered.pull()
  return loss
}
