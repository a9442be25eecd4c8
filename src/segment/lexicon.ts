import type { Lexicon } from '../language/model.ts'
import type { Features } from '../neural/layers.ts'
import { openRows, rowOf } from '../neural/rows.ts'
import { type Columns, mix } from './features.ts'

/** Opens a lexicon; the place of a hash is its row. */
export function openLexicon(hashes: Int32Array, kinds: Uint8Array): Lexicon {
  return { hashes, kinds, slots: openRows(hashes) }
}

/** A fixed hash of each kind of feature. */
const SEEDS = Int32Array.from({ length: 16 }, (_, i) => mix(mix(0x9747b28c, i + 1), 0x1b873593))
/** Stand for the words before the first and after the last. */
const [BEFORE, AFTER] = [1, 2]
/** How many features a token has at most. */
export const FEATURES = 16

/** The hash by which a lexicon knows a word. */
export function hashOfWord(word: number): number {
  return mix(SEEDS[0]!, word)
}

/** What is seen of tokens, with the distributional classes of their words. */
export interface Described {
  readonly columns: Columns
  readonly kinds: Uint8Array
}

/** Adds the classes of words that a lexicon knows. */
export function describeKinds(columns: Columns, lexicon: Lexicon): Described {
  return { columns, kinds: kindsOf(columns.word, lexicon) }
}

/** The distributional classes of words, 0 where they have none. */
function kindsOf(words: Int32Array, lexicon: Lexicon): Uint8Array {
  return Uint8Array.from(words, word => classOfWord(word, lexicon))
}

/** The distributional class of a word by its hash, 0 where it has none. */
export function classOfWord(word: number, { slots, kinds }: Lexicon): number {
  return kinds[rowOf(slots, hashOfWord(word))] ?? 0
}

/** Writes the hashes of the features of token `i` in the sentence `first` to `last`, that of its word first; gives their number. */
export function hashFeatures(
  { columns, kinds }: Described,
  [first, last]: readonly [number, number],
  i: number,
  out: Int32Array,
): number {
  const { word, shape } = columns
  const [before, after] = [i > first, i + 1 < last]
  out[0] = hashOfWord(word[i]!)
  out[1] = mix(SEEDS[1]!, columns.last1[i]!)
  out[2] = mix(SEEDS[2]!, columns.last2[i]!)
  out[3] = mix(SEEDS[3]!, columns.last3[i]!)
  out[4] = mix(SEEDS[4]!, columns.last4[i]!)
  out[5] = mix(SEEDS[5]!, columns.first2[i]!)
  out[6] = mix(SEEDS[6]!, columns.first3[i]!)
  out[7] = mix(SEEDS[7]!, shape[i]!)
  out[8] = mix(SEEDS[8]!, shape[i]! & 0xff)
  out[9] = mix(SEEDS[9]!, kinds[i]!)
  out[10] = mix(SEEDS[10]!, before ? word[i - 1]! : BEFORE)
  out[11] = mix(SEEDS[11]!, after ? word[i + 1]! : AFTER)
  out[12] = mix(SEEDS[12]!, before ? kinds[i - 1]! : 255)
  out[13] = mix(SEEDS[13]!, after ? kinds[i + 1]! : 255)
  out[14] = mix(SEEDS[14]!, before ? columns.last3[i - 1]! : BEFORE)
  out[15] = mix(SEEDS[15]!, after ? columns.last3[i + 1]! : AFTER)
  return FEATURES
}

/** The rows of each token of the sentences, one sentence after another; the first row of each token is that of its word. */
export function findRows(
  described: Described,
  sentences: readonly (readonly [number, number])[],
  { slots }: Lexicon,
): Features {
  const size = sentences.reduce((sum, [first, last]) => sum + last - first, 0)
  const offsets = new Int32Array(size + 1)
  const ids = new Int32Array(size * FEATURES)
  const hashes = new Int32Array(FEATURES)
  let token = 0
  let at = 0
  for (const bounds of sentences) {
    for (let i = bounds[0]; i < bounds[1]; i++) {
      const count = hashFeatures(described, bounds, i, hashes)
      for (let f = 0; f < count; f++) {
        const row = rowOf(slots, hashes[f]!)
        if (row !== 0 || f === 0) ids[at++] = row
      }
      offsets[++token] = at
    }
  }
  return { offsets, ids: ids.subarray(0, at) }
}
