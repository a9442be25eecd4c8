import type { MoveWeights, Weights } from '../src/language/model.ts'
import { averagesOf, type Perceptron } from './perceptron.ts'

/** How small a classifier is made. */
export interface PruneOptions {
  /** The table has 2^`slotBits` slots; the heaviest features take them first. */
  readonly slotBits: number
  /** The share of slots that may be taken. */
  readonly fill: number
}

/** A feature to be kept or not: its slot in the perceptron and the sum of its averaged weights' sizes. */
interface Feature {
  readonly slot: number
  readonly hash: number
  readonly weight: number
}

/** Weights of eight bits of the features that weigh most. */
export function pruneWeights(perceptron: Perceptron, { slotBits, fill }: PruneOptions): Weights {
  const features = listFeatures(perceptron)
  const kept = features.slice(0, Math.floor(2 ** slotBits * fill))
  const scale = 127 / highOf(perceptron, kept)
  const slots = new Int32Array(2 ** slotBits)
  const pairs: number[] = []
  for (const { slot, hash } of kept) {
    if (pairs.length > PAIR_LIMIT) break
    const free = freeSlot(slots, hash)
    const list = pairsOf(averagesOf(perceptron, slot), scale)
    if (free < 0 || list.length === 0) continue
    slots[free] = ((hash >>> 22) << 22) | (pairs.length >> 1)
    for (const value of list) pairs.push(value)
  }
  return { slots, pairs: Int8Array.from(pairs) }
}

/** Weights of eight bits of the moves' features that weigh most. */
export function pruneMoveWeights(perceptron: Perceptron, { slotBits, fill }: PruneOptions): MoveWeights {
  const kept = listFeatures(perceptron).slice(0, Math.floor(2 ** slotBits * fill))
  const scale = 127 / highOf(perceptron, kept)
  const slots = new Int32Array(2 ** slotBits)
  for (const { slot, hash } of kept) {
    const free = freeSlot(slots, hash)
    if (free < 0) continue
    let entry = (hash >>> 24) << 24
    for (const [move, value] of averagesOf(perceptron, slot)) {
      entry |= (roundWeight(value * scale) & 255) << (16 - 8 * move)
    }
    slots[free] = entry
  }
  return { slots }
}

function roundWeight(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value)))
}

/** A slot points at no more pairs. */
const PAIR_LIMIT = 2 ** 23 - 512

/** All features, the heaviest first; the hash decides between equals, so that the same bytes come again. */
function listFeatures(perceptron: Perceptron): Feature[] {
  const features: Feature[] = []
  for (let slot = 0; slot < perceptron.slots.length; slot += 4) {
    const hash = perceptron.slots[slot]!
    // A slot whose upper bits are none could not be told from a free one.
    if (hash === 0 || hash >>> 24 === 0) continue
    let weight = 0
    for (const [, value] of averagesOf(perceptron, slot)) weight += Math.abs(value)
    if (weight > 0) features.push({ slot, hash, weight })
  }
  return features.sort((a, b) => b.weight - a.weight || a.hash - b.hash)
}

/** The size that all but one weight in ten thousand stay under. */
function highOf(perceptron: Perceptron, features: readonly Feature[]): number {
  const sizes = Float64Array.from(features, ({ slot }) =>
    averagesOf(perceptron, slot).reduce((high, [, value]) => Math.max(high, Math.abs(value)), 0),
  ).sort()
  return sizes[Math.floor(sizes.length * 0.9999)] || 1
}

function freeSlot(slots: Int32Array, hash: number): number {
  const bucket = (hash << 2) & (slots.length - 4)
  for (let slot = bucket; slot < bucket + 4; slot++) if (slots[slot] === 0) return slot
  return -1
}

function pairsOf(row: readonly (readonly [number, number])[], scale: number): number[] {
  const list: number[] = []
  for (const [ofClass, value] of row) {
    const weight = roundWeight(value * scale)
    if (weight !== 0) list.push(ofClass, weight)
  }
  const last = list.length - 2
  if (last >= 0) list[last] = list[last]! - 128
  return list
}
