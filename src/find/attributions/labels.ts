import type { AttributionModel } from '../../language/attributing.ts'
import { decodeChain } from '../../neural/chain.ts'
import { applyBag8 } from '../../neural/layers.ts'
import { viewMatrix } from '../../neural/matrix.ts'
import { withRoom } from '../../neural/memory.ts'
import type { Sentence } from '../../segment/segmented.ts'
import type { Vectors } from '../../segment/syntax.ts'
import {
  type Chunk,
  cutChunks,
  findRows,
  type HashedFeatures,
  layChunks,
  laySeen,
  readTokens,
} from '../labelling/net.ts'
import { hashSight, type Sight } from './features.ts'
import { type Attribution, linkPhrases } from './links.ts'
import { type Phrase, ROLES } from './phrases.ts'

/** No phrase, then the first token and the others of each role. */
export const LABELS = 1 + 2 * ROLES.length

/** Finds the attributions of a report, chunk by chunk; linear in its length. */
export function findAttributions(sight: Sight, model: AttributionModel): readonly Attribution[] {
  const { sentences, tokens } = sight.segmented
  const input = {
    hashed: hashSight(sight),
    heads: tokens.head,
    sentenceOf: numberSentences(sentences),
    vectors: sight.vectors,
  }
  const { memory } = model.floor
  return cutChunks(sentences).flatMap(chunk => withRoom(memory, () => readChunk(input, model, chunk)))
}

/** The tokens of a report as they go into the net. */
interface Tokens {
  readonly hashed: HashedFeatures
  readonly heads: readonly number[]
  readonly sentenceOf: Int32Array
  readonly vectors: Vectors
}

function readChunk(
  { hashed, heads, sentenceOf, vectors }: Tokens,
  model: AttributionModel,
  chunk: Chunk,
): Attribution[] {
  const { floor, net, table, eagerness } = model
  const laid = layChunks([chunk], heads)
  const words = applyBag8(floor, findRows(hashed, [chunk], model.slots), table)
  const { top, scores } = readTokens(floor, net, { words, seen: laySeen(floor, [[vectors, chunk]]) }, laid)
  const values = viewMatrix(floor, scores)
  for (let at = 0; at < values.length; at += scores.columns)
    for (let label = 1; label < LABELS; label += 2) values[at + label]! += eagerness
  const phrases = readPhrases(
    decodeChain(floor, scores, net.chain, laid.bounds),
    sentenceOf.subarray(...chunk),
  )
  const linked = linkPhrases(model, top, phrases)
  const move = (phrase: Phrase) => ({
    ...phrase,
    first: phrase.first + chunk[0],
    last: phrase.last + chunk[0],
  })
  return linked.map(({ cue, source, content }) => ({
    cue: move(cue),
    source: source && move(source),
    content: content.map(move),
  }))
}

/** The sentence of each token. */
export function numberSentences(sentences: readonly Sentence[]): Int32Array {
  const numbers = new Int32Array(sentences.at(-1)?.last ?? 0)
  for (const [s, { first, last }] of sentences.entries()) numbers.fill(s, first, last)
  return numbers
}

/** Takes labels for phrases. */
export function readPhrases(labels: Int32Array, sentenceOf: Int32Array): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let first = 0; first < labels.length; ) {
    const label = labels[first]!
    let last = first + 1
    if (label % 2 === 1) {
      while (last < labels.length && labels[last] === label + 1) last++
      phrases.push({ role: ROLES[label >> 1]!, first, last, sentence: sentenceOf[first]! })
    }
    first = last
  }
  return phrases
}
