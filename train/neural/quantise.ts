/** Weights in a byte each: a value is about its int8 times the scale of its row. */
export interface Quantised {
  readonly int8: Int8Array
  /** One scale for each row, or one for all. */
  readonly scales: Float32Array
}

/** How rows share scales. */
export interface QuantiseOptions {
  /** One scale for each row of so many columns. Default: one for all. */
  readonly columns?: number
  /**
   * The share of the magnitudes that the scale need not reach; those beyond are cut off. Default: 0.
   * A few great weights would else take most of the 255 steps.
   */
  readonly beyond?: number
}

/** Rounds weights to int8 from −127 to 127. */
export function quantise(weights: Float32Array, { columns, beyond = 0 }: QuantiseOptions = {}): Quantised {
  const width = columns ?? weights.length
  const rows = width === 0 ? 0 : weights.length / width
  const int8 = new Int8Array(weights.length)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    const values = weights.subarray(row * width, (row + 1) * width)
    const scale = Math.fround(reachOf(values, beyond) / 127)
    scales[row] = scale
    if (scale === 0) continue
    for (let at = 0; at < width; at++) {
      int8[row * width + at] = Math.max(-127, Math.min(127, Math.round(values[at]! / scale)))
    }
  }
  return { int8, scales }
}

/** The magnitude that all but a share of the values keep within. */
function reachOf(values: Float32Array, beyond: number): number {
  const magnitudes = values.map(Math.abs)
  if (beyond === 0) return magnitudes.reduce((a, b) => Math.max(a, b), 0)
  magnitudes.sort()
  return magnitudes[Math.max(0, Math.ceil(magnitudes.length * (1 - beyond)) - 1)] ?? 0
}
