import type { Weights } from '../src/language/model.ts'

/** An averaged perceptron over hashed features (Collins 2002), with lazy averages. */
export interface Perceptron {
  readonly weights: Weights & { readonly values: Int32Array }
  /** For each weight, the sum of its changes times the moment of the change. */
  readonly changes: Float64Array
  now: number
}

/** Makes a perceptron with 2^`bits` weights. */
export function openPerceptron(bits: number, classes: number): Perceptron {
  const size = 2 ** bits + classes
  return {
    weights: { mask: 2 ** bits - 1, values: new Int32Array(size) },
    changes: new Float64Array(size),
    now: 1,
  }
}

/** Makes `right` likelier than `wrong` for these features. */
export function updatePerceptron(
  perceptron: Perceptron,
  features: Int32Array,
  count: number,
  right: number,
  wrong: number,
): void {
  const { mask, values } = perceptron.weights
  for (let f = 0; f < count; f++) {
    const row = features[f]! & mask
    values[row + right]!++
    values[row + wrong]!--
    perceptron.changes[row + right]! += perceptron.now
    perceptron.changes[row + wrong]! -= perceptron.now
  }
}

/** The weights averaged over all moments, in eight bits. */
export function averageWeights(perceptron: Perceptron): Weights & { readonly values: Int8Array } {
  const { weights, changes, now } = perceptron
  const averages = Float64Array.from(weights.values, (value, i) => value - changes[i]! / now)
  const scale = 127 / highOf(averages)
  const values = Int8Array.from(averages, value => Math.max(-127, Math.min(127, Math.round(value * scale))))
  return { mask: weights.mask, values }
}

/** The size that all but one weight in ten thousand stay under. */
function highOf(averages: Float64Array): number {
  const sizes = averages.map(Math.abs).sort()
  return sizes[Math.floor(sizes.length * 0.9999)] || 1
}

/** A generator of the same numbers in every run (mulberry32). */
export function openDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Puts a list in an order drawn with the dice. */
export function shuffle<T>(list: readonly T[], dice: () => number): T[] {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(dice() * (i + 1))
    const kept = out[i]!
    out[i] = out[j]!
    out[j] = kept
  }
  return out
}
