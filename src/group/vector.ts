/** A sparse vector: dimensions in ascending order, each with its value. */
export interface Vector {
  readonly at: readonly number[]
  readonly value: readonly number[]
}

/** What two sparse vectors share: their inner product, all of it and without its two largest terms, and how many terms it has. */
export interface Shared {
  readonly product: number
  readonly rest: number
  readonly count: number
}

/** Multiplies two sparse vectors. */
export function share(a: Vector, b: Vector): Shared {
  let product = 0
  let most = 0
  let second = 0
  let count = 0
  let i = 0
  let j = 0
  while (i < a.at.length && j < b.at.length) {
    const difference = a.at[i]! - b.at[j]!
    if (difference < 0) i++
    else if (difference > 0) j++
    else {
      const term = a.value[i++]! * b.value[j++]!
      product += term
      count++
      if (term > most) {
        second = most
        most = term
      } else if (term > second) second = term
    }
  }
  return { product, rest: product - most - second, count }
}

/** The sum of two sparse vectors. */
export function add(a: Vector, b: Vector): Vector {
  const at: number[] = []
  const value: number[] = []
  let i = 0
  let j = 0
  while (i < a.at.length || j < b.at.length) {
    const left = a.at[i] ?? Number.POSITIVE_INFINITY
    const right = b.at[j] ?? Number.POSITIVE_INFINITY
    at.push(Math.min(left, right))
    value.push((left <= right ? a.value[i++]! : 0) + (right <= left ? b.value[j++]! : 0))
  }
  return { at, value }
}
