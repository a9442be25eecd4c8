import type { Model } from '../language/model.ts'
import { addScores, bestOf, type Columns, mix, SEEDS } from './features.ts'

/** How many features a token has for the tagger. */
export const TAG_FEATURES = 48

/** Gives each token of the sentence `first` to `last` the index of its tag in `model.tags`, from left to right. */
export function tagTokens(
  columns: Columns,
  first: number,
  last: number,
  model: Pick<Model, 'tags' | 'tagging'>,
  tags: Int32Array,
): void {
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(model.tags.length)
  for (let i = first; i < last; i++) {
    const count = fillTagFeatures(columns, first, last, i, tags, features)
    addScores(model.tagging, features, count, scores)
    tags[i] = bestOf(scores)
  }
}

/** Gives past forms that can be nothing else their tag, where the classifier, which never saw them, says otherwise. */
export function mendTags(
  columns: Columns,
  pasts: ReadonlySet<number>,
  model: Pick<Model, 'tags'>,
  tags: Int32Array,
): void {
  const past = model.tags.indexOf('VERB VBD')
  for (let i = 0; i < tags.length; i++) {
    // "Froze Harbour" may be a name.
    const capital = (columns.shape[i]! & 1) !== 0
    if (!capital && pasts.has(columns.word[i]!) && !model.tags[tags[i]!]!.startsWith('VERB')) tags[i] = past
  }
}

/** Writes the hashed features of token `i` and gives their number; tags before `i` are known. */
export function fillTagFeatures(
  columns: Columns,
  first: number,
  last: number,
  i: number,
  tags: Int32Array,
  out: Int32Array,
): number {
  const { word, shape, kind } = columns
  let n = 0
  const w = word[i]!
  const w1 = i > first ? word[i - 1]! : 1
  const w2 = i > first + 1 ? word[i - 2]! : 1
  const n1 = i + 1 < last ? word[i + 1]! : 2
  const n2 = i + 2 < last ? word[i + 2]! : 2
  const t1 = i > first ? tags[i - 1]! : 200
  const t2 = i > first + 1 ? tags[i - 2]! : 200
  const opening = i === first ? 1 : 0
  const look = shape[i]! & 0xff
  const last3 = columns.last3[i]!
  const next3 = i + 1 < last ? columns.last3[i + 1]! : 2
  const nextLook = i + 1 < last ? shape[i + 1]! & 0xff : 0
  const lookBefore = i > first ? shape[i - 1]! & 0xff : 0
  out[n++] = SEEDS[0]!
  out[n++] = mix(SEEDS[1]!, w)
  out[n++] = mix(SEEDS[2]!, w1)
  out[n++] = mix(SEEDS[3]!, n1)
  out[n++] = mix(SEEDS[4]!, w2)
  out[n++] = mix(SEEDS[5]!, n2)
  out[n++] = mix(SEEDS[6]!, columns.last1[i]!)
  out[n++] = mix(SEEDS[7]!, columns.last2[i]!)
  out[n++] = mix(SEEDS[8]!, last3)
  out[n++] = mix(SEEDS[9]!, columns.last4[i]!)
  out[n++] = mix(SEEDS[10]!, columns.first2[i]!)
  out[n++] = mix(SEEDS[11]!, columns.first3[i]!)
  out[n++] = mix(SEEDS[12]!, shape[i]!)
  out[n++] = mix(mix(SEEDS[13]!, look), opening)
  out[n++] = mix(SEEDS[14]!, t1)
  out[n++] = mix(mix(SEEDS[15]!, t1), t2)
  out[n++] = mix(mix(SEEDS[16]!, t1), w)
  out[n++] = mix(mix(SEEDS[17]!, t1), n1)
  out[n++] = mix(mix(SEEDS[18]!, t1), last3)
  out[n++] = mix(mix(SEEDS[19]!, w), n1)
  out[n++] = mix(mix(SEEDS[20]!, w1), w)
  out[n++] = mix(SEEDS[21]!, next3)
  out[n++] = mix(mix(SEEDS[22]!, last3), next3)
  out[n++] = mix(mix(mix(SEEDS[23]!, look), nextLook), lookBefore)
  out[n++] = mix(mix(mix(SEEDS[24]!, look), t1), opening)
  out[n++] = mix(mix(SEEDS[25]!, w), look)
  out[n++] = mix(mix(mix(SEEDS[26]!, t1), t2), w)
  out[n++] = mix(mix(mix(SEEDS[27]!, t1), last3), next3)
  out[n++] = mix(mix(SEEDS[28]!, n1), n2)
  out[n++] = mix(mix(SEEDS[29]!, last3), look)
  const k = kind[i]!
  const k1 = i > first ? kind[i - 1]! : 260
  const k2 = i > first + 1 ? kind[i - 2]! : 260
  const kn = i + 1 < last ? kind[i + 1]! : 261
  const kn2 = i + 2 < last ? kind[i + 2]! : 261
  out[n++] = mix(mix(SEEDS[30]!, k), look)
  out[n++] = mix(mix(mix(SEEDS[31]!, k1), k), kn)
  out[n++] = mix(mix(SEEDS[32]!, k), t1)
  out[n++] = mix(mix(SEEDS[33]!, kn), t1)
  out[n++] = mix(mix(mix(SEEDS[34]!, kn), last3), t1)
  out[n++] = mix(mix(SEEDS[35]!, kn), kn2)
  out[n++] = mix(mix(SEEDS[36]!, k1), k2)
  out[n++] = mix(mix(mix(SEEDS[37]!, kn), last3), k1)
  out[n++] = mix(mix(SEEDS[38]!, kn), w)
  out[n++] = mix(mix(SEEDS[39]!, k1), w)
  return n
}
