/** An averaged perceptron over hashed features (Collins 2002), with lazy averages; only what erred has weights. */
export interface Perceptron {
  /** Hash of the feature, place of its row, length of its row, by turns; a hash of 0 is a free slot. */
  readonly slots: Int32Array
  /** Rows of weights: the value times 256 plus the class. A row of full 1, 2, 4, … weights moves to the end to grow. */
  rows: Int32Array
  /** For each weight, the sum of its changes times the moment of the change. */
  changes: Float64Array
  room: number
  features: number
  now: number
}

/** Makes a perceptron with room for 2^`bits` features. */
export function openPerceptron(bits: number): Perceptron {
  return {
    slots: new Int32Array(2 ** bits * 4),
    rows: new Int32Array(2 ** 18),
    changes: new Float64Array(2 ** 18),
    room: 0,
    features: 0,
    now: 1,
  }
}

/** Adds up the weights of the active features for each class. */
export function scoreFeatures(
  perceptron: Perceptron,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  const { slots, rows } = perceptron
  scores.fill(0)
  for (let f = 0; f < count; f++) {
    const slot = slotOf(slots, features[f]!)
    const from = slots[slot + 1]!
    const to = from + slots[slot + 2]!
    for (let at = from; at < to; at++) scores[rows[at]! & 255]! += rows[at]! >> 8
  }
}

/** The slot of a feature, or the free slot that it would take. */
function slotOf(slots: Int32Array, feature: number): number {
  const mask = slots.length - 4
  let slot = ((feature ^ (feature >>> 17)) << 2) & mask
  while (slots[slot] !== 0 && slots[slot] !== feature) slot = (slot + 4) & mask
  return slot
}

/** Makes `right` likelier than `wrong` for these features. */
export function updatePerceptron(
  perceptron: Perceptron,
  features: Int32Array,
  count: number,
  right: number,
  wrong: number,
): void {
  for (let f = 0; f < count; f++) {
    const slot = slotOf(perceptron.slots, features[f]!)
    if (perceptron.slots[slot] === 0) takeSlot(perceptron, slot, features[f]!)
    changeWeight(perceptron, slot, right, 1)
    changeWeight(perceptron, slot, wrong, -1)
  }
}

function takeSlot(perceptron: Perceptron, slot: number, feature: number): void {
  perceptron.features++
  if (perceptron.features > perceptron.slots.length * 0.22) {
    throw new Error('The perceptron is full; give it more bits.')
  }
  perceptron.slots[slot] = feature
}

function changeWeight(perceptron: Perceptron, slot: number, ofClass: number, by: number): void {
  const from = perceptron.slots[slot + 1]!
  const size = perceptron.slots[slot + 2]!
  let at = from
  while (at < from + size && (perceptron.rows[at]! & 255) !== ofClass) at++
  if (at === from + size) at = addWeight(perceptron, slot, ofClass)
  perceptron.rows[at]! += by * 256
  perceptron.changes[at]! += by * perceptron.now
}

function addWeight(perceptron: Perceptron, slot: number, ofClass: number): number {
  const { slots } = perceptron
  const size = slots[slot + 2]!
  if ((size & (size - 1)) === 0) moveRow(perceptron, slot, size)
  const at = slots[slot + 1]! + size
  perceptron.rows[at] = ofClass
  slots[slot + 2] = size + 1
  return at
}

/** Moves a full row to the end, with room for as many weights again. */
function moveRow(perceptron: Perceptron, slot: number, size: number): void {
  const to = perceptron.room
  perceptron.room += Math.max(1, size * 2)
  while (perceptron.room > perceptron.rows.length) growRows(perceptron)
  const from = perceptron.slots[slot + 1]!
  perceptron.rows.copyWithin(to, from, from + size)
  perceptron.changes.copyWithin(to, from, from + size)
  perceptron.slots[slot + 1] = to
}

function growRows(perceptron: Perceptron): void {
  const { rows, changes } = perceptron
  perceptron.rows = new Int32Array(rows.length * 2)
  perceptron.rows.set(rows)
  perceptron.changes = new Float64Array(rows.length * 2)
  perceptron.changes.set(changes)
}

/** The weights of a slot's feature as class and average by turns, in the order of the classes. */
export function averagesOf(perceptron: Perceptron, slot: number): (readonly [number, number])[] {
  const { slots, rows, changes, now } = perceptron
  const from = slots[slot + 1]!
  const row: [number, number][] = []
  for (let at = from; at < from + slots[slot + 2]!; at++) {
    row.push([rows[at]! & 255, (rows[at]! >> 8) - changes[at]! / now])
  }
  return row.sort((a, b) => a[0] - b[0])
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
