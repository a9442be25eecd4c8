import type { AttributionModel } from '../../language/attributing.ts'
import { decodeChain } from '../../neural/chain.ts'
import { applyBag8, applyDense, type Features } from '../../neural/layers.ts'
import { gatherRows, type Matrix, viewMatrix } from '../../neural/matrix.ts'
import { release } from '../../neural/memory.ts'
import { type HashedFeatures, hashSight, type Sight } from './features.ts'
import { type Chunk, cutChunks, layChunks, readTokens } from './net.ts'
import { ROLES, type Role } from './phrases.ts'

/** No phrase, then the first token and the others of each role. */
export const LABELS = 1 + 2 * ROLES.length

/** A phrase: tokens from the first up to and without the last. */
export interface Phrase {
  readonly role: Role
  readonly first: number
  readonly last: number
}

/** A cue with its source, where it has one, and the fragments of its content. */
export interface Attribution {
  readonly cue: Phrase
  readonly source: Phrase | null
  readonly content: readonly Phrase[]
}

/** Finds the attributions of a report, chunk by chunk; linear in its length. */
export function findAttributions(sight: Sight, model: AttributionModel): readonly Attribution[] {
  const hashed = hashSight(sight)
  return cutChunks(sight.segmented.sentences).flatMap(chunk => readChunk(sight, model, hashed, chunk))
}

function readChunk(
  { segmented }: Sight,
  model: AttributionModel,
  hashed: HashedFeatures,
  chunk: Chunk,
): Attribution[] {
  const { floor, net, table, eagerness } = model
  const mark = floor.memory.top
  const laid = layChunks([chunk], segmented.tokens.head)
  const words = applyBag8(floor, findRows(hashed, chunk, model.slots), table)
  const { top, scores } = readTokens(floor, net, words, laid)
  const values = viewMatrix(floor, scores)
  for (let at = 0; at < values.length; at += scores.columns)
    for (let label = 1; label < LABELS; label += 2) values[at + label]! += eagerness
  const phrases = readPhrases(decodeChain(floor, scores, net.chain, laid.bounds))
  const linked = linkPhrases(model, top, phrases)
  release(floor.memory, mark)
  const move = (phrase: Phrase) => ({
    ...phrase,
    first: phrase.first + chunk[0],
    last: phrase.last + chunk[0],
  })
  return linked.map(({ cue, source, content }) => ({
    cue: move(cue),
    source: source && move(source),
    content: content.map(move),
  }))
}

/** The rows of a chunk's features; those that are not known have none. */
function findRows({ offsets, hashes }: HashedFeatures, [first, last]: Chunk, slots: Int32Array): Features {
  const own = new Int32Array(last - first + 1)
  const ids: number[] = []
  for (let i = first; i < last; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const row = rowOf(slots, hashes[at]!)
      if (row !== 0) ids.push(row)
    }
    own[i - first + 1] = ids.length
  }
  return { offsets: own, ids: Int32Array.from(ids) }
}

/** Lays out rows by the hashes that they stand for; row 0 stands for none. */
export function openSlots(hashes: Int32Array): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length * 2 + 2) + 1))
  for (let row = 1; row < hashes.length; row++) {
    const slot = slotOf(slots, hashes[row]!)
    slots[slot] = hashes[row]!
    slots[slot + 1] = row
  }
  return slots
}

/** The row that stands for a hash; 0 where none does. */
export function rowOf(slots: Int32Array, hash: number): number {
  return slots[slotOf(slots, hash) + 1]!
}

/** The slot of a hash, or the free slot that it would take. */
function slotOf(slots: Int32Array, hash: number): number {
  const mask = slots.length - 2
  let slot = (hash << 1) & mask
  while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & mask
  return slot
}

/** Takes labels for phrases. */
export function readPhrases(labels: Int32Array): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let first = 0; first < labels.length; ) {
    const label = labels[first]!
    let last = first + 1
    if (label % 2 === 1) {
      while (last < labels.length && labels[last] === label + 1) last++
      phrases.push({ role: ROLES[label >> 1]!, first, last })
    }
    first = last
  }
  return phrases
}

/** Gives each cue its source and each content its cue. */
function linkPhrases(
  { floor, net: { linking } }: AttributionModel,
  top: Matrix,
  phrases: readonly Phrase[],
): Attribution[] {
  if (phrases.length === 0) return []
  const vectors = gatherRows(
    floor,
    top,
    Int32Array.from(phrases, ({ first }) => first),
  )
  const [asking, answering] = [linking.asking, linking.answering].map(dense =>
    applyDense(floor, vectors, dense),
  )
  const [asked, offered, none] = [asking!, answering!, linking.none].map(matrix => viewMatrix(floor, matrix))
  const width = linking.none.columns
  const score = (i: number, j: number) => {
    const other = j < 0 ? none! : offered!
    let sum = 0
    for (let c = 0; c < width; c++) sum += asked![i * width + c]! * other[Math.max(j, 0) * width + c]!
    return sum
  }
  const places = phrases.map((_, i) => i)
  const best = (i: number, role: Role, start: number) =>
    places
      .filter(j => phrases[j]!.role === role)
      .reduce((a, b) => (a === NOBODY || score(i, b) > score(i, a) ? b : a), start)
  const cueOf = places.map(i => (phrases[i]!.role === 'content' ? best(i, 'cue', NOBODY) : NOBODY))
  return places.flatMap(i => {
    if (phrases[i]!.role !== 'cue') return []
    const source = bestSource(
      places.filter(j => phrases[j]!.role === 'source'),
      j => score(i, j),
    )
    return {
      cue: phrases[i]!,
      source: source < 0 ? null : phrases[source]!,
      content: phrases.filter((_, j) => cueOf[j] === i),
    }
  })
}

const NOBODY = -2
const NONE = -1

function bestSource(places: readonly number[], score: (j: number) => number): number {
  let [best, highest] = [NONE, score(NONE)]
  for (const j of places) {
    const own = score(j)
    if (own > highest) [best, highest] = [j, own]
  }
  return best
}
