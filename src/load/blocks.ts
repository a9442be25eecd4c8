import { type Floor, openFloor } from '../neural/kernels.ts'
import { type Matrix, reserveMatrix, viewMatrix } from '../neural/matrix.ts'
import { reserve, viewBytes } from '../neural/memory.ts'

/** A matrix off the floor. */
export interface PlainMatrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** A table of int8 rows off the floor. */
export interface PlainTable {
  readonly int8: Int8Array
  readonly columns: number
  readonly scale: number
}

type Block = Int16Array | Int32Array | Float32Array | Int8Array | Uint8Array

/** Writes a mark and a head as a line of JSON, then arrays, each padded to a multiple of four bytes. */
export function packBlocks(mark: string, head: object, blocks: readonly Block[]): Uint8Array {
  const line = `${mark}${JSON.stringify(head)}`
  const first = new TextEncoder().encode(`${line.padEnd(padded(line.length + 1) - 1)}\n`)
  const all = [
    first,
    ...blocks.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  ]
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

/** Gives each next array by its length. */
export interface Taking {
  readonly takeShorts: (length: number) => Int16Array
  readonly takeWhole: (length: number) => Int32Array
  readonly takeFloats: (length: number) => Float32Array
  readonly takeBytes: (length: number) => Uint8Array
}

/** What `packBlocks` wrote. */
export interface Unpacked<Head> extends Taking {
  readonly head: Head
}

/** Opens what `packBlocks` wrote; throws where the bytes do not begin with the mark. */
export function unpackBlocks<Head>(mark: string, given: Uint8Array): Unpacked<Head> {
  const bytes = given.byteOffset % 4 === 0 ? given : new Uint8Array(given)
  const broken = () => new Error(`The bytes are no model in the form ${mark}.`)
  const end = bytes.indexOf(10)
  const line = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)))
  if (!line.startsWith(mark)) throw broken()
  let at = bytes.byteOffset + end + 1
  const take = (length: number) => {
    at += padded(length)
    if (at > bytes.byteOffset + bytes.byteLength) throw broken()
    return at - padded(length)
  }
  const readHead = (json: string) => {
    try {
      return JSON.parse(json) as Head
    } catch {
      throw broken()
    }
  }
  return {
    head: readHead(line.slice(mark.length)),
    takeShorts: length => new Int16Array(bytes.buffer, take(length * 2), length),
    takeWhole: length => new Int32Array(bytes.buffer, take(length * 4), length),
    takeFloats: length => new Float32Array(bytes.buffer, take(length * 4), length),
    takeBytes: length => new Uint8Array(bytes.buffer, take(length), length),
  }
}

/** Rows and columns. */
export type Shape = readonly [number, number]

/** Bytes beside the table: weights, and what is reckoned with them. */
const ROOM = 2 ** 23

/** Opens a floor with a table of rows, which come next; gives its address. */
export function layTable(
  { takeBytes }: Taking,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): { readonly floor: Floor; readonly at: number } {
  const size = rows * columns
  const floor = openFloor(size + ROOM)
  const at = reserve(floor.memory, size)
  viewBytes(floor.memory, at, size).set(takeBytes(size))
  return { floor, at }
}

/** Lays a matrix out on a floor. */
export function layMatrix(floor: Floor, { rows, columns, values }: PlainMatrix): Matrix {
  const matrix = reserveMatrix(floor, rows, columns)
  viewMatrix(floor, matrix).set(values)
  return matrix
}
