import type { Model, Weights } from '../language/model.ts'

/** Says that a file holds a model of syntax in this form. */
const MAGIC = 'CRSYN004'

interface Head {
  readonly tags: string[]
  readonly relations: string[]
  readonly sizes: number[]
}

type Packed = Pick<
  Model,
  'tags' | 'relations' | 'classes' | 'verbs' | 'tagging' | 'guiding' | 'moving' | 'relating'
>

/** Writes a model as bytes: a line of JSON padded to a multiple of four, then the tables of its classifiers. */
export function packModel({
  tags,
  relations,
  classes,
  verbs,
  tagging,
  guiding,
  moving,
  relating,
}: Packed): Uint8Array {
  const tables = [
    classes.slots,
    verbs.slots,
    tagging.slots,
    tagging.pairs,
    guiding.slots,
    moving.slots,
    relating.slots,
    relating.pairs,
  ]
  const line = `${MAGIC}${JSON.stringify({ tags, relations, sizes: tables.map(table => table.length) })}`
  const head = new TextEncoder().encode(`${line.padEnd(padded(line.length + 1) - 1)}\n`)
  return joinPadded([head, ...tables.map(bytesOf)])
}

function bytesOf(array: Int32Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
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

/** Reads what `packModel` wrote, without copying the weights where the bytes are aligned. */
export function unpackModel(given: Uint8Array): Packed {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice()
  const end = bytes.indexOf(10)
  const line = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)))
  if (!line.startsWith(MAGIC)) throw new Error('The bytes hold no model of syntax in this form.')
  const { tags, relations, sizes } = JSON.parse(line.slice(MAGIC.length)) as Head
  let at = bytes.byteOffset + end + 1
  const takeSlots = () => {
    const slots = new Int32Array(bytes.buffer, at, sizes.shift())
    at += slots.byteLength
    return slots
  }
  const takePairs = () => {
    const pairs = new Int8Array(bytes.buffer, at, sizes.shift())
    at += padded(pairs.length)
    return pairs
  }
  const takeWeights = (): Weights => ({ slots: takeSlots(), pairs: takePairs() })
  const classes = { slots: takeSlots() }
  const verbs = { slots: takeSlots() }
  const tagging = takeWeights()
  const guiding = { slots: takeSlots() }
  const moving = { slots: takeSlots() }
  return { tags, relations, classes, verbs, tagging, guiding, moving, relating: takeWeights() }
}
