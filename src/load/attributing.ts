import type { AttributionModel, AttributionNet } from '../language/attributing.ts'
import type { Floor } from '../neural/kernels.ts'
import { type Dense, layDense, type ShortDense, shortenWeights } from '../neural/layers.ts'
import type { Matrix } from '../neural/matrix.ts'
import { openRows } from '../neural/rows.ts'
import {
  layMatrix,
  layTable,
  type PlainMatrix,
  type PlainTable,
  packBlocks,
  type Shape,
  unpackBlocks,
} from './blocks.ts'

/** Says that a file holds a model of attributions in this form. */
const MAGIC = 'CRATT003'

interface Head {
  readonly rows: number
  readonly columns: number
  readonly scale: number
  readonly eagerness: number
  readonly layers: number
  readonly classes: number
  /** Rows and columns of the net's matrices, in the order of `listMatrices`. */
  readonly shapes: readonly Shape[]
}

/** A model as it is written. */
export interface PlainAttributionModel {
  /** The hash that each row of the table stands for. */
  readonly hashes: Int32Array
  readonly table: PlainTable
  readonly eagerness: number
  readonly layers: number
  readonly classes: number
  /** The net's matrices in the order of `listMatrices`. */
  readonly matrices: readonly PlainMatrix[]
}

/** The matrices of a net, in the order of the file. */
export function listMatrices({ seeing, layers, labelling, chain, linking }: AttributionNet<Dense>): Matrix[] {
  const denses = [
    seeing,
    ...layers.flatMap(({ onward, backward }) => [onward, backward]),
    labelling,
    linking.asking,
    linking.answering,
  ]
  return [
    ...denses.flatMap(({ weights, bias }) => [weights, bias]),
    chain.transitions,
    linking.none,
    linking.places,
  ]
}

/** Writes a model as bytes: a line of JSON padded to a multiple of four, then its arrays. */
export function packAttributions({ hashes, table, matrices, ...rest }: PlainAttributionModel): Uint8Array {
  const head: Head = {
    ...rest,
    rows: hashes.length,
    columns: table.columns,
    scale: table.scale,
    shapes: matrices.map(({ rows, columns }) => [rows, columns] as const),
  }
  return packBlocks(MAGIC, head, [hashes, table.int8, ...matrices.map(({ values }) => values)])
}

/** Reads what `packAttributions` wrote and lays it out on a floor of its own. */
export function unpackAttributions(given: Uint8Array): AttributionModel {
  const blocks = unpackBlocks<Head>(MAGIC, given)
  const { head } = blocks
  const slots = openRows(blocks.takeWhole(head.rows))
  const { floor, at } = layTable(blocks, head)
  const plain = head.shapes.map(([rows, columns]) => {
    return { rows, columns, values: blocks.takeFloats(rows * columns) }
  })
  const { columns, scale, eagerness } = head
  return { floor, slots, table: { at, columns, scale }, net: layNet(floor, plain, head), eagerness }
}

/** Lays matrices, listed as by `listMatrices`, at their places in a net; all but the links are shortened. */
function layNet(
  floor: Floor,
  plain: readonly PlainMatrix[],
  { layers, classes }: Head,
): AttributionNet<ShortDense> {
  const left = [...plain]
  const matrix = () => layMatrix(floor, left.shift()!)
  const dense = (): Dense => ({ weights: matrix(), bias: matrix() })
  const short = () => {
    const weights = left.shift()!
    return layDense(floor, shortenWeights(weights.values, weights.columns), left.shift()!.values)
  }
  const seeing = short()
  const recurrences = Array.from({ length: layers }, () => ({ onward: short(), backward: short() }))
  const labelling = short()
  const [asking, answering] = [dense(), dense()]
  const transitions = matrix()
  return {
    seeing,
    layers: recurrences,
    labelling,
    chain: { classes, transitions },
    linking: { asking, answering, none: matrix(), places: matrix() },
  }
}
