import type { Lexicon } from '../src/language/model.ts'
import type { Columns } from '../src/segment/features.ts'
import { FEATURES, hashFeatures, hashOfWord, openLexicon } from '../src/segment/lexicon.ts'
import { type ClassesOptions, findClasses, layStream } from './classes.ts'
import type { Corpus } from './corpus.ts'
import type { Words } from './learn.ts'
import type { Text } from './texts.ts'
import { findVectors, type VectorOptions } from './vectors.ts'

/** Words of the texts with their vectors and classes, and of the treebanks; the rows that they have in the net's table. */
export interface Vocabulary {
  readonly lexicon: Lexicon
  readonly words: Words
}

/** How words are described before the net learns. */
export interface VocabularyOptions {
  readonly lexicon: LexiconOptions
  readonly classes: ClassesOptions
  readonly vectors: VectorOptions
}

/** Learns what texts tell of words, and gives rows to words and features. */
export function takeVocabulary(
  corpus: Corpus,
  texts: readonly Text[],
  options: VocabularyOptions,
): Vocabulary {
  const stream = layStream(texts, options.lexicon.leastInTexts)
  const kinds = findClasses(stream, options.classes)
  const found = findVectors(stream.places, stream.words.length, options.vectors)
  const { width } = options.vectors
  const counted = new Map(
    stream.words.map((word, i) => [word, { count: stream.counts[i]!, kind: kinds[i]! + 1, place: i }]),
  )
  const { lexicon, words } = takeLexicon(corpus, counted, options.lexicon)
  const vectors = new Float32Array((words.length + 1) * width)
  for (const [i, word] of words.entries()) {
    const place = counted.get(word)?.place
    if (place !== undefined) vectors.set(found.subarray(place * width, (place + 1) * width), (i + 1) * width)
  }
  return { lexicon, words: { rows: words.length + 1, vectors, width } }
}

/** What of a corpus gets a row. */
export interface LexiconOptions {
  /** How often a word must stand in the treebanks, or in all texts together. */
  readonly leastInTrees: number
  readonly leastInTexts: number
  /** How often another feature must come. */
  readonly leastFeature: number
}

/** A word of the texts by its hash. */
interface CountedWord {
  readonly count: number
  readonly kind: number
}

/** Gives rows to words and to the features of a corpus that come often enough. */
function takeLexicon(
  { columns, sentences }: Pick<Corpus, 'columns' | 'sentences'>,
  texts: ReadonlyMap<number, CountedWord>,
  options: LexiconOptions,
): { readonly lexicon: Lexicon; readonly words: readonly number[] } {
  const inTrees = new Map<number, number>()
  for (const word of columns.word) inTrees.set(word, (inTrees.get(word) ?? 0) + 1)
  const words = [...new Set([...inTrees.keys(), ...texts.keys()])]
    .filter(
      word =>
        (inTrees.get(word) ?? 0) >= options.leastInTrees ||
        (texts.get(word)?.count ?? 0) >= options.leastInTexts,
    )
    .sort((a, b) => a - b)
  const kinds = Uint8Array.from([0, ...words.map(word => texts.get(word)?.kind ?? 0)])
  const others = listFeatures(columns, sentences, texts, options.leastFeature)
  const hashes = Int32Array.from([0, ...words.map(hashOfWord), ...others])
  return { lexicon: openLexicon(hashes, kinds), words }
}

/** The hashes of what comes often enough besides words. */
function listFeatures(
  columns: Columns,
  sentences: Corpus['sentences'],
  texts: ReadonlyMap<number, CountedWord>,
  least: number,
): number[] {
  const kinds = Uint8Array.from(columns.word, word => texts.get(word)?.kind ?? 0)
  const counts = new Map<number, number>()
  const hashes = new Int32Array(FEATURES)
  for (const bounds of sentences) {
    for (let i = bounds[0]; i < bounds[1]; i++) {
      const count = hashFeatures({ columns, kinds }, bounds, i, hashes)
      for (let f = 1; f < count; f++) counts.set(hashes[f]!, (counts.get(hashes[f]!) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([hash]) => hash)
    .sort((a, b) => a - b)
}
