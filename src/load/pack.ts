import type { Lexicon, Model, Net } from '../language/model.ts'
import { openFloor } from '../neural/kernels.ts'
import { layDense, type ShortDense, shortenWeights } from '../neural/layers.ts'
import { type Matrix, reserveMatrix, viewMatrix } from '../neural/matrix.ts'
import { reserve, viewBytes } from '../neural/memory.ts'
import { openLexicon } from '../segment/lexicon.ts'

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
  readonly others: readonly (readonly [number, number])[]
  readonly layers: number
}

/** A model as it is learned: what `Model` has of it, as plain arrays. */
export interface PlainModel extends Pick<Model, 'tags' | 'relations' | 'verbs'> {
  readonly lexicon: Pick<Lexicon, 'hashes' | 'kinds'>
  readonly table: { readonly int8: Int8Array; readonly scale: number; readonly columns: number }
  readonly layers: number
  /** The net's dense layers in the order of `listDenses`. */
  readonly denses: readonly { readonly weights: PlainMatrix; readonly bias: PlainMatrix }[]
  /** The net's other matrices in the order of `listOthers`. */
  readonly others: readonly PlainMatrix[]
}

/** A matrix off the floor. */
export interface PlainMatrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
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
  const line = `${MAGIC}${JSON.stringify(head)}`
  const first = new TextEncoder().encode(`${line.padEnd(padded(line.length + 1) - 1)}\n`)
  const arrays = [
    verbs.slots,
    lexicon.hashes,
    lexicon.kinds,
    table.int8,
    ...shortened.flatMap(({ panels, bias }) => [panels, bias]),
    ...others.map(({ values }) => values),
  ]
  return joinPadded([
    first,
    ...arrays.map(array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
  ])
}

function joinPadded(blocks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(blocks.reduce((sum, block) => sum + padded(block.length), 0))
  let at = 0
  for (const block of blocks) {
    bytes.set(block, at)
    at += padded(block.length)
  }
  return bytes
}

function padded(length: number): number {
  return (length + 3) & ~3
}

/** Reads what `packModel` wrote and lays it out on a floor of its own. */
export function unpackModel(given: Uint8Array): Pick<Model, 'tags' | 'relations' | 'verbs' | 'reader'> {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice()
  const end = bytes.indexOf(10)
  const line = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)))
  if (!line.startsWith(MAGIC)) throw new Error('The bytes hold no model of syntax in this form.')
  const head = JSON.parse(line.slice(MAGIC.length)) as Head
  let at = bytes.byteOffset + end + 1
  const take = (length: number) => {
    at += padded(length)
    return at - padded(length)
  }
  const whole = (count: number) => new Int32Array(bytes.buffer, take(count * 4), count)
  const verbs = { slots: whole(head.verbs) }
  const hashes = whole(head.hashes)
  const kinds = new Uint8Array(bytes.buffer, take(head.kinds), head.kinds)
  const int8 = new Int8Array(bytes.buffer, take(head.hashes * head.columns), head.hashes * head.columns)
  const floor = openFloor(int8.length + ROOM)
  const place = reserve(floor.memory, int8.length)
  viewBytes(floor.memory, place, int8.length).set(int8)
  const real = (count: number) => new Float32Array(bytes.buffer, take(count * 4), count)
  const denses = head.denses.map(([rows, columns, scale]) => {
    const panels = new Int16Array(bytes.buffer, take(rows * columns * 2), rows * columns)
    return layDense(floor, { panels, scale }, real(columns))
  })
  const others = head.others.map(([rows, columns]) => {
    const matrix = reserveMatrix(floor, rows, columns)
    viewMatrix(floor, matrix).set(real(rows * columns))
    return matrix
  })
  return {
    tags: head.tags,
    relations: head.relations,
    verbs,
    reader: {
      floor,
      lexicon: openLexicon(hashes, kinds),
      table: { at: place, columns: head.columns, scale: head.scale },
      net: gatherNet(denses, others, head.layers),
    },
  }
}

/** Bytes beside the table: weights, and what is reckoned with them. */
const ROOM = 2 ** 23

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
