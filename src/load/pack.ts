import type { Lexicon, Model, Net } from '../language/model.ts'
import type { Dense } from '../neural/layers.ts'
import type { Matrix } from '../neural/matrix.ts'
import { openLexicon } from '../segment/lexicon.ts'
import {
  layFloor,
  type PlainMatrix,
  type PlainTable,
  packBlocks,
  type Shape,
  unpackBlocks,
} from './blocks.ts'

/** Says that a file holds a model of syntax in this form. */
const MAGIC = 'CRSYN005'

interface Head {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  /** Lengths of what follows: the verbs' slots, the lexicon's hashes, its classes. */
  readonly verbs: number
  readonly hashes: number
  readonly kinds: number
  /** The table's columns and scale. */
  readonly columns: number
  readonly scale: number
  /** Rows and columns of the net's matrices, in the order of `listMatrices`. */
  readonly shapes: readonly Shape[]
  readonly layers: number
}

/** A model as it is written: what `Model` has of it, as plain arrays. */
export interface PlainModel extends Pick<Model, 'tags' | 'relations' | 'verbs'> {
  readonly lexicon: Pick<Lexicon, 'hashes' | 'kinds'>
  readonly table: PlainTable
  readonly layers: number
  /** The net's matrices in the order of `listMatrices`. */
  readonly matrices: readonly PlainMatrix[]
}

/** The matrices of a net, in the order of the file. */
export function listMatrices({ layers, tagging, arcs, relating }: Net): Matrix[] {
  const denses = [
    ...layers.flatMap(({ onward, backward }) => [onward, backward]),
    tagging,
    arcs.dependents,
    arcs.queries,
    arcs.heads,
    relating.dependents,
    relating.heads,
    relating.relations,
  ]
  return [...denses.flatMap(({ weights, bias }) => [weights, bias]), arcs.root, arcs.places, relating.root]
}

/** Writes a model as bytes: a line of JSON padded to a multiple of four, then its arrays. */
export function packModel(model: PlainModel): Uint8Array {
  const { tags, relations, verbs, lexicon, table, matrices, layers } = model
  const head: Head = {
    tags,
    relations,
    verbs: verbs.slots.length,
    hashes: lexicon.hashes.length,
    kinds: lexicon.kinds.length,
    columns: table.columns,
    scale: table.scale,
    shapes: matrices.map(({ rows, columns }) => [rows, columns] as const),
    layers,
  }
  const arrays = [
    verbs.slots,
    lexicon.hashes,
    lexicon.kinds,
    table.int8,
    ...matrices.map(({ values }) => values),
  ]
  return packBlocks(MAGIC, head, arrays)
}

/** Reads what `packModel` wrote and lays it out on a floor of its own. */
export function unpackModel(given: Uint8Array): Pick<Model, 'tags' | 'relations' | 'verbs' | 'reader'> {
  const blocks = unpackBlocks<Head>(MAGIC, given)
  const { head, takeWhole, takeBytes } = blocks
  const verbs = { slots: takeWhole(head.verbs) }
  const lexicon = openLexicon(takeWhole(head.hashes), takeBytes(head.kinds))
  const { columns, scale, shapes } = head
  const { floor, table, matrices } = layFloor(blocks, { rows: head.hashes, columns, shapes })
  const net = gatherNet(matrices, head.layers)
  const reader = { floor, lexicon, table: { at: table, columns, scale }, net }
  return { tags: head.tags, relations: head.relations, verbs, reader }
}

/** Gives matrices, listed as by `listMatrices`, their places in a net. */
function gatherNet(matrices: readonly Matrix[], layers: number): Net {
  const left = [...matrices]
  const matrix = () => left.shift()!
  const dense = (): Dense => ({ weights: matrix(), bias: matrix() })
  const recurrences = Array.from({ length: layers }, () => ({ onward: dense(), backward: dense() }))
  const tagging = dense()
  const arcs = { dependents: dense(), queries: dense(), heads: dense() }
  const relating = { dependents: dense(), heads: dense(), relations: dense() }
  return {
    layers: recurrences,
    tagging,
    arcs: { ...arcs, root: matrix(), places: matrix() },
    relating: { ...relating, root: matrix() },
  }
}
