import type { Weights } from '../src/language/model.ts'
import { addScores, bestOf } from '../src/segment/features.ts'
import { fillMoveFeatures, fillRelationFeatures, MOVE_FEATURES, type Sight } from '../src/segment/look.ts'
import {
  attach,
  canMove,
  isFinished,
  LEFT,
  openParse,
  type Parse,
  RIGHT,
  SHIFT,
  shift,
  startParse,
} from '../src/segment/moves.ts'
import { bestMove } from '../src/segment/trees.ts'
import type { Corpus } from './corpus.ts'
import {
  averageWeights,
  openDice,
  openPerceptron,
  type Perceptron,
  shuffle,
  updatePerceptron,
} from './perceptron.ts'

/** How the parser is trained. */
export interface ParsingOptions {
  readonly moveBits: number
  readonly relationBits: number
  readonly epochs: number
  readonly relations: number
  /** From the second epoch on, how often a wrong move is followed to learn from what comes after it. */
  readonly explore: number
}

interface Lesson {
  readonly corpus: Corpus
  readonly moving: Perceptron
  readonly relating: Perceptron
  readonly parse: Parse
  readonly features: Int32Array
  readonly moveScores: Int32Array
  readonly relationScores: Int32Array
  readonly dice: () => number
}

/** Trains moves and relations with a dynamic oracle (Goldberg and Nivre 2013) over the tags given. */
export function trainParsing(
  corpus: Corpus,
  tags: Int32Array,
  options: ParsingOptions,
): { moving: Weights; relating: Weights } {
  const dice = openDice(2)
  const longest = Math.max(...corpus.sentences.map(([first, last]) => last - first))
  const lesson: Lesson = {
    corpus,
    moving: openPerceptron(options.moveBits, 3),
    relating: openPerceptron(options.relationBits, options.relations),
    parse: openParse(longest),
    features: new Int32Array(MOVE_FEATURES),
    moveScores: new Int32Array(3),
    relationScores: new Int32Array(options.relations),
    dice,
  }
  let order: readonly (readonly [number, number])[] = corpus.sentences
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    order = shuffle(order, dice)
    for (const [first, last] of order) {
      learnTree(
        lesson,
        { columns: corpus.columns, tags, first },
        last - first,
        epoch > 0 ? options.explore : 0,
      )
    }
  }
  return { moving: averageWeights(lesson.moving), relating: averageWeights(lesson.relating) }
}

function learnTree(lesson: Lesson, sight: Sight, size: number, explore: number): void {
  const { parse } = lesson
  startParse(parse, size)
  while (!isFinished(parse)) {
    const move = learnMove(lesson, sight, explore)
    if (move === SHIFT) shift(parse)
    else learnRelation(lesson, sight, move)
  }
}

function learnMove(lesson: Lesson, sight: Sight, explore: number): number {
  const { parse, moving, features, moveScores, corpus, dice } = lesson
  const count = fillMoveFeatures(parse, sight, features)
  addScores(moving.weights, features, count, moveScores)
  moving.now++
  const guess = bestMove(parse, moveScores)
  const costs = costsOf(parse, corpus.heads, sight.first)
  let least = Number.POSITIVE_INFINITY
  for (const cost of costs) least = Math.min(least, cost)
  if (costs[guess] === least) return guess
  let right = -1
  for (let move = SHIFT; move <= RIGHT; move++) {
    if (costs[move] === least && (right < 0 || moveScores[move]! > moveScores[right]!)) right = move
  }
  updatePerceptron(moving, features, count, right, guess)
  return dice() < explore ? guess : right
}

/** How many arcs of the gold tree each move puts out of reach. */
function costsOf(parse: Parse, heads: Int32Array, first: number): number[] {
  return [SHIFT, LEFT, RIGHT].map(move => {
    if (!canMove(parse, move)) return Number.POSITIVE_INFINITY
    return move === SHIFT ? costOfShift(parse, heads, first) : costOfArc(parse, heads, first, move)
  })
}

function costOfShift(parse: Parse, heads: Int32Array, first: number): number {
  const { stack, depth, front } = parse
  const head = heads[first + front]!
  let cost = 0
  for (let d = 0; d < depth; d++) {
    if (heads[first + stack[d]!] === front) cost++
    if (d < depth - 1 && stack[d] === head) cost++
  }
  return cost
}

function costOfArc(parse: Parse, heads: Int32Array, first: number, move: number): number {
  const { stack, depth, front, size } = parse
  const child = stack[depth - 1]!
  const head = heads[first + child]!
  let cost = 0
  for (let b = front; b < size; b++) if (heads[first + b] === child) cost++
  const below = depth > 1 ? stack[depth - 2]! : -1
  if (move === LEFT) return cost + (head === below || head > front ? 1 : 0)
  return cost + (head >= front ? 1 : 0)
}

function learnRelation(lesson: Lesson, sight: Sight, move: number): void {
  const { parse, relating, features, relationScores, corpus } = lesson
  const child = parse.stack[parse.depth - 1]!
  const head = move === LEFT ? parse.front : parse.stack[parse.depth - 2]!
  if (head === parse.size) {
    attach(parse, child, head, 0)
    return
  }
  const count = fillRelationFeatures(parse, sight, child, head, features)
  addScores(relating.weights, features, count, relationScores)
  relating.now++
  const guess = bestOf(relationScores)
  const gold = corpus.relations[sight.first + child]!
  if (corpus.heads[sight.first + child] === head && guess !== gold) {
    updatePerceptron(relating, features, count, gold, guess)
  }
  attach(parse, child, head, guess)
}
