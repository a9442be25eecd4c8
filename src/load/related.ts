import type { Related } from '../language/related.ts'
import { packBlocks, unpackBlocks } from './blocks.ts'
import { hashOf } from './rarity.ts'

/** Says that a file holds how words are related in this form. */
const MARK = 'CRREL001'
/** Steps from a sense up to which a wider one still says what it is. */
const MOST_STEPS = 4

/** Of each row a list of numbers. */
export type Lists = readonly (readonly number[])[]

/** How words are related, as it is made: rows in the order of the words' hashes. */
export interface PlainRelated {
  /** Hashes of the words, ascending. */
  readonly hashes: Int32Array
  /** Columns of the vectors. */
  readonly columns: number
  /** Of each word `columns` numbers, whose length as a vector is about 127. */
  readonly vectors: Int8Array
  /** Of each word its senses. */
  readonly senses: Lists
  /** Of each word the words that are its opposite. */
  readonly antonyms: Lists
  /** Of each word the words that it is made from or that are made from it. */
  readonly derived: Lists
  /** Of each sense those one step wider. */
  readonly wider: Lists
}

interface Head {
  readonly words: number
  readonly columns: number
  /** Rows and numbers of each of the lists. */
  readonly lists: readonly (readonly [number, number])[]
}

/** Writes how words are related as bytes. */
export function packRelated(related: PlainRelated): Uint8Array {
  const { hashes, columns, vectors, senses, antonyms, derived, wider } = related
  const lists = [senses, antonyms, derived, wider]
  const head: Head = {
    words: hashes.length,
    columns,
    lists: lists.map(list => [list.length, list.flat().length] as const),
  }
  const arrays = lists.flatMap(list => [
    Uint8Array.from(list, ({ length }) => length),
    Int32Array.from(list.flat()),
  ])
  return packBlocks(MARK, head, [hashes, vectors, ...arrays])
}

/** A list of numbers for each row, one after another. */
interface Rows {
  readonly from: Int32Array
  readonly values: Int32Array
}

/** Opens what `packRelated` wrote. */
export function openRelated(given: Uint8Array): Related {
  const { head, takeWhole, takeBytes } = unpackBlocks<Head>(MARK, given)
  const hashes = takeWhole(head.words)
  const { buffer, byteOffset, length } = takeBytes(head.words * head.columns)
  const vectors = { values: new Int8Array(buffer, byteOffset, length), columns: head.columns }
  const [senses, antonyms, derived, wider] = head.lists.map(([rows, size]) => {
    const from = startRows(takeBytes(rows))
    return { from, values: takeWhole(size) }
  }) as [Rows, Rows, Rows, Rows]
  const find = openFinder(hashes)
  const climb = openClimbing(senses, wider)
  const relate = (is: (a: number, b: number) => boolean) => (a: string, b: string) => {
    const [i, j] = a === b ? [-1, -1] : [find(a), find(b)]
    return i >= 0 && j >= 0 && is(i, j)
  }
  return {
    isSynonym: relate((i, j) => share(senses, i, j)),
    isAntonym: relate((i, j) => holds(antonyms, i, j)),
    isDerived: relate((i, j) => holds(derived, i, j)),
    isKind: relate((i, j) => {
      const above = climb(i)
      return above.size > 0 && listOf(senses, j).some(sense => above.has(sense))
    }),
    isSibling: relate(
      (i, j) => !share(senses, i, j) && neighbours(listOf(senses, i), listOf(senses, j), wider),
    ),
    likeness: (a, b) => (a === b ? 1 : multiply(vectors, find(a), find(b))),
  }
}

function startRows(counts: Uint8Array): Int32Array {
  const from = new Int32Array(counts.length + 1)
  let at = 0
  for (let row = 0; row < counts.length; row++) {
    at += counts[row]!
    from[row + 1] = at
  }
  return from
}

/** Words whose rows are remembered; as many as a long story has. */
const REMEMBERED = 50_000

// The row of a word by its hash, remembered, since the same words are asked for again and again.
function openFinder(hashes: Int32Array): (word: string) => number {
  const known = new Map<string, number>()
  return word => {
    const row = known.get(word)
    if (row !== undefined) return row
    if (known.size >= REMEMBERED) known.clear()
    const found = searchHash(hashes, hashOf(word))
    known.set(word, found)
    return found
  }
}

function searchHash(hashes: Int32Array, hash: number): number {
  let [low, high] = [0, hashes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (hashes[middle]! < hash) low = middle + 1
    else high = middle
  }
  return hashes[low] === hash ? low : -1
}

function listOf({ from, values }: Rows, row: number): Int32Array {
  return values.subarray(from[row], from[row + 1])
}

function holds({ from, values }: Rows, row: number, value: number): boolean {
  for (let at = from[row]!; at < from[row + 1]!; at++) if (values[at] === value) return true
  return false
}

function share(rows: Rows, i: number, j: number): boolean {
  const { from, values } = rows
  for (let at = from[i]!; at < from[i + 1]!; at++) if (holds(rows, j, values[at]!)) return true
  return false
}

// The senses up to some steps wider than those of a word, remembered.
function openClimbing(senses: Rows, wider: Rows): (row: number) => ReadonlySet<number> {
  const known = new Map<number, ReadonlySet<number>>()
  return row => {
    const before = known.get(row)
    if (before) return before
    if (known.size >= REMEMBERED) known.clear()
    const above = climbFrom(listOf(senses, row), wider)
    known.set(row, above)
    return above
  }
}

function climbFrom(senses: Int32Array, { from, values }: Rows): ReadonlySet<number> {
  const above = new Set<number>()
  let level: readonly number[] = [...senses]
  for (let step = 0; step < MOST_STEPS && level.length > 0; step++) {
    const next: number[] = []
    for (const sense of level) for (let at = from[sense]!; at < from[sense + 1]!; at++) next.push(values[at]!)
    level = next
    for (const sense of level) above.add(sense)
  }
  return above
}

function neighbours(one: Int32Array, other: Int32Array, wider: Rows): boolean {
  const above = new Set([...one].flatMap(sense => [...listOf(wider, sense)]))
  return other.some(sense => listOf(wider, sense).some(each => above.has(each)))
}

/** The square of the length of a vector. */
const SQUARE = 127 * 127

function multiply(vectors: { values: Int8Array; columns: number }, i: number, j: number): number {
  if (i < 0 || j < 0) return 0
  const { values, columns } = vectors
  let sum = 0
  for (let at = 0; at < columns; at++) sum += values[i * columns + at]! * values[j * columns + at]!
  return sum / SQUARE
}
