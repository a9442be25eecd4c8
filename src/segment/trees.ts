import type { Model, MoveWeights } from '../language/model.ts'
import { fillRelationFeatures, RELATION_FEATURES } from './arcs.ts'
import { addMoveScores, addScores, bestOf, type Columns } from './features.ts'
import { lookAt, lookBack, openSight, type Sight, sortTags, takeGuide } from './look.ts'
import { attachMarks } from './marks.ts'
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
  type Trees,
} from './moves.ts'
import { fillMoveFeatures, MOVE_FEATURES } from './states.ts'

/** A parser with its working room; sentences of at most `limit` tokens. */
export interface Parser {
  readonly parse: Parse
  readonly sight: Sight
  readonly kinds: Uint8Array
  readonly moveFeatures: Int32Array
  readonly moveScores: Int32Array
  readonly relationFeatures: Int32Array
  readonly relationScores: Int32Array
}

/** Makes a parser for the tokens of one report. */
export function openParser(
  model: Pick<Model, 'tags' | 'relations'>,
  columns: Columns,
  tags: Int32Array,
  limit: number,
): Parser {
  return {
    parse: openParse(limit),
    sight: openSight(columns, tags, limit),
    kinds: sortTags(model.tags),
    moveFeatures: new Int32Array(MOVE_FEATURES),
    moveScores: new Int32Array(3),
    relationFeatures: new Int32Array(RELATION_FEATURES),
    relationScores: new Int32Array(model.relations.length),
  }
}

/**
 * Builds the tree of the sentence `first` to `last` from the start, guided by a parse from the end (Nivre and McDonald
 * 2008), in time linear in its length; then attaches the punctuation.
 */
export function parseSentence(
  parser: Parser,
  { first, last, guide }: { readonly first: number; readonly last: number; readonly guide: Int32Array },
  model: Model,
  out: Trees,
): void {
  const { parse, sight, kinds } = parser
  lookAt(sight, first, last, kinds)
  sight.guide.set(guide)
  takeGuide(sight)
  startParse(parse, sight.size)
  while (!isFinished(parse)) {
    const move = chooseMove(parser, model.moving)
    if (move === SHIFT) shift(parse)
    else attachBy(parser, move, model)
  }
  for (let i = 0; i < parse.size; i++) {
    const head = parse.head[i]!
    const token = sight.words[i]!
    out.head[token] = head === parse.size ? -1 : sight.words[head]!
    out.relation[token] = parse.relation[i]!
  }
  attachMarks(sight, first, last, kinds, model.relations.indexOf('punct'), out)
}

/** Parses the words of the sentence `first` to `last` from the end; gives the head of each, counted from the start. */
export function guideSentence(parser: Parser, first: number, last: number, model: Model): Int32Array {
  lookBack(parser.sight, first, last, parser.kinds)
  parseGuide(parser, model)
  return parser.sight.guide.slice(0, parser.sight.size)
}

/** Parses the sentence that `sight` sees backward and leaves the heads, counted from the start, in `sight.guide`. */
export function parseGuide(parser: Parser, { guiding }: Pick<Model, 'guiding'>): void {
  const { parse, sight } = parser
  const { size, guide } = sight
  startParse(parse, size)
  while (!isFinished(parse)) moveBlindly(parse, chooseMove(parser, guiding))
  for (let i = 0; i < size; i++) {
    const head = parse.head[i]!
    guide[size - 1 - i] = head === size ? size : size - 1 - head
  }
}

/** Makes a move without asking for the relation. */
export function moveBlindly(parse: Parse, move: number): void {
  if (move === SHIFT) shift(parse)
  else
    attach(
      parse,
      parse.stack[parse.depth - 1]!,
      move === LEFT ? parse.front : parse.stack[parse.depth - 2]!,
      0,
    )
}

function chooseMove(parser: Parser, weights: MoveWeights): number {
  const { parse, sight, moveFeatures, moveScores } = parser
  if (parse.depth === 0) return SHIFT
  if (parse.depth === 1 && parse.front === parse.size) return LEFT
  addMoveScores(weights, moveFeatures, fillMoveFeatures(parse, sight, moveFeatures), moveScores)
  return bestMove(parse, moveScores)
}

/** The possible move with the highest score. */
export function bestMove(parse: Parse, scores: Int32Array): number {
  let best = -1
  for (let move = SHIFT; move <= RIGHT; move++) {
    if (canMove(parse, move) && (best < 0 || scores[move]! > scores[best]!)) best = move
  }
  return best
}

function attachBy(parser: Parser, move: number, model: Model): void {
  const { parse, sight, relationFeatures, relationScores } = parser
  const child = parse.stack[parse.depth - 1]!
  const head = move === LEFT ? parse.front : parse.stack[parse.depth - 2]!
  if (head === parse.size) {
    attach(parse, child, head, 0)
    return
  }
  const count = fillRelationFeatures(parse, sight, child, head, relationFeatures)
  addScores(model.relating, relationFeatures, count, relationScores)
  attach(parse, child, head, bestOf(relationScores))
}
