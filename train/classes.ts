import { segmenting } from '../src/language/en/segmenting.ts'
import type { WordClasses } from '../src/language/model.ts'
import { describeWords } from '../src/segment/features.ts'
import { splitTokens, type TokenSpans } from '../src/segment/tokens.ts'
import type { Text } from './texts.ts'

/** How words are sorted into classes. */
export interface ClassesOptions {
  readonly classes: number
  readonly rounds: number
}

/** Who stands beside whom: for each word the places of its neighbours in `others` and how often. */
interface Neighbours {
  readonly from: Int32Array
  readonly others: Int32Array
  readonly counts: Int32Array
}

/** Sorts words into classes of words with like neighbours by exchange (Martin, Liermann and Ney 1998); classes count from 0. */
export function findClasses({ places, words }: Stream, options: ClassesOptions): Uint8Array {
  const after = countNeighbours(places, words.length, false)
  const before = countNeighbours(places, words.length, true)
  return exchangeWords(words.length, before, after, options)
}

/** The words of texts in their order. */
export interface Stream {
  /** Hashes of the words that are common enough, the commonest first. */
  readonly words: readonly number[]
  readonly counts: readonly number[]
  /** For each word of the texts its place in `words`; -1 for rare words and between paragraphs. */
  readonly places: Int32Array
}

/** Lays texts out as a stream of the words that stand in them at least so often. */
export function layStream(texts: readonly Text[], least: number): Stream {
  const stream = streamWords(texts)
  const ranked = rankWords(stream, least)
  const place = new Map(ranked.map(([word], i) => [word, i]))
  place.set(0, -1)
  return {
    words: ranked.map(([word]) => word),
    counts: ranked.map(([, count]) => count),
    places: Int32Array.from(stream, word => place.get(word) ?? -1),
  }
}

/** Hashes of all words; 0 between paragraphs. */
function streamWords(texts: readonly Text[]): number[] {
  const stream: number[] = []
  for (const paragraph of texts.flat()) {
    const tokens: TokenSpans = { start: [], end: [] }
    splitTokens(paragraph, 0, paragraph.length, segmenting, tokens)
    for (const word of describeWords(paragraph, tokens)) stream.push(word)
    stream.push(0)
  }
  return stream
}

/** The words that are common enough, the commonest first. */
function rankWords(stream: readonly number[], least: number): (readonly [number, number])[] {
  const counts = new Map<number, number>()
  for (const word of stream) counts.set(word, (counts.get(word) ?? 0) + 1)
  counts.delete(0)
  const ranked = [...counts].filter(([, count]) => count >= least)
  return ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0])
}

function countNeighbours(ids: Int32Array, size: number, backward: boolean): Neighbours {
  const maps = Array.from({ length: size }, () => new Map<number, number>())
  for (let i = 1; i < ids.length; i++) {
    const word = backward ? ids[i]! : ids[i - 1]!
    const other = backward ? ids[i - 1]! : ids[i]!
    if (word >= 0 && other >= 0) maps[word]!.set(other, (maps[word]!.get(other) ?? 0) + 1)
  }
  const from = new Int32Array(size + 1)
  for (let i = 0; i < size; i++) from[i + 1] = from[i]! + maps[i]!.size
  return {
    from,
    others: Int32Array.from(maps.flatMap(map => [...map.keys()])),
    counts: Int32Array.from(maps.flatMap(map => [...map.values()])),
  }
}

/** x log x of counts, from a table where they are small. */
const TABLE = Float64Array.from({ length: 2 ** 16 }, (_, x) => (x === 0 ? 0 : x * Math.log(x)))

function weigh(count: number): number {
  return count < TABLE.length ? TABLE[count]! : count * Math.log(count)
}

/** The state of an exchange: how often class follows class, and the word that is being moved. */
interface Exchange {
  readonly classes: number
  readonly classOf: Uint8Array
  /** How often a class is followed by another, row by row. */
  readonly pairs: Int32Array
  readonly totals: Int32Array
  /** Classes of the moved word's neighbours on both sides, and how often it is its own. */
  readonly lefts: Int32Array
  readonly rights: Int32Array
  own: number
}

function exchangeWords(
  size: number,
  before: Neighbours,
  after: Neighbours,
  options: ClassesOptions,
): Uint8Array {
  const exchange = openExchange(size, after, options.classes)
  for (let round = 0; round < options.rounds; round++) {
    let moved = 0
    for (let word = 0; word < size; word++) if (exchangeWord(exchange, word, before, after)) moved++
    if (moved < size / 200) break
  }
  return exchange.classOf
}

function openExchange(size: number, after: Neighbours, classes: number): Exchange {
  const exchange: Exchange = {
    classes,
    classOf: Uint8Array.from({ length: size }, (_, i) => i % classes),
    pairs: new Int32Array(classes * classes),
    totals: new Int32Array(classes),
    lefts: new Int32Array(classes),
    rights: new Int32Array(classes),
    own: 0,
  }
  const { classOf, pairs, totals, rights } = exchange
  for (let word = 0; word < size; word++) {
    gather(after, word, classOf, rights)
    for (let c = 0; c < classes; c++) {
      pairs[classOf[word]! * classes + c]! += rights[c]!
      totals[classOf[word]!]! += rights[c]!
    }
  }
  return exchange
}

/** Moves a word to the class that fits its neighbours best; gives whether that is another. */
function exchangeWord(exchange: Exchange, word: number, before: Neighbours, after: Neighbours): boolean {
  const { classOf, lefts, rights } = exchange
  const old = classOf[word]!
  exchange.own = gather(after, word, classOf, rights)
  gather(before, word, classOf, lefts)
  lefts[old]! -= exchange.own
  rights[old]! -= exchange.own
  const total = shiftWord(exchange, old, -1)
  const best = bestClass(exchange, old, total)
  shiftWord(exchange, best, 1)
  classOf[word] = best
  return best !== old
}

/** Counts the classes of a word's neighbours; gives how often the word is its own neighbour. */
function gather(neighbours: Neighbours, word: number, classOf: Uint8Array, out: Int32Array): number {
  const { from, others, counts } = neighbours
  out.fill(0)
  let own = 0
  for (let i = from[word]!; i < from[word + 1]!; i++) {
    out[classOf[others[i]!]!]! += counts[i]!
    if (others[i] === word) own = counts[i]!
  }
  return own
}

/** Takes the moved word out of a class (`by` -1) or puts it in (1); gives its count. */
function shiftWord({ classes, pairs, totals, lefts, rights, own }: Exchange, at: number, by: number): number {
  let total = own
  for (let c = 0; c < classes; c++) {
    pairs[c * classes + at]! += by * lefts[c]!
    pairs[at * classes + c]! += by * rights[c]!
    total += rights[c]!
  }
  pairs[at * classes + at]! += by * own
  totals[at]! += by * total
  return total
}

function bestClass(
  { classes, pairs, totals, lefts, rights, own }: Exchange,
  old: number,
  total: number,
): number {
  const leftList = Array.from(lefts.keys()).filter(c => lefts[c] !== 0)
  const rightList = Array.from(rights.keys()).filter(c => rights[c] !== 0)
  const gainAt = (at: number, count: number) => weigh(pairs[at]! + count) - weigh(pairs[at]!)
  let best = old
  let high = Number.NEGATIVE_INFINITY
  for (let b = 0; b < classes; b++) {
    let gain = gainAt(b * classes + b, lefts[b]! + rights[b]! + own)
    for (const c of leftList) if (c !== b) gain += gainAt(c * classes + b, lefts[c]!)
    for (const c of rightList) if (c !== b) gain += gainAt(b * classes + c, rights[c]!)
    gain -= 2 * (weigh(totals[b]! + total) - weigh(totals[b]!))
    if (gain > high + 1e-9) {
      high = gain
      best = b
    }
  }
  return best
}

/** Packs words and their classes, counted from 0, into buckets of four. */
export function packClasses(words: readonly number[], classOf: Uint8Array, slotBits: number): WordClasses {
  const slots = new Int32Array(2 ** slotBits)
  for (const [i, word] of words.entries()) {
    const bucket = (word << 2) & (slots.length - 4)
    for (let slot = bucket; slot < bucket + 4; slot++) {
      if (slots[slot] !== 0) continue
      slots[slot] = ((word >>> 8) << 8) | (classOf[i]! + 1)
      break
    }
  }
  return { slots }
}
