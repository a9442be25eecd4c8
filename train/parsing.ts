import type { MoveWeights, Weights } from '../src/language/model.ts'
import { fillRelationFeatures, RELATION_FEATURES } from '../src/segment/arcs.ts'
import { bestOf } from '../src/segment/features.ts'
import { lookAt, lookBack, openSight, type Sight, takeGuide } from '../src/segment/look.ts'
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
import { fillMoveFeatures, MOVE_FEATURES } from '../src/segment/states.ts'
import { bestMove, moveBlindly } from '../src/segment/trees.ts'
import type { Corpus } from './corpus.ts'
import {
  openDice,
  openPerceptron,
  type Perceptron,
  scoreFeatures,
  shuffle,
  updatePerceptron,
} from './perceptron.ts'
import { type PruneOptions, pruneMoveWeights, pruneWeights } from './prune.ts'

/** How the parser is trained. */
export interface ParsingOptions {
  readonly moveBits: number
  readonly relationBits: number
  readonly epochs: number
  readonly guideEpochs: number
  readonly relations: number
  /** From the second epoch on, how often a wrong move is followed to learn from what comes after it. */
  readonly explore: number
  readonly pruneGuide: PruneOptions
  readonly pruneMoves: PruneOptions
  readonly pruneRelations: PruneOptions
}

interface Lesson {
  readonly corpus: Corpus
  readonly sight: Sight
  /** Heads of the sentence's words among its words, without the punctuation. */
  readonly heads: Int32Array
  readonly kinds: Uint8Array
  readonly moving: Perceptron
  /** None where relations are not asked for. */
  readonly relating: Perceptron | null
  readonly parse: Parse
  readonly features: Int32Array
  readonly moveScores: Int32Array
  readonly relationScores: Int32Array
  readonly dice: () => number
}

function openLesson(
  corpus: Corpus,
  tags: Int32Array,
  kinds: Uint8Array,
  options: ParsingOptions,
  blind: boolean,
): Lesson {
  const longest = Math.max(...corpus.sentences.map(([first, last]) => last - first))
  return {
    corpus,
    sight: openSight(corpus.columns, tags, longest),
    heads: new Int32Array(longest + 1),
    kinds,
    moving: openPerceptron(options.moveBits),
    relating: blind ? null : openPerceptron(options.relationBits),
    parse: openParse(longest),
    features: new Int32Array(Math.max(MOVE_FEATURES, RELATION_FEATURES)),
    moveScores: new Int32Array(3),
    relationScores: new Int32Array(options.relations),
    dice: openDice(2),
  }
}

/** Trains the first parse, from the end of the sentence, on the sentences given by index. */
export function trainGuiding(
  corpus: Corpus,
  tags: Int32Array,
  kinds: Uint8Array,
  sentences: readonly number[],
  options: ParsingOptions,
): MoveWeights {
  const lesson = openLesson(corpus, tags, kinds, options, true)
  let order = sentences
  for (let epoch = 0; epoch < options.guideEpochs; epoch++) {
    order = shuffle(order, lesson.dice)
    for (const sentence of order) {
      const [first, last] = corpus.sentences[sentence]!
      lookBack(lesson.sight, first, last, kinds)
      takeHeads(lesson, first, last)
      learnTree(lesson, epoch > 0 ? options.explore : 0)
    }
  }
  return pruneMoveWeights(lesson.moving, options.pruneGuide)
}

/** Trains moves and relations with a dynamic oracle (Goldberg and Nivre 2013) over the tags and the guides given. */
export function trainParsing(
  corpus: Corpus,
  tags: Int32Array,
  kinds: Uint8Array,
  guides: Int32Array,
  options: ParsingOptions,
): { moving: MoveWeights; relating: Weights } {
  const lesson = openLesson(corpus, tags, kinds, options, false)
  let order: readonly (readonly [number, number])[] = corpus.sentences
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    order = shuffle(order, lesson.dice)
    for (const [first, last] of order) {
      lookAt(lesson.sight, first, last, kinds)
      for (let i = 0; i < lesson.sight.size; i++) lesson.sight.guide[i] = guides[lesson.sight.words[i]!]!
      takeGuide(lesson.sight)
      takeHeads(lesson, first, last)
      learnTree(lesson, epoch > 0 ? options.explore : 0)
    }
  }
  return {
    moving: pruneMoveWeights(lesson.moving, options.pruneMoves),
    relating: pruneWeights(lesson.relating!, options.pruneRelations),
  }
}

/** Writes the gold heads among the words; what hangs on punctuation hangs on its head, and a second root on the first. */
function takeHeads({ corpus, sight, heads }: Lesson, first: number, last: number): void {
  const placeOf = new Map<number, number>()
  for (let i = 0; i < sight.size; i++) placeOf.set(sight.words[i]!, i)
  let root = -1
  for (let i = 0; i < sight.size; i++) {
    let head = first + corpus.heads[sight.words[i]!]!
    while (head < last && !placeOf.has(head)) head = first + corpus.heads[head]!
    if (head < last) heads[i] = placeOf.get(head)!
    else {
      heads[i] = root < 0 ? sight.size : root
      if (root < 0) root = i
    }
  }
}

function learnTree(lesson: Lesson, explore: number): void {
  const { parse } = lesson
  startParse(parse, lesson.sight.size)
  while (!isFinished(parse)) {
    const move = parse.depth === 0 ? SHIFT : learnMove(lesson, explore)
    if (move === SHIFT) shift(parse)
    else if (lesson.relating === null) moveBlindly(parse, move)
    else learnRelation(lesson, lesson.relating, move)
  }
}

function learnMove(lesson: Lesson, explore: number): number {
  const { parse, moving, features, moveScores, heads, dice, sight } = lesson
  const count = fillMoveFeatures(parse, sight, features)
  scoreFeatures(moving, features, count, moveScores)
  moving.now++
  const guess = bestMove(parse, moveScores)
  const costs = costsOf(parse, heads)
  const least = Math.min(...costs)
  if (costs[guess] === least) return guess
  let right = -1
  for (let move = SHIFT; move <= RIGHT; move++) {
    if (costs[move] === least && (right < 0 || moveScores[move]! > moveScores[right]!)) right = move
  }
  updatePerceptron(moving, features, count, right, guess)
  return dice() < explore ? guess : right
}

/** How many arcs of the gold tree each move puts out of reach. */
function costsOf(parse: Parse, heads: Int32Array): number[] {
  return [SHIFT, LEFT, RIGHT].map(move => {
    if (!canMove(parse, move)) return Number.POSITIVE_INFINITY
    return move === SHIFT ? costOfShift(parse, heads) : costOfArc(parse, heads, move)
  })
}

function costOfShift(parse: Parse, heads: Int32Array): number {
  const { stack, depth, front } = parse
  const head = heads[front]!
  let cost = 0
  for (let d = 0; d < depth; d++) {
    if (heads[stack[d]!] === front) cost++
    if (d < depth - 1 && stack[d] === head) cost++
  }
  return cost
}

function costOfArc(parse: Parse, heads: Int32Array, move: number): number {
  const { stack, depth, front, size } = parse
  const child = stack[depth - 1]!
  const head = heads[child]!
  let cost = 0
  for (let b = front; b < size; b++) if (heads[b] === child) cost++
  const below = depth > 1 ? stack[depth - 2]! : -1
  if (move === LEFT) return cost + (head === below || head > front ? 1 : 0)
  return cost + (head >= front ? 1 : 0)
}

function learnRelation(lesson: Lesson, relating: Perceptron, move: number): void {
  const { parse, features, relationScores, corpus, sight, heads } = lesson
  const child = parse.stack[parse.depth - 1]!
  const head = move === LEFT ? parse.front : parse.stack[parse.depth - 2]!
  if (head === parse.size) {
    attach(parse, child, head, 0)
    return
  }
  const count = fillRelationFeatures(parse, sight, child, head, features)
  scoreFeatures(relating, features, count, relationScores)
  relating.now++
  const guess = bestOf(relationScores)
  const gold = corpus.relations[sight.words[child]!]!
  if (heads[child] === head && guess !== gold) updatePerceptron(relating, features, count, gold, guess)
  attach(parse, child, head, guess)
}
