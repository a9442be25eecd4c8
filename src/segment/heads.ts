import { ROOT } from '../neural/arcs.ts'

/** Scores of a sentence's arcs: row i, column 0 is the root as head of i, column j + 1 is j. */
export interface Scores {
  readonly values: Float32Array
  readonly columns: number
}

/** The scores among some tokens alone. */
export function scoresAmong({ values, columns }: Scores, tokens: readonly number[]): Scores {
  const width = tokens.length + 1
  const among = new Float32Array(tokens.length * width)
  for (const [i, token] of tokens.entries()) {
    const from = token * columns
    among[i * width] = values[from]!
    for (let j = 0; j < tokens.length; j++) among[i * width + j + 1] = values[from + tokens[j]! + 1]!
  }
  return { values: among, columns: width }
}

/**
 * Gives each token the head that it scores highest, exactly one the root; where that is no tree, opens its circles at
 * the arcs that are given up most cheaply. Heads count from the start of the sentence.
 */
export function chooseHeads(scores: Scores, heads: Int32Array): void {
  const root = chooseRoot(scores, heads)
  heads[root] = ROOT
  for (let circle = findCircle(heads); circle >= 0; circle = findCircle(heads))
    openCircle(scores, heads, circle)
}

/** Writes the best head that is a token and gives the token that loses least by the root instead. */
function chooseRoot({ values, columns }: Scores, heads: Int32Array): number {
  const size = heads.length
  let root = 0
  let gain = -Infinity
  for (let i = 0; i < size; i++) {
    const from = i * columns + 1
    let best = i === 0 ? 1 : 0
    for (let j = best + 1; j < size; j++) if (j !== i && values[from + j]! > values[from + best]!) best = j
    heads[i] = best
    const own = size === 1 ? 0 : values[from - 1]! - values[from + best]!
    if (own > gain) {
      gain = own
      root = i
    }
  }
  return root
}

/** A token that is above itself, or -1. */
function findCircle(heads: Int32Array): number {
  // Who climbed over a token first; who meets himself again has gone in a circle.
  const seen = new Int32Array(heads.length).fill(-1)
  for (let i = 0; i < heads.length; i++) {
    let at = i
    while (at >= 0 && seen[at] === -1) {
      seen[at] = i
      at = heads[at]!
    }
    if (at >= 0 && seen[at] === i) return at
  }
  return -1
}

/** Gives one token of a circle a head that is not under the circle. */
function openCircle({ values, columns }: Scores, heads: Int32Array, token: number): void {
  const under = markUnder(heads, token)
  let [child, head, least] = [-1, -1, Infinity]
  let i = token
  do {
    const from = i * columns + 1
    for (let j = 0; j < heads.length; j++) {
      const cost = values[from + heads[i]!]! - values[from + j]!
      if (under[j] || cost >= least) continue
      least = cost
      child = i
      head = j
    }
    i = heads[i]!
  } while (i !== token)
  heads[child] = head
}

/** Marks the tokens of a circle and all that hang from them. */
function markUnder(heads: Int32Array, token: number): Uint8Array {
  const [outside, inside] = [1, 2]
  const state = new Uint8Array(heads.length)
  let at = token
  do {
    state[at] = inside
    at = heads[at]!
  } while (at !== token)
  for (let i = 0; i < heads.length; i++) {
    const path: number[] = []
    let up = i
    while (up >= 0 && state[up] === 0) {
      path.push(up)
      state[up] = outside
      up = heads[up]!
    }
    if (up >= 0 && state[up] === inside) for (const each of path) state[each] = inside
  }
  return state.map(each => +(each === inside))
}
