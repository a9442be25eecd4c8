import { bestOf } from '../src/segment/features.ts'
import { fillTagFeatures, TAG_FEATURES } from '../src/segment/tags.ts'
import type { Corpus } from './corpus.ts'
import {
  openDice,
  openPerceptron,
  type Perceptron,
  scoreFeatures,
  shuffle,
  updatePerceptron,
} from './perceptron.ts'
import { type PruneOptions, pruneWeights } from './prune.ts'

/** How the tagger is trained. */
export interface TaggingOptions {
  readonly bits: number
  readonly epochs: number
  readonly classes: number
  readonly prune: PruneOptions
}

/** Trains the tagger on the sentences given by index. */
export function trainTagging(corpus: Corpus, sentences: readonly number[], options: TaggingOptions) {
  const dice = openDice(1)
  const perceptron = openPerceptron(options.bits)
  const guesses = new Int32Array(corpus.tags.length)
  let order = sentences
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    order = shuffle(order, dice)
    for (const sentence of order)
      learnTags(corpus, corpus.sentences[sentence]!, guesses, perceptron, options.classes)
  }
  return pruneWeights(perceptron, options.prune)
}

function learnTags(
  corpus: Corpus,
  [first, last]: readonly [number, number],
  guesses: Int32Array,
  perceptron: Perceptron,
  classes: number,
): void {
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(classes)
  for (let i = first; i < last; i++) {
    const count = fillTagFeatures(corpus.columns, first, last, i, guesses, features)
    scoreFeatures(perceptron, features, count, scores)
    const guess = bestOf(scores)
    const gold = corpus.tags[i]!
    if (guess !== gold) updatePerceptron(perceptron, features, count, gold, guess)
    guesses[i] = guess
    perceptron.now++
  }
}
