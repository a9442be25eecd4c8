import type { Tree, Trees } from '../src/neural/trees.ts'
import { openDice } from './dice.ts'

/** Rows of signs, one after another, with whether each is true and how much it counts. */
export interface Examples {
  readonly signs: Float64Array
  readonly truth: Uint8Array
  readonly weight: Float64Array
  readonly width: number
}

/** How trees are grown. */
export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Least sum of second derivatives in a leaf, and what is added to it against overfitting. */
  readonly least: number
  readonly ridge: number
  /** Of the signs and of the rows, the shares that each tree sees, drawn anew for it; all by default. */
  readonly signs?: number
  readonly rows?: number
  /** What is drawn; 1 by default. */
  readonly seed?: number
}

const BINS = 48

/** Grows trees that tell true from false rows by log loss; splits are between quantiles. */
export function boost(
  { signs, truth, weight, width }: Examples,
  options: BoostOptions,
): Omit<Trees, 'signs'> {
  const rows = truth.length
  const edges = Array.from({ length: width }, (_, sign) => findEdges(signs, width, sign))
  const bins = binRows(signs, width, edges)
  const score = new Float64Array(rows)
  let [positive, total] = [0, 0]
  for (let i = 0; i < rows; i++) {
    positive += truth[i]! * weight[i]!
    total += weight[i]!
  }
  const bias = Math.log(positive / (total - positive))
  score.fill(bias)
  const trees: Tree[] = []
  const dice = openDice(options.seed ?? 1)
  for (let t = 0; t < options.trees; t++) {
    const gradient = new Float64Array(rows)
    const second = new Float64Array(rows)
    for (let i = 0; i < rows; i++) {
      if (options.rows !== undefined && dice() >= options.rows) continue
      const chance = 1 / (1 + Math.exp(-score[i]!))
      gradient[i] = (truth[i]! - chance) * weight[i]!
      second[i] = chance * (1 - chance) * weight[i]!
    }
    const columns = drawColumns(width, options.signs ?? 1, dice)
    trees.push(grow({ bins, edges, gradient, second, score, width, columns }, options))
  }
  return { bias, trees }
}

function drawColumns(width: number, share: number, dice: () => number): readonly number[] {
  const all = Array.from({ length: width }, (_, column) => column)
  return share >= 1 ? all : all.filter(() => dice() < share)
}

function findEdges(signs: Float64Array, width: number, sign: number): number[] {
  const values: number[] = []
  for (let at = sign; at < signs.length; at += width) values.push(signs[at]!)
  values.sort((a, b) => a - b)
  const edges = new Set<number>()
  const distinct = [...new Set(values)]
  if (distinct.length <= BINS)
    for (let i = 1; i < distinct.length; i++) edges.add((distinct[i - 1]! + distinct[i]!) / 2)
  else for (let i = 1; i < BINS; i++) edges.add(round(values[Math.floor((i * values.length) / BINS)]!))
  return [...edges].sort((a, b) => a - b)
}

// Thresholds of few digits, so that the file can be read.
function round(value: number): number {
  return Number(value.toPrecision(4))
}

function binRows(signs: Float64Array, width: number, edges: readonly (readonly number[])[]): Uint8Array {
  const bins = new Uint8Array(signs.length)
  for (let at = 0; at < signs.length; at++) {
    const cuts = edges[at % width]!
    let [low, high] = [0, cuts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (signs[at]! >= cuts[middle]!) low = middle + 1
      else high = middle
    }
    bins[at] = low
  }
  return bins
}

interface Growth {
  readonly bins: Uint8Array
  readonly edges: readonly (readonly number[])[]
  readonly gradient: Float64Array
  readonly second: Float64Array
  readonly score: Float64Array
  readonly width: number
  /** The signs that this tree may ask for. */
  readonly columns: readonly number[]
}

function grow(growth: Growth, options: BoostOptions): Tree {
  const { bins, edges, score, width, gradient } = growth
  const inner = 2 ** options.depth - 1
  const sign = new Array<number>(inner).fill(-1)
  const threshold = new Array<number>(inner).fill(0)
  const leaf = new Array<number>(inner + 1).fill(0)
  const node = new Uint16Array(gradient.length)
  for (let depth = 0; depth < options.depth; depth++) {
    const first = 2 ** depth - 1
    const sums = sumBins(growth, node, first, 2 ** depth)
    for (let at = 0; at < 2 ** depth; at++) {
      const best = findSplit(sums, at, growth, options)
      if (!best) continue
      sign[first + at] = best.sign
      threshold[first + at] = edges[best.sign]![best.bin]!
      for (let i = 0; i < node.length; i++)
        if (node[i] === first + at && bins[i * width + best.sign]! > best.bin) node[i]! |= 0x8000
    }
    for (let i = 0; i < node.length; i++) node[i] = 2 * (node[i]! & 0x7fff) + (node[i]! & 0x8000 ? 2 : 1)
  }
  const sums = new Float64Array(2 * (inner + 1))
  for (let i = 0; i < node.length; i++) {
    const at = node[i]! - inner
    sums[2 * at]! += gradient[i]!
    sums[2 * at + 1]! += growth.second[i]!
  }
  for (let at = 0; at <= inner; at++)
    leaf[at] = round((options.rate * sums[2 * at]!) / (sums[2 * at + 1]! + options.ridge))
  for (let i = 0; i < node.length; i++) score[i]! += leaf[node[i]! - inner]!
  return { sign, threshold, leaf }
}

// For each node, sign and bin the sums of first and second derivatives.
function sumBins(
  { bins, gradient, second, width, columns }: Growth,
  node: Uint16Array,
  first: number,
  nodes: number,
): Float64Array {
  const sums = new Float64Array(nodes * width * BINS * 2)
  for (let i = 0; i < node.length; i++) {
    if (second[i] === 0) continue
    const base = (node[i]! - first) * width
    for (const s of columns) {
      const at = ((base + s) * BINS + bins[i * width + s]!) * 2
      sums[at]! += gradient[i]!
      sums[at + 1]! += second[i]!
    }
  }
  return sums
}

interface Split {
  readonly sign: number
  readonly bin: number
}

function findSplit(
  sums: Float64Array,
  node: number,
  { edges, width, columns }: Growth,
  options: BoostOptions,
): Split | null {
  let best: Split | null = null
  let bestGain = 1e-6
  const gain = (g: number, h: number) => (g * g) / (h + options.ridge)
  for (const sign of columns) {
    const from = (node * width + sign) * BINS * 2
    let [g, h] = [0, 0]
    for (let bin = 0; bin < BINS; bin++) {
      g += sums[from + 2 * bin]!
      h += sums[from + 2 * bin + 1]!
    }
    let [left, leftH] = [0, 0]
    for (let bin = 0; bin < edges[sign]!.length; bin++) {
      left += sums[from + 2 * bin]!
      leftH += sums[from + 2 * bin + 1]!
      if (leftH < options.least || h - leftH < options.least) continue
      const won = gain(left, leftH) + gain(g - left, h - leftH) - gain(g, h)
      if (won > bestGain) [best, bestGain] = [{ sign, bin }, won]
    }
  }
  return best
}
