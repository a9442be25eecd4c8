/** Trees of decisions that were learned one after another; what they say is added up (Friedman 2001). */
export interface Trees {
  /** What is read of a case, by name; a node asks for one of them by its place here. */
  readonly signs: readonly string[]
  readonly bias: number
  readonly trees: readonly Tree[]
}

/** A full binary tree; nodes stand from the root down, row after row, those below `i` at `2i + 1` and `2i + 2`. */
export interface Tree {
  /** Of each inner node the sign that it asks for; -1 where it always goes left. */
  readonly sign: readonly number[]
  /** From this value of the sign on it goes right. */
  readonly threshold: readonly number[]
  /** What each leaf adds, in logarithms of odds. */
  readonly leaf: readonly number[]
}

/** When a row is given up early: when the trees up to `after` have said less than `below`. */
export interface EarlyNo {
  readonly after: number
  readonly below: number
}

/** Lays trees of one depth out for asking: what they say of a row of signs, in logarithms of odds. */
export function openTrees(
  { bias, trees }: Pick<Trees, 'bias' | 'trees'>,
  { after, below }: EarlyNo = { after: trees.length, below: 0 },
): (signs: Float64Array) => number {
  const inner = trees[0]?.sign.length ?? 0
  const signs = trees.flatMap(tree => tree.sign)
  const sign = Uint8Array.from(signs, by => Math.max(0, by))
  // A node that asks for no sign sends all to its left.
  const threshold = Float64Array.from(
    trees.flatMap(tree => tree.threshold),
    (least, node) => (signs[node]! < 0 ? Number.POSITIVE_INFINITY : least),
  )
  const leaf = Float64Array.from(trees.flatMap(tree => tree.leaf))
  return row => {
    let sum = bias
    for (let tree = 0; tree < trees.length; tree++) {
      const base = tree * inner
      let node = 0
      while (node < inner) {
        const at = base + node
        // Without a branch, which would be guessed wrong half the time.
        node = 2 * node + 1 + Number(row[sign[at]!]! >= threshold[at]!)
      }
      sum += leaf[tree * (inner + 1) + node - inner]!
      if (tree === after && sum < below) return sum
    }
    return sum
  }
}
