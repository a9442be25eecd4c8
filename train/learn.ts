import type { Lexicon } from '../src/language/model.ts'
import type { Features } from '../src/neural/layers.ts'
import { viewMatrix } from '../src/neural/matrix.ts'
import { release } from '../src/neural/memory.ts'
import { describeKinds, findRows } from '../src/segment/lexicon.ts'
import type { Corpus } from './corpus.ts'
import { openDice, shuffle } from './dice.ts'
import { type Batch, type Drops, type LearnedNet, learnBatch } from './net.ts'
import { rateAt, stepAdam, swapAverages } from './neural/adam.ts'
import type { TrainingFloor } from './neural/floor.ts'

/** What the net learns from: a corpus with the rows of its tokens. */
export interface Lesson {
  readonly corpus: Corpus
  readonly features: Features
}

/** Looks up the rows of a corpus, whose sentences lie end to end. */
export function openLesson(corpus: Corpus, lexicon: Lexicon): Lesson {
  if (corpus.sentences.at(-1)?.[1] !== corpus.tags.length) throw new Error('Tokens stand between sentences.')
  return { corpus, features: findRows(describeKinds(corpus.columns, lexicon), corpus.sentences, lexicon) }
}

/** A lesson, and how many of its tokens an epoch takes; default: all. */
export interface Course {
  readonly lesson: Lesson
  readonly tokens?: number
}

/** What is known of words beside their rows: vectors that stay as they are, for each row that stands for a word. */
export interface Words {
  readonly rows: number
  readonly vectors: Float32Array
  readonly width: number
}

/** How often each word stands in the lessons. */
function countWords(courses: readonly Course[], { rows }: Words): Int32Array {
  const counts = new Int32Array(rows)
  for (const { lesson } of courses) {
    const { offsets, ids } = lesson.features
    for (let i = 0; i + 1 < offsets.length; i++) counts[ids[offsets[i]!]!]!++
  }
  return counts
}

/** How the net is trained. */
export interface LearnOptions {
  readonly seed: number
  readonly epochs: number
  /** So many tokens to a step. */
  readonly batch: number
  readonly rate: number
  readonly warmUp: number
  readonly keepAverage: number
  readonly drops: Drops
  /** A word that comes so often is taken for unknown half of the time; others by x / (x + count). */
  readonly rareness: number
  /** Is told of each epoch. */
  readonly report: (epoch: number, loss: number) => void
}

/** Trains the net on the sentences of lessons; leaves it with its averaged weights and gives how often each word stood there. */
export function learn(
  floor: TrainingFloor,
  net: LearnedNet,
  words: Words,
  courses: readonly Course[],
  options: LearnOptions,
): Int32Array {
  const counts = countWords(courses, words)
  const dice = openDice(options.seed)
  const tokens = courses.reduce((sum, course) => sum + tokensOf(course), 0)
  const steps = options.epochs * Math.ceil(tokens / options.batch)
  let step = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0
    let count = 0
    for (const group of groupSentences(drawSentences(courses, dice), options.batch)) {
      const mark = floor.memory.top
      const batch = makeBatch(group, { ...words, counts }, options, dice)
      loss += learnBatch(floor, net, batch, options.drops, dice)
      const rate = rateAt({ peak: options.rate, warmUp: options.warmUp, steps }, Math.min(++step, steps))
      stepAdam(floor, net.all, { step, rate, keepAverage: options.keepAverage })
      release(floor.memory, mark)
      count++
    }
    options.report(epoch + 1, loss / count)
  }
  swapAverages(floor, net.all, { step, keepAverage: options.keepAverage })
  return counts
}

/** A sentence of a lesson. */
interface Taken {
  readonly lesson: Lesson
  readonly bounds: readonly [number, number]
}

/** The number of tokens that a course takes in an epoch. */
function tokensOf({ lesson: { corpus }, tokens = Infinity }: Course): number {
  return Math.min(
    tokens,
    corpus.sentences.reduce((sum, [first, last]) => sum + last - first, 0),
  )
}

/** The sentences of an epoch in an order drawn with the dice. */
function drawSentences(courses: readonly Course[], dice: () => number): Taken[] {
  const taken = courses.flatMap(course => {
    const { lesson } = course
    let left = tokensOf(course)
    const drawn: Taken[] = []
    for (const bounds of shuffle(lesson.corpus.sentences, dice)) {
      if (left <= 0) break
      drawn.push({ lesson, bounds })
      left -= bounds[1] - bounds[0]
    }
    return drawn
  })
  return shuffle(taken, dice)
}

/** Groups sentences so that each group has about so many tokens. */
function groupSentences(sentences: readonly Taken[], size: number): Taken[][] {
  const groups: Taken[][] = []
  let tokens = size
  for (const sentence of sentences) {
    if (tokens >= size) {
      groups.push([])
      tokens = 0
    }
    groups.at(-1)!.push(sentence)
    tokens += sentence.bounds[1] - sentence.bounds[0]
  }
  return groups
}

function makeBatch(
  group: readonly Taken[],
  words: Words & { readonly counts: Int32Array },
  { rareness }: LearnOptions,
  dice: () => number,
): Batch {
  const bounds = Int32Array.from([0, ...group.map(({ bounds: [first, last] }) => last - first)])
  for (let s = 1; s < bounds.length; s++) bounds[s]! += bounds[s - 1]!
  const size = bounds.at(-1)!
  const column = () => new Int32Array(size)
  const batch = { bounds, tags: column(), heads: column(), relations: column() }
  const vectors = new Float32Array(size * words.width)
  const offsets = new Int32Array(size + 1)
  const ids: number[] = []
  for (const [s, { lesson, bounds: own }] of group.entries()) {
    const { corpus, features } = lesson
    for (const name of ['tags', 'heads', 'relations'] as const)
      batch[name].set(corpus[name].subarray(...own), bounds[s])
    for (let i = own[0], to = bounds[s]!; i < own[1]; i++, to++) {
      const from = features.offsets[i]!
      const row = features.ids[from]!
      vectors.set(words.vectors.subarray(row * words.width, (row + 1) * words.width), to * words.width)
      ids.push(dice() * (rareness + words.counts[row]!) < rareness ? 0 : row)
      for (let at = from + 1; at < features.offsets[i + 1]!; at++) ids.push(features.ids[at]!)
      offsets[to + 1] = ids.length
    }
  }
  return { ...batch, vectors, features: { offsets, ids: Int32Array.from(ids) } }
}

/** Adds what the net makes of the fixed vectors to the rows of the words, so that the table alone is needed. */
export function foldVectors(
  floor: TrainingFloor,
  net: LearnedNet,
  words: Words,
  counts: Int32Array,
): Float32Array {
  const table = viewMatrix(floor, net.table).slice()
  const weights = viewMatrix(floor, net.vectors.weights)
  const bias = viewMatrix(floor, net.vectors.bias)
  const width = net.table.columns
  const unknown = table.slice(0, width)
  for (let row = 0; row < words.rows; row++) {
    const to = table.subarray(row * width, (row + 1) * width)
    // A word that the lessons lack has learned nothing of its own.
    if (counts[row] === 0) to.set(unknown)
    for (let c = 0; c < width; c++) to[c]! += bias[c]!
    for (let v = 0; v < words.width; v++) {
      const value = words.vectors[row * words.width + v]!
      if (value !== 0) for (let c = 0; c < width; c++) to[c]! += value * weights[v * width + c]!
    }
  }
  return table
}
