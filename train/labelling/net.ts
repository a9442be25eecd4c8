import { PLACES } from '../../src/find/attributions/links.ts'
import { type Chunk, type Laid, laySeen } from '../../src/find/labelling/net.ts'
import type { LabelNet } from '../../src/language/labelling.ts'
import { applyDense, applySoftsign, type Features } from '../../src/neural/layers.ts'
import {
  addMatrix,
  gatherRows,
  joinColumns,
  type Matrix,
  padColumns,
  viewMatrix,
} from '../../src/neural/matrix.ts'
import type { Vectors } from '../../src/segment/syntax.ts'
import { type LearnedChain, loseChain, openChain } from '../neural/chain.ts'
import type { TrainingFloor } from '../neural/floor.ts'
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
  pullSoftsign,
  type Recurred,
  scaleElements,
  splitColumns,
  zerosLike,
} from '../neural/layers.ts'
import { loseRow } from '../neural/losses.ts'
import { openWeights, type Weights } from '../neural/weights.ts'

/** What a layer took in and gave. */
interface Layered {
  readonly input: Matrix
  /** The vectors of the heads; null in the first layer. */
  readonly above: Matrix | null
  readonly joined: Matrix
  readonly recurred: Recurred
  readonly out: Matrix
}

/** Applies a layer of the net: all but the first see each token's head, and are added to what went in. */
function applyLayer(
  floor: TrainingFloor,
  net: LearnedNet,
  l: number,
  input: Matrix,
  { bounds, heads }: Laid,
): Layered {
  const above = l === 0 ? null : gatherRows(floor, input, heads)
  const joined = above ? joinColumns(floor, [input, above]) : input
  const recurred = applyRecurrence(floor, joined, net.layers[l]!, bounds)
  const out = copyMatrix(floor, recurred.out)
  if (above) addMatrix(floor, out, input)
  return { input, above, joined, recurred, out }
}

/** How wide the net is. */
export interface NetSize {
  /** Rows of the table. */
  readonly rows: number
  readonly width: number
  readonly layers: number
  readonly labels: number
  /** 0 where nothing is linked. */
  readonly linking: number
  /** The width of the vectors of syntax. */
  readonly vectors: number
}

/** A net that is learned, with its table. */
export interface LearnedNet extends LabelNet<LearnedDense> {
  readonly table: Weights
  readonly chain: LearnedChain
  readonly linking: LearnedLinking | null
  /** All that is learned. */
  readonly all: readonly Weights[]
}

/** What is learned of links. */
export interface LearnedLinking {
  readonly asking: LearnedDense
  readonly answering: LearnedDense
  readonly none: Weights
  readonly places: Weights
}

/** Opens a net with weights drawn with the dice. */
export function openNet(
  floor: TrainingFloor,
  { rows, width, layers, labels, linking, vectors }: NetSize,
  dice: () => number,
): LearnedNet {
  const averaged = { averaged: true }
  const dense = (name: string, shape: readonly [number, number]) =>
    openDense(floor, name, shape, dice, averaged)
  const net = {
    table: openWeights(floor, 'table', [rows, width], dice, { reach: 0.08, sparse: true, averaged: true }),
    seeing: dense('seeing', [vectors, width]),
    layers: Array.from({ length: layers }, (_, l) =>
      openRecurrence(floor, `layer ${l}`, [l === 0 ? width : 2 * width, width / 2], dice, averaged),
    ),
    labelling: dense('labels', [width, labels]),
    chain: openChain(floor, 'chain', labels, dice, averaged),
    linking:
      linking === 0
        ? null
        : {
            asking: dense('asking', [width, linking]),
            answering: dense('answering', [width, linking]),
            none: openWeights(floor, 'none', [1, linking], dice, averaged),
            places: openWeights(floor, 'places', [1, padColumns(PLACES)], dice, { ...averaged, reach: 0 }),
          },
  }
  const denses = [
    net.seeing,
    ...net.layers.flatMap(({ onward, backward }) => [onward, backward]),
    net.labelling,
    ...(net.linking ? [net.linking.asking, net.linking.answering] : []),
  ]
  const all = [
    net.table,
    net.chain.transitions,
    ...(net.linking ? [net.linking.none, net.linking.places] : []),
    ...denses.flatMap(({ weights, bias }) => [weights, bias]),
  ]
  return { ...net, all }
}

/** Chunks to learn from. */
export interface Batch extends Laid {
  readonly group: readonly { readonly lesson: { readonly vectors: Vectors }; readonly chunk: Chunk }[]
  readonly features: Features
  readonly labels: Int32Array
  /** The first tokens of phrases. */
  readonly phrases: Int32Array
  readonly choices: readonly Choice[]
}

/** A phrase, the phrases that it may be linked to, −1 for none, and the place of the right one among them. */
export interface Choice {
  readonly phrase: number
  readonly among: readonly number[]
  /** Where each of them stands; see `placeOf`; −1 for none. */
  readonly places: readonly number[]
  readonly right: number
}

/** What an inside label may not follow, and begin: a score that no sum makes up for. */
const NEVER = -30

/** Keeps labels that cannot follow each other apart: what is inside a phrase follows what is in the same phrase. */
export function forbid(floor: TrainingFloor, { transitions, classes }: LearnedChain): void {
  const values = viewMatrix(floor, transitions)
  for (let before = 0; before <= classes; before++) {
    for (let label = 2; label < classes; label += 2) {
      if (before === classes || (before !== label && before !== label - 1))
        values[before * transitions.columns + label] = NEVER
    }
  }
}

/** Learns from a batch: adds to all gradients; gives the loss in nats a token. */
export function learnBatch(
  floor: TrainingFloor,
  net: LearnedNet,
  batch: Batch,
  drop: number,
  dice: () => number,
): number {
  const bag = applyBag(floor, batch.features, net.table)
  const seen = laySeen(
    floor,
    batch.group.map(({ lesson, chunk }) => [lesson.vectors, chunk] as const),
  )
  addMatrix(floor, bag.out, applyDense(floor, seen, net.seeing))
  applySoftsign(floor, bag.out)
  const words = copyMatrix(floor, bag.out)
  const masks = [dropElements(floor, words, drop, dice)]
  const layers = []
  let top = words
  for (let l = 0; l < net.layers.length; l++) {
    const layer = applyLayer(floor, net, l, top, batch)
    masks.push(dropElements(floor, layer.out, drop, dice))
    layers.push(layer)
    top = layer.out
  }
  let grad = zerosLike(floor, top)
  let loss = loseLabels(floor, net, top, batch, grad)
  if (net.linking) loss += loseLinks(floor, net.linking, top, batch, grad)
  for (const [l, { input, above, joined, recurred }] of [...layers.entries()].reverse()) {
    scaleElements(floor, grad, masks[l + 1]!)
    const gradJoined = zerosLike(floor, joined)
    pullRecurrence(floor, joined, net.layers[l]!, recurred, {
      bounds: batch.bounds,
      gradOut: grad,
      gradInput: gradJoined,
    })
    if (!above) {
      grad = gradJoined
      continue
    }
    const [gradInput, gradAbove] = [zerosLike(floor, input), zerosLike(floor, above)]
    splitColumns(floor, gradJoined, [gradInput, gradAbove])
    spreadBack(floor, gradAbove, batch.heads, gradInput)
    addMatrix(floor, gradInput, grad)
    grad = gradInput
  }
  scaleElements(floor, grad, masks[0]!)
  pullSoftsign(floor, bag.out, grad)
  pullDense(floor, seen, net.seeing, grad, null)
  pullBag(floor, batch.features, bag.input, net.table, grad)
  return loss / batch.labels.length
}

/** Adds the gradient of gathered rows to that of the rows that they were. */
function spreadBack(floor: TrainingFloor, gradGathered: Matrix, rows: Int32Array, grad: Matrix): void {
  const [from, to] = [viewMatrix(floor, gradGathered), viewMatrix(floor, grad)]
  const { columns } = grad
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]! * columns
    for (let c = 0; c < columns; c++) to[row + c]! += from[i * columns + c]!
  }
}

function loseLabels(floor: TrainingFloor, net: LearnedNet, top: Matrix, batch: Batch, grad: Matrix): number {
  forbid(floor, net.chain)
  const scores = applyDense(floor, top, net.labelling)
  const gradScores = zerosLike(floor, scores)
  const loss = loseChain(
    floor,
    scores,
    net.chain,
    { bounds: batch.bounds, classes: batch.labels },
    gradScores,
  )
  pullDense(floor, top, net.labelling, gradScores, grad)
  return loss
}

/** The sum of the cross entropies of softmax over what each phrase may be linked to. */
function loseLinks(
  floor: TrainingFloor,
  { asking, answering, none, places }: LearnedLinking,
  top: Matrix,
  batch: Batch,
  grad: Matrix,
): number {
  const vectors = gatherRows(floor, top, batch.phrases)
  const [asked, offered] = [applyDense(floor, vectors, asking), applyDense(floor, vectors, answering)]
  const [gradAsked, gradOffered, gradVectors] = [
    zerosLike(floor, asked),
    zerosLike(floor, offered),
    zerosLike(floor, vectors),
  ]
  const views: Views = {
    asked: rowsOf(floor, asked),
    offered: rowsOf(floor, offered),
    none: rowsOf(floor, none),
    gradAsked: rowsOf(floor, gradAsked),
    gradOffered: rowsOf(floor, gradOffered),
    gradNone: rowsOf(floor, none.gradient),
    places: rowsOf(floor, places),
    gradPlaces: rowsOf(floor, places.gradient),
  }
  let loss = 0
  for (const choice of batch.choices) loss += loseChoice(views, choice)
  pullDense(floor, vectors, asking, gradAsked, gradVectors)
  pullDense(floor, vectors, answering, gradOffered, gradVectors)
  spreadBack(floor, gradVectors, batch.phrases, grad)
  return loss
}

type Rows = (row: number) => Float32Array
type Views = Readonly<
  Record<
    'asked' | 'offered' | 'none' | 'gradAsked' | 'gradOffered' | 'gradNone' | 'places' | 'gradPlaces',
    Rows
  >
>

function rowsOf(floor: TrainingFloor, matrix: Matrix): Rows {
  const values = viewMatrix(floor, matrix)
  return row => values.subarray(row * matrix.columns, (row + 1) * matrix.columns)
}

/** How much a link counts beside a token. */
const LINK_WEIGHT = 0.5

function loseChoice(views: Views, { phrase, among, places, right }: Choice): number {
  const own = views.asked(phrase)
  const answers = among.map(each => (each < 0 ? views.none(0) : views.offered(each)))
  const [ofPlaces, gradPlaces] = [views.places(0), views.gradPlaces(0)]
  const scores = Float32Array.from(answers, (answer, k) =>
    answer.reduce((sum, value, c) => sum + value * own[c]!, ofPlaces[places[k]!] ?? 0),
  )
  const slopes = new Float32Array(scores.length)
  const loss = loseRow(scores, right, LINK_WEIGHT, slopes)
  for (const [k, answer] of answers.entries()) {
    addScaled(views.gradAsked(phrase), answer, slopes[k]!)
    addScaled(among[k]! < 0 ? views.gradNone(0) : views.gradOffered(among[k]!), own, slopes[k]!)
    if (places[k]! >= 0) gradPlaces[places[k]!]! += slopes[k]!
  }
  return LINK_WEIGHT * loss
}

function addScaled(sums: Float32Array, terms: Float32Array, by: number): void {
  for (let c = 0; c < sums.length; c++) sums[c]! += terms[c]! * by
}
