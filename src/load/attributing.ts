import { openSlots } from '../find/attributions/labels.ts'
import type { AttributionModel, AttributionNet } from '../language/attributing.ts'
import { openFloor } from '../neural/kernels.ts'
import type { Dense } from '../neural/layers.ts'
import { type Matrix, reserveMatrix, viewMatrix } from '../neural/matrix.ts'
import { reserve, viewBytes } from '../neural/memory.ts'

/** Says that a file holds a model of attributions in this form. */
const MAGIC = 'CRATT001'

interface Head {
  readonly rows: number
  readonly columns: number
  readonly scale: number
  readonly eagerness: number
  readonly layers: number
  readonly classes: number
  /** Rows and columns of the net's matrices, in the order of `listMatrices`. */
  readonly shapes: readonly (readonly [number, number])[]
}

/** A model as it is written. */
export interface PlainAttributionModel {
  /** The hash that each row of the table stands for. */
  readonly hashes: Int32Array
  readonly table: { readonly int8: Int8Array; readonly scale: number; readonly columns: number }
  readonly eagerness: number
  readonly layers: number
  readonly classes: number
  /** The net's matrices in the order of `listMatrices`. */
  readonly matrices: readonly {
    readonly rows: number
    readonly columns: number
    readonly values: Float32Array
  }[]
}

/** The matrices of a net, in the order of the file. */
export function listMatrices({ layers, labelling, chain, linking }: AttributionNet): Matrix[] {
  const denses = [
    ...layers.flatMap(({ onward, backward }) => [onward, backward]),
    labelling,
    linking.asking,
    linking.answering,
  ]
  return [...denses.flatMap(({ weights, bias }) => [weights, bias]), chain.transitions, linking.none]
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
  const line = `${MAGIC}${JSON.stringify(head)}`
  const first = new TextEncoder().encode(`${line.padEnd(padded(line.length + 1) - 1)}\n`)
  const blocks = [hashes, table.int8, ...matrices.map(({ values }) => values)].map(
    array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  )
  const all = [first, ...blocks]
  const bytes = new Uint8Array(all.reduce((sum, block) => sum + padded(block.length), 0))
  let at = 0
  for (const block of all) {
    bytes.set(block, at)
    at += padded(block.length)
  }
  return bytes
}

function padded(length: number): number {
  return (length + 3) & ~3
}

/** Bytes beside the table: weights, and what is reckoned with them. */
const ROOM = 2 ** 23

/** Reads what `packAttributions` wrote and lays it out on a floor of its own. */
export function unpackAttributions(given: Uint8Array): AttributionModel {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice()
  const end = bytes.indexOf(10)
  const line = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)))
  if (!line.startsWith(MAGIC)) throw new Error('The bytes hold no model of attributions in this form.')
  const head = JSON.parse(line.slice(MAGIC.length)) as Head
  let at = bytes.byteOffset + end + 1
  const take = (length: number) => {
    at += padded(length)
    return at - padded(length)
  }
  const hashes = new Int32Array(bytes.buffer, take(head.rows * 4), head.rows)
  const size = head.rows * head.columns
  const int8 = new Int8Array(bytes.buffer, take(size), size)
  const floor = openFloor(size + ROOM)
  const place = reserve(floor.memory, size)
  viewBytes(floor.memory, place, size).set(int8)
  const matrices = head.shapes.map(([rows, columns]) => {
    const matrix = reserveMatrix(floor, rows, columns)
    viewMatrix(floor, matrix).set(new Float32Array(bytes.buffer, take(rows * columns * 4), rows * columns))
    return matrix
  })
  return {
    floor,
    slots: openSlots(hashes),
    table: { at: place, columns: head.columns, scale: head.scale },
    net: gatherNet(matrices, head),
    eagerness: head.eagerness,
  }
}

/** Gives matrices, listed as by `listMatrices`, their places in a net. */
function gatherNet(matrices: readonly Matrix[], { layers, classes }: Head): AttributionNet {
  const left = [...matrices]
  const matrix = () => left.shift()!
  const dense = (): Dense => ({ weights: matrix(), bias: matrix() })
  const recurrences = Array.from({ length: layers }, () => ({ onward: dense(), backward: dense() }))
  const labelling = dense()
  const [asking, answering] = [dense(), dense()]
  const transitions = matrix()
  return {
    layers: recurrences,
    labelling,
    chain: { classes, transitions },
    linking: { asking, answering, none: matrix() },
  }
}
