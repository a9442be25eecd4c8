import { listMatrices, packLabels } from '../../src/load/labelling.ts'
import { viewMatrix } from '../../src/neural/matrix.ts'
import { release } from '../../src/neural/memory.ts'
import { openDice, shuffle } from '../dice.ts'
import { rateAt, stepAdam, swapAverages } from '../neural/adam.ts'
import { openTrainingFloor, type TrainingFloor } from '../neural/floor.ts'
import { quantise } from '../neural/quantise.ts'
import {
  type Lesson,
  makeBatch,
  type Taken,
  takeVocabulary,
  type Vocabulary,
  type WordDrop,
} from './lessons.ts'
import { forbid, type LearnedNet, learnBatch, type NetSize, openNet } from './net.ts'

/** How a model that labels tokens is trained. */
export interface LearningOptions {
  readonly size: Omit<NetSize, 'rows' | 'vectors'>
  /** Features that are seen less often have no row. */
  readonly least: number
  /** The first so many features of a token are of words. */
  readonly wordFeatures: number
  readonly seed: number
  readonly epochs: number
  /** So many tokens to a step. */
  readonly batch: number
  readonly rate: number
  readonly warmUp: number
  readonly clip: number
  readonly keepAverage: number
  /** The share of numbers that are dropped behind each layer. */
  readonly drop: number
  readonly words: WordDrop
  /** See `AttributionModel`. */
  readonly eagerness: number
  /** Is told of the vocabulary and of each epoch. */
  readonly report: (line: string) => void
}

/** The share of the table's weights that are cut to the scale of the others. */
const BEYOND = 0.0001

/** Trains a model on lessons and writes it as bytes; the same lessons and options give the same bytes. */
export function learnLabels(lessons: readonly Lesson[], options: LearningOptions): Uint8Array {
  const vocabulary = takeVocabulary(lessons, options.least, options.wordFeatures)
  options.report(`${lessons.length} reports, ${vocabulary.hashes.length} rows`)
  const dice = openDice(options.seed)
  const floor = openTrainingFloor(2 ** 26)
  const vectors = lessons[0]!.vectors.width
  const net = openNet(floor, { ...options.size, rows: vocabulary.hashes.length, vectors }, dice)
  const chunks = lessons.flatMap(lesson => lesson.chunks.map(chunk => ({ lesson, chunk })))
  const tokens = chunks.reduce((sum, { chunk: [first, last] }) => sum + last - first, 0)
  const steps = options.epochs * Math.ceil(tokens / options.batch)
  let step = 0
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let loss = 0
    const groups = groupChunks(shuffle(chunks, dice), options.batch)
    for (const group of groups) {
      const mark = floor.memory.top
      const batch = makeBatch(group, vocabulary, options.words, dice)
      loss += learnBatch(floor, net, batch, options.drop, dice)
      const rate = rateAt({ peak: options.rate, warmUp: options.warmUp, steps }, Math.min(++step, steps))
      const { clip, keepAverage } = options
      stepAdam(floor, net.all, { step, rate, clip: clip * batch.labels.length, keepAverage })
      release(floor.memory, mark)
    }
    options.report(`epoch ${epoch}: ${(loss / groups.length).toFixed(4)}`)
  }
  swapAverages(floor, net.all, { step, keepAverage: options.keepAverage })
  forbid(floor, net.chain)
  return pack(floor, net, vocabulary, options.eagerness)
}

function groupChunks(chunks: readonly Taken[], size: number): Taken[][] {
  const groups: Taken[][] = []
  let tokens = size
  for (const taken of chunks) {
    if (tokens >= size) {
      groups.push([])
      tokens = 0
    }
    groups.at(-1)!.push(taken)
    tokens += taken.chunk[1] - taken.chunk[0]
  }
  return groups
}

function pack(floor: TrainingFloor, net: LearnedNet, { hashes }: Vocabulary, eagerness: number): Uint8Array {
  const { int8, scales } = quantise(viewMatrix(floor, net.table), { beyond: BEYOND })
  return packLabels({
    hashes,
    table: { int8, scale: scales[0]!, columns: net.table.columns },
    eagerness,
    layers: net.layers.length,
    classes: net.chain.classes,
    matrices: listMatrices(net).map(matrix => {
      const { rows, columns } = matrix
      return { rows, columns, values: viewMatrix(floor, matrix).slice() }
    }),
  })
}
