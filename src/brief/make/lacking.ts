import type { Comparison } from '../../align/comparison.ts'
import { lackingOf, placeOf } from '../../align/differences/gaps.ts'
import type { Place } from '../../align/place.ts'
import type { Held } from '../../align/support.ts'
import { containsSpan, coverSpans } from '../../text/span.ts'
import type { Evidence } from '../brief.ts'
import { makeEvidence } from './evidence.ts'

/** A sentence of a short text with words that the longer ones do not have. */
interface Lacking {
  readonly held: Held
  readonly evidence: Evidence
  /** Whole reports in which the words were not found. */
  readonly notFoundIn: readonly string[]
  /** Whether one of the words is a figure. */
  readonly figure: boolean
}

/** Sentences of short texts with words that no longer one has; what is shown as a difference is not shown again. */
export function findLacking(comparison: Comparison): Lacking[] {
  const { analyses, differences, held } = comparison
  const shown = differences.flatMap(({ sides }) => sides.flatMap(({ places }) => places))
  return held.flatMap((each): Lacking[] => {
    const { report, sentence, against } = each
    const { start, end } = analyses[report]!.sentences[sentence]!
    const gaps = lackingOf(each).filter(({ words }) => !shown.some(place => covers(place, placeOf(words))))
    const whole = against.map(other => analyses[other]!.report).filter(({ extent }) => extent === 'whole')
    if (gaps.length === 0 || whole.length === 0) return []
    const evidence = makeEvidence(comparison, { report, start, end })
    return [
      {
        held: each,
        evidence: { ...evidence, focus: gaps.map(({ words }) => coverSpans(words)) },
        notFoundIn: whole.map(({ id }) => id),
        figure: gaps.some(({ kind }) => kind === 'figure'),
      },
    ]
  })
}

function covers(outer: Place, inner: Place): boolean {
  return outer.report === inner.report && containsSpan(outer, inner)
}
