import { CHANCE, type Overlap } from './overlap.ts'
import type { BodySentence, BodyWords } from './words.ts'

/** A sentence that stands in another report too. */
export interface Copy {
  readonly sentence: number
  /** The other report, and the sentence there in which most of it stands. */
  readonly report: number
  readonly other: number
}

/** Share of a sentence's words that stand in another report before it is no sentence of its own. */
const LEAST_SHARE = 0.6

/** For each report, its sentences most of whose words stand in another report, in order. */
export function findCopied(bodies: readonly BodyWords[], overlaps: readonly Overlap[]): Copy[][] {
  const copied = bodies.map(() => new Map<number, Copy>())
  for (const { here, there, runs } of overlaps) {
    const ways = runs.map(run => ({ from: run.here, length: run.hereLength, to: run.there }))
    const back = runs.map(run => ({ from: run.there, length: run.thereLength, to: run.here }))
    markSentences(copied[here]!, bodies[here]!, { report: there, body: bodies[there]!, ways })
    markSentences(copied[there]!, bodies[there]!, { report: here, body: bodies[here]!, ways: back })
  }
  return copied.map(found => [...found.values()].sort((a, b) => a.sentence - b.sentence))
}

/** Stretches of one report, with where they stand in another. */
interface Other {
  readonly report: number
  readonly body: BodyWords
  readonly ways: readonly { readonly from: number; readonly length: number; readonly to: number }[]
}

function markSentences(
  copied: Map<number, Copy>,
  body: BodyWords,
  { report, body: other, ways }: Other,
): void {
  const at = new Int32Array(body.words.length).fill(-1)
  for (const { from, length, to } of ways) for (let i = 0; i < length; i++) at[from + i] = to + i
  const marks = body.sentences.map(sentence => readMark(body, sentence, at, other))
  spreadMarks(marks, 1)
  spreadMarks(marks, -1)
  for (const [index, mark] of marks.entries()) {
    const { sentence } = body.sentences[index]!
    if (!mark?.sure || copied.has(sentence)) continue
    copied.set(sentence, { sentence, report, other: other.sentences[mark.other]!.sentence })
  }
}

/** A sentence most of whose words stand in another report, and its place among the sentences there. */
interface Mark {
  readonly other: number
  /** Whether its own words are enough to tell; a quotation and a short sentence need what stands beside them. */
  sure: boolean
}

function readMark(
  { quoted, named }: BodyWords,
  { from, to }: BodySentence,
  at: Int32Array,
  other: BodyWords,
): Mark | null {
  const shared: number[] = []
  let telling = 0
  for (let word = from; word < to; word++) {
    if (at[word]! < 0) continue
    shared.push(at[word]!)
    if (!quoted[word] && !named[word]) telling++
  }
  if (shared.length === 0 || shared.length < (to - from) * LEAST_SHARE) return null
  const middle = shared[shared.length >> 1]!
  return { other: other.within[middle]!, sure: telling > CHANCE }
}

// “We did all we could,” she said — copied where it follows a copied sentence in both reports.
function spreadMarks(marks: readonly (Mark | null)[], step: 1 | -1): void {
  for (let i = step > 0 ? 1 : marks.length - 2; i >= 0 && i < marks.length; i += step) {
    const [before, mark] = [marks[i - step], marks[i]]
    if (!mark || mark.sure || !before?.sure) continue
    const moved = (mark.other - before.other) * step
    mark.sure = moved === 0 || moved === 1
  }
}
