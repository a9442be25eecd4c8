import type { Model, Weights } from '../language/model.ts'

/** Says that a file holds a model of syntax in this form. */
const MAGIC = 'CRSYN001'

type Packed = Pick<Model, 'tags' | 'relations' | 'tagging' | 'moving' | 'relating'>

/** Writes a model as bytes: a line of JSON, then the weights of its classifiers one after another. */
export function packModel(model: Packed): Uint8Array {
  const tables = [model.tagging, model.moving, model.relating]
  const head = {
    tags: model.tags,
    relations: model.relations,
    masks: tables.map(({ mask }) => mask),
    sizes: tables.map(({ values }) => values.length),
  }
  const line = new TextEncoder().encode(`${MAGIC}${JSON.stringify(head)}\n`)
  const bytes = new Uint8Array(line.length + tables.reduce((sum, { values }) => sum + values.length, 0))
  bytes.set(line)
  let at = line.length
  for (const { values } of tables) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), at)
    at += values.length
  }
  return bytes
}

/** Reads what `packModel` wrote, without copying the weights. */
export function unpackModel(bytes: Uint8Array): Packed {
  const end = bytes.indexOf(10)
  const line = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)))
  if (!line.startsWith(MAGIC)) throw new Error('The bytes hold no model of syntax in this form.')
  const head = JSON.parse(line.slice(MAGIC.length)) as {
    tags: string[]
    relations: string[]
    masks: number[]
    sizes: number[]
  }
  let at = end + 1
  const [tagging, moving, relating] = head.sizes.map((size, i): Weights => {
    at += size
    return { mask: head.masks[i]!, values: new Int8Array(bytes.buffer, bytes.byteOffset + at - size, size) }
  })
  return {
    tags: head.tags,
    relations: head.relations,
    tagging: tagging!,
    moving: moving!,
    relating: relating!,
  }
}
