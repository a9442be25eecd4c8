import type { Lexicon, Model, Net } from '../language/model.ts'
import { layDense, type ShortDense, shortenWeights } from '../neural/layers.ts'
import type { Matrix } from '../neural/matrix.ts'
import { openLexicon } from '../segment/lexicon.ts'
import {
  layMatrix,
  layTable,
  type PlainMatrix,
  type PlainTable,
  packBlocks,
  type Shape,
  unpackBlocks,
} from './blocks.ts'

/** Says that a file holds a model of syntax in this form. */
const MAGIC = 'CRSYN006'

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
  /** Inputs, outputs and scale of the net's dense layers, in the order of `listDenses`. */
  readonly denses: readonly (readonly [number, number, number])[]
  /** Rows and columns of its other matrices. */
  readonly others: readonly Shape[]
  readonly layers: number
}

/** A model as it is learned: what `Model` has of it, as plain arrays. */
export interface PlainModel extends Pick<Model, 'tags' | 'relations' | 'verbs'> {
  readonly lexicon: Pick<Lexicon, 'hashes' | 'kinds'>
  readonly table: PlainTable
  readonly layers: number
  /** The net's dense layers in the order of `listDenses`. */
  readonly denses: readonly { readonly weights: PlainMatrix; readonly bias: PlainMatrix }[]
  /** The net's other matrices in the order of `listOthers`. */
  readonly others: readonly PlainMatrix[]
}

/** The dense layers of a net, in the order of the file. */
export function listDenses<Layer>({ layers, tagging, arcs, relating }: Net<Layer>): Layer[] {
  return [
    ...layers.flatMap(({ onward, backward }) => [onward, backward]),
    tagging,
    arcs.dependents,
    arcs.queries,
    arcs.heads,
    relating.dependents,
    relating.heads,
    relating.relations,
  ]
}

/** The other matrices of a net, in the order of the file. */
export function listOthers({ arcs, relating }: Net<unknown>): Matrix[] {
  return [arcs.root, arcs.places, relating.root]
}

/** Writes a model as bytes: a line of JSON padded to a multiple of four, then its arrays. */
export function packModel(model: PlainModel): Uint8Array {
  const { tags, relations, verbs, lexicon, table, denses, others, layers } = model
  const shortened = denses.map(({ weights, bias }) => ({
    ...shortenWeights(weights.values, weights.columns),
    shape: [weights.rows, weights.columns] as const,
    bias: bias.values,
  }))
  const head: Head = {
    tags,
    relations,
    verbs: verbs.slots.length,
    hashes: lexicon.hashes.length,
    kinds: lexicon.kinds.length,
    columns: table.columns,
    scale: table.scale,
    denses: shortened.map(({ shape: [rows, columns], scale }) => [rows, columns, scale] as const),
    others: others.map(({ rows, columns }) => [rows, columns] as const),
    layers,
  }
  const arrays = [
    verbs.slots,
    lexicon.hashes,
    lexicon.kinds,
    table.int8,
    ...shortened.flatMap(({ panels, bias }) => [panels, bias]),
    ...others.map(({ values }) => values),
  ]
  return packBlocks(MAGIC, head, arrays)
}

/** Reads what `packModel` wrote and lays it out on a floor of its own. */
export function unpackModel(given: Uint8Array): Pick<Model, 'tags' | 'relations' | 'verbs' | 'reader'> {
  const blocks = unpackBlocks<Head>(MAGIC, given)
  const { head } = blocks
  const verbs = { slots: blocks.takeWhole(head.verbs) }
  const lexicon = openLexicon(blocks.takeWhole(head.hashes), blocks.takeBytes(head.kinds))
  const { columns, scale } = head
  const { floor, at } = layTable(blocks, { rows: head.hashes, columns })
  const denses = head.denses.map(([rows, columns, scale]) => {
    const panels = blocks.takeShorts(rows * columns)
    return layDense(floor, { panels, scale }, blocks.takeFloats(columns))
  })
  const others = head.others.map(([rows, columns]) =>
    layMatrix(floor, { rows, columns, values: blocks.takeFloats(rows * columns) }),
  )
  const net = gatherNet(denses, others, head.layers)
  const reader = { floor, lexicon, table: { at, columns, scale }, net }
  return { tags: head.tags, relations: head.relations, verbs, reader }
}

/** Gives what `listDenses` and `listOthers` list its place in a net. */
function gatherNet(
  denses: readonly ShortDense[],
  others: readonly Matrix[],
  layers: number,
): Net<ShortDense> {
  const left = [...denses]
  const dense = () => left.shift()!
  const [ofArcs, places, ofRelations] = others as readonly [Matrix, Matrix, Matrix]
  const recurrences = Array.from({ length: layers }, () => ({ onward: dense(), backward: dense() }))
  const tagging = dense()
  const arcs = { dependents: dense(), queries: dense(), heads: dense() }
  const relating = { dependents: dense(), heads: dense(), relations: dense() }
  return {
    layers: recurrences,
    tagging,
    arcs: { ...arcs, root: ofArcs, places },
    relating: { ...relating, root: ofRelations },
  }
}
