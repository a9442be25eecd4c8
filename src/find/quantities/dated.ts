import type { Span } from '../../text/span.ts'

/** A time, as far as quantities heed it. */
export interface Dated extends Span {
  readonly relation?: string
  /** Whether it lies ahead: what is to be "by Friday" is no count as of then. */
  readonly forward?: boolean
}

/** Ties to each quantity the time as of which it holds: "As of Tuesday, 12 were dead", "12 were dead by 8 p.m.". */
export function dateQuantities<Q extends Span>(
  quantities: readonly Q[],
  sentences: readonly Span[],
  times: readonly Dated[],
  text: string,
): readonly Q[] {
  const stated = times.filter(isAsOf)
  if (stated.length === 0) return quantities
  let sentence = 0
  let time = 0
  return quantities.map(quantity => {
    while (sentence < sentences.length && sentences[sentence]!.end <= quantity.start) sentence++
    const { start, end } = sentences[sentence] ?? quantity
    while (time < stated.length && stated[time]!.end <= start) time++
    const [only, other] = [stated[time], stated[time + 1]]
    // Two such times in one sentence: which of them is meant is not sure.
    if (!only || only.start >= end || (other && other.start < end)) return quantity
    const between = text.slice(Math.min(only.end, quantity.end), Math.max(only.start, quantity.start))
    if (/[;:]/.test(between)) return quantity
    return { ...quantity, asOf: { start: only.start, end: only.end } }
  })
}

function isAsOf({ relation, forward }: Dated): boolean {
  return relation === 'as of' || (relation === 'by' && forward === false)
}
