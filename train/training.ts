import type { WordClasses } from '../src/language/model.ts'
import { listDenses, listOthers, type PlainModel } from '../src/load/pack.ts'
import { type Matrix, viewMatrix } from '../src/neural/matrix.ts'
import type { Inventory } from './corpus.ts'
import { openDice } from './dice.ts'
import { type Course, foldVectors, type LearnOptions, learn } from './learn.ts'
import { type NetSize, openNet } from './net.ts'
import { openTrainingFloor } from './neural/floor.ts'
import { quantise } from './neural/quantise.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a net is trained for. */
export interface Subject extends Inventory {
  readonly vocabulary: Vocabulary
  readonly verbs: WordClasses
}

/** How wide a net is, but for what its subject tells. */
export type Width = Omit<NetSize, 'rows' | 'tags' | 'relations' | 'vectors'>

const FLOOR_BYTES = 2 ** 28
/** The share of the table's values that is cut off by its scale. */
const BEYOND = 1e-4

/** Trains a net from weights drawn anew and gives it as it is written. */
export function trainNet(
  { tags, relations, verbs, vocabulary: { lexicon, words } }: Subject,
  courses: readonly Course[],
  width: Width,
  options: LearnOptions,
): PlainModel {
  const floor = openTrainingFloor(FLOOR_BYTES)
  const size = {
    ...width,
    rows: lexicon.hashes.length,
    tags: tags.length,
    relations: relations.length,
    vectors: words.width,
  }
  const net = openNet(floor, size, openDice(options.seed))
  const counts = learn(floor, net, words, courses, options)
  const takeOff = (matrix: Matrix) => ({
    rows: matrix.rows,
    columns: matrix.columns,
    values: viewMatrix(floor, matrix).slice(),
  })
  const { int8, scales } = quantise(foldVectors(floor, net, words, counts), { beyond: BEYOND })
  return {
    tags,
    relations,
    verbs,
    lexicon,
    table: { int8, scale: scales[0]!, columns: width.width },
    layers: width.layers,
    denses: listDenses(net).map(({ weights, bias }) => ({ weights: takeOff(weights), bias: takeOff(bias) })),
    others: listOthers(net).map(takeOff),
  }
}
