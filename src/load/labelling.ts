import type { AttributionModel, Linking } from '../language/attributing.ts'
import type { LabelNet, NameModel } from '../language/labelling.ts'
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

/** Says that a file holds a model that labels tokens in this form. */
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
export interface PlainLabelModel {
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
export function listMatrices(net: LabelNet<Dense> & { readonly linking: Linking | null }): Matrix[] {
  const { seeing, layers, labelling, chain, linking } = net
  const denses = [
    seeing,
    ...layers.flatMap(({ onward, backward }) => [onward, backward]),
    labelling,
    ...(linking ? [linking.asking, linking.answering] : []),
  ]
  return [
    ...denses.flatMap(({ weights, bias }) => [weights, bias]),
    chain.transitions,
    ...(linking ? [linking.none, linking.places] : []),
  ]
}

/** Writes a model as bytes: a line of JSON padded to a multiple of four, then its arrays. */
export function packLabels({ hashes, table, matrices, ...rest }: PlainLabelModel): Uint8Array {
  const head: Head = {
    ...rest,
    rows: hashes.length,
    columns: table.columns,
    scale: table.scale,
    shapes: matrices.map(({ rows, columns }) => [rows, columns] as const),
  }
  return packBlocks(MAGIC, head, [hashes, table.int8, ...matrices.map(({ values }) => values)])
}

/** Reads what `packLabels` wrote of a net that links, and lays it out on a floor of its own. */
export function unpackAttributions(given: Uint8Array): AttributionModel {
  const { floor, slots, table, head, left } = unpackPlain(given)
  const matrix = () => layMatrix(floor, left.shift()!)
  const dense = (): Dense => ({ weights: matrix(), bias: matrix() })
  const short = () => shorten(floor, left)
  const [seeing, layers, labelling] = [short(), layRecurrences(floor, left, head.layers), short()]
  const [asking, answering] = [dense(), dense()]
  const chain = { classes: head.classes, transitions: matrix() }
  const linking = { asking, answering, none: matrix(), places: matrix() }
  requireNone(left)
  return {
    floor,
    slots,
    table,
    net: { seeing, layers, labelling, chain, linking },
    eagerness: head.eagerness,
  }
}

/** Reads what `packLabels` wrote of a net without links, and lays it out on a floor of its own. */
export function unpackLabels(given: Uint8Array): NameModel {
  const { floor, slots, table, head, left } = unpackPlain(given)
  const short = () => shorten(floor, left)
  const [seeing, layers, labelling] = [short(), layRecurrences(floor, left, head.layers), short()]
  const chain = { classes: head.classes, transitions: layMatrix(floor, left.shift()!) }
  requireNone(left)
  return { floor, slots, table, net: { seeing, layers, labelling, chain } }
}

function unpackPlain(given: Uint8Array) {
  const blocks = unpackBlocks<Head>(MAGIC, given)
  const { head } = blocks
  const slots = openRows(blocks.takeWhole(head.rows))
  const { floor, at } = layTable(blocks, head)
  const left = head.shapes.map(([rows, columns]): PlainMatrix => {
    return { rows, columns, values: blocks.takeFloats(rows * columns) }
  })
  return { floor, slots, table: { at, columns: head.columns, scale: head.scale }, head, left }
}

/** A net with links is none without, and the other way round. */
function requireNone(left: readonly PlainMatrix[]): void {
  if (left.length > 0) throw new Error('The bytes are a model of another kind.')
}

/** Lays the next dense layer of those that are left, shortened. */
function shorten(floor: Floor, left: PlainMatrix[]): ShortDense {
  const weights = left.shift()!
  return layDense(floor, shortenWeights(weights.values, weights.columns), left.shift()!.values)
}

function layRecurrences(floor: Floor, left: PlainMatrix[], layers: number) {
  return Array.from({ length: layers }, () => ({
    onward: shorten(floor, left),
    backward: shorten(floor, left),
  }))
}
