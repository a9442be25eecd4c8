import type { Model } from '../language/model.ts'
import { ROOT } from '../neural/arcs.ts'
import { applyBag8, type Bounds } from '../neural/layers.ts'
import { viewMatrix } from '../neural/matrix.ts'
import { withRoom } from '../neural/memory.ts'
import type { Columns } from './features.ts'
import { chooseHeads, type Scores, scoresAmong } from './heads.ts'
import { type Described, describeKinds, findRows } from './lexicon.ts'
import { attachMarks } from './marks.ts'
import { bestOfRows, readNet, relate } from './net.ts'

/** Tags and trees of tokens as indexes. */
export interface Readings {
  readonly tags: Int32Array
  /** The head of each token, counted as the tokens are; -1 for the root. */
  readonly heads: Int32Array
  /** 0 for the root. */
  readonly relations: Int32Array
  readonly vectors: Vectors
}

/** What the net made of each token before it decided, `width` numbers each. */
export interface Vectors {
  readonly values: Float32Array
  readonly width: number
}

/** A model without what decides about words and stops. */
export type ReadingModel = Pick<Model, 'tags' | 'relations' | 'reader'>

/** Sentences as their first and last (exclusive) tokens. */
export type Sentences = readonly (readonly [number, number])[]

/** Reads the sentences of a report, which are `first` to `last` each; other tokens stay 0. */
export function readSentences(
  models: readonly ReadingModel[],
  columns: Columns,
  sentences: Sentences,
): Readings {
  const size = columns.word.length
  const width = models[0]!.reader.table.columns
  const column = () => new Int32Array(size)
  const vectors = { values: new Float32Array(size * width), width }
  const out = { tags: column(), heads: column(), relations: column(), vectors }
  const seen = models.map(model => ({ ...model, described: describeKinds(columns, model.reader.lexicon) }))
  const run = (batch: Sentences) =>
    seen.reduce<() => void>(
      (inner, { reader }) =>
        () =>
          withRoom(reader.floor.memory, inner),
      () => readBatch(seen, batch, out),
    )()
  for (const batch of groupSentences(sentences)) run(batch)
  const { tags, relations } = models[0]!
  const kinds = Uint8Array.from(tags, tag => +tag.startsWith('PUNCT'))
  const marked = { columns, marks: Uint8Array.from(out.tags, tag => kinds[tag]!), heads: out.heads }
  for (const [first, last] of sentences) attachMarks(marked, first, last)
  const punct = relations.indexOf('punct')
  for (let i = 0; i < size; i++) if (marked.marks[i] !== 0) out.relations[i] = out.heads[i]! < 0 ? 0 : punct
  return out
}

/** So many tokens are read at a time: their vectors fit the cache. */
const BATCH = 400

function groupSentences(sentences: Sentences): Sentences[] {
  const groups: (readonly [number, number])[][] = []
  let tokens = BATCH
  for (const sentence of sentences) {
    tokens += sentence[1] - sentence[0]
    if (tokens > BATCH) {
      groups.push([])
      tokens = sentence[1] - sentence[0]
    }
    groups.at(-1)!.push(sentence)
  }
  return groups
}

function readBatch(
  models: readonly (ReadingModel & { readonly described: Described })[],
  sentences: Sentences,
  out: Readings,
): void {
  const { tags: names, relations: kinds } = models[0]!
  const bounds = boundsOf(sentences)
  const readings = models.map(({ described, reader: { floor, lexicon, table, net } }) => {
    const words = applyBag8(floor, findRows(described, sentences, lexicon), table)
    return { floor, net, ...readNet(floor, net, words, bounds) }
  })
  const found = bestOfRows(addUp(readings.map(({ floor, tags }) => viewMatrix(floor, tags))), {
    columns: readings[0]!.tags.columns,
    classes: names.length,
  })
  const arcs = readings[0]!.arcs.map(({ scores: { columns } }, s) => ({
    values: addUp(readings.map(({ floor, arcs }) => viewMatrix(floor, arcs[s]!.scores))),
    columns,
  }))
  const heads = headsOf(
    arcs,
    bounds,
    found.map(tag => +names[tag]!.startsWith('PUNCT')),
  )
  const related = readings.map(({ floor, net, top }) => relate(floor, net.relating, top, { bounds, heads }))
  const relations = bestOfRows(addUp(readings.map(({ floor }, m) => viewMatrix(floor, related[m]!))), {
    columns: related[0]!.columns,
    classes: kinds.length,
    least: 1,
  })
  const { values, width } = out.vectors
  const top = viewMatrix(readings[0]!.floor, readings[0]!.vectors)
  for (const [s, [first, last]] of sentences.entries()) {
    values.set(top.subarray(bounds[s]! * width, bounds[s + 1]! * width), first * width)
    for (let i = first, from = bounds[s]!; i < last; i++, from++) {
      out.tags[i] = found[from]!
      out.heads[i] = heads[from]! < 0 ? -1 : first + heads[from]!
      out.relations[i] = heads[from]! < 0 ? 0 : relations[from]!
    }
  }
}

/** The sum of what several nets say; that of one as it is. */
function addUp(all: readonly Float32Array[]): Float32Array {
  if (all.length === 1) return all[0]!
  return all[0]!.map((_, at) => all.reduce((sum, values) => sum + values[at]!, 0))
}

function boundsOf(sentences: Sentences): Bounds {
  const bounds = new Int32Array(sentences.length + 1)
  for (const [s, [first, last]] of sentences.entries()) bounds[s + 1] = bounds[s]! + last - first
  return bounds
}

/** The heads of words in their sentences; punctuation is set aside. */
function headsOf(arcs: readonly Scores[], bounds: Bounds, marks: Int32Array): Int32Array {
  const heads = new Int32Array(marks.length).fill(ROOT)
  for (const [s, scores] of arcs.entries()) {
    const from = bounds[s]!
    const words: number[] = []
    for (let i = from; i < bounds[s + 1]!; i++) if (marks[i] === 0) words.push(i - from)
    if (words.length === 0) continue
    const found = new Int32Array(words.length)
    chooseHeads(scoresAmong(scores, words), found)
    for (const [w, head] of found.entries()) heads[from + words[w]!] = head < 0 ? ROOT : words[head]!
  }
  return heads
}
