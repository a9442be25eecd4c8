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
