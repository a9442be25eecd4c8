/** Lays out the rows of a table by the hashes that they stand for, hash and row by turns; row 0 stands for none. */
export function openRows(hashes: Int32Array): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length * 2 + 2) + 1))
  for (let row = 1; row < hashes.length; row++) {
    const slot = slotOf(slots, hashes[row]!)
    slots[slot] = hashes[row]!
    slots[slot + 1] = row
  }
  return slots
}

/** The row that stands for a hash; 0 where none does. */
export function rowOf(slots: Int32Array, hash: number): number {
  return slots[slotOf(slots, hash) + 1]!
}

/** The slot of a hash, or the free slot that it would take. */
function slotOf(slots: Int32Array, hash: number): number {
  const mask = slots.length - 2
  let slot = (hash << 1) & mask
  while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & mask
  return slot
}
