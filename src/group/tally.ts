/** Sums by number of report, in a table of fixed size that serves one question after another. */
export interface Tally {
  readonly slots: Int32Array
  readonly numbers: Int32Array
  readonly sums: Float64Array
  size: number
}

/** A tally of at most so many reports. */
export function openTally(most: number): Tally {
  const slots = 2 ** Math.ceil(Math.log2(2 * most))
  return {
    slots: new Int32Array(slots),
    numbers: new Int32Array(most),
    sums: new Float64Array(most),
    size: 0,
  }
}

/** Empties a tally. */
export function clearTally(tally: Tally): void {
  tally.slots.fill(0)
  tally.size = 0
}

/** Adds to the sum of a report: an open table, since a Map costs ten times as much here. */
export function addTally(tally: Tally, number: number, value: number): void {
  const { slots, numbers, sums } = tally
  const mask = slots.length - 1
  let slot = (Math.imul(number, 0x9e3779b1) >>> 8) & mask
  // A slot holds the place of its report in the list, counted from one.
  for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const place = slots[slot]! - 1
    if (numbers[place] === number) {
      sums[place]! += value
      return
    }
  }
  numbers[tally.size] = number
  sums[tally.size] = value
  slots[slot] = ++tally.size
}
