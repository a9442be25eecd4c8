import type { Passage } from '../../src/align/passages.ts'
import type { Point } from '../../src/align/points.ts'
import { findSpanAt } from '../../src/text/span.ts'
import type { EcbDocument } from '../../train/ecbplus.ts'

/** Pairs of validated sentences of two documents of one event. */
export interface Pairs {
  /** Standing in one point; and of these, sharing a gold event. */
  readonly aligned: number
  readonly right: number
  /** Sharing a gold event. */
  readonly gold: number
  readonly all: number
  readonly wrong: readonly Pair[]
}

/** Two sentences: document and number of the sentence among its validated ones. */
export type Pair = readonly [readonly [number, number], readonly [number, number]]

/** Counts which validated sentences of different documents stand in one point, and which share a gold event. */
export function countPairs(
  documents: readonly EcbDocument[],
  passages: readonly Passage[],
  points: readonly Point[],
): Pairs {
  const aligned = alignSentences(documents, passages, points)
  const chains = documents.map(document => chainsOf(document))
  const counts = { aligned: 0, right: 0, gold: 0, all: 0 }
  const wrong: Pair[] = []
  for (const [a, one] of chains.entries()) {
    for (const [b, other] of chains.entries()) {
      if (b <= a) continue
      for (const [i, left] of one.entries()) {
        for (const [j, right] of other.entries()) {
          const shares = !left.isDisjointFrom(right)
          const stands = aligned.has(`${a} ${i} ${b} ${j}`)
          counts.all++
          counts.gold += Number(shares)
          counts.aligned += Number(stands)
          counts.right += Number(stands && shares)
          if (stands && !shares)
            wrong.push([
              [a, i],
              [b, j],
            ])
        }
      }
    }
  }
  return { ...counts, wrong }
}

function chainsOf({ validated, mentions }: EcbDocument): Set<string>[] {
  return validated.map(
    ({ start, end }) =>
      new Set(
        mentions.filter(mention => mention.start >= start && mention.start < end).map(({ chain }) => chain),
      ),
  )
}

function alignSentences(
  documents: readonly EcbDocument[],
  passages: readonly Passage[],
  points: readonly Point[],
): Set<string> {
  const ordered = documents.map(({ validated }) => validated.toSorted((a, b) => a.start - b.start))
  const aligned = new Set<string>()
  for (const point of points) {
    const places = point.passages.flatMap(index => {
      const { report, start } = passages[index]!
      const at = findSpanAt(ordered[report]!, start)
      return at < 0 ? [] : [[report, documents[report]!.validated.indexOf(ordered[report]![at]!)] as const]
    })
    for (const [a, i] of places) for (const [b, j] of places) if (a < b) aligned.add(`${a} ${i} ${b} ${j}`)
  }
  return aligned
}
