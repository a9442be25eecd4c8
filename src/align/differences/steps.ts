import type { Analysis } from '../../find/analysis.ts'
import type { Quantity } from '../../find/quantities.ts'
import { intervalOf } from '../../text/edtf.ts'
import { spansFrom } from '../../text/span.ts'
import type { Passage } from '../passages.ts'
import { type Figure, sideOfFigures, splitFigures } from './contrast.ts'
import type { Bare } from './difference.ts'

/** The time as of which a passage's figures hold: as it says, else when its report was published. */
export function asOf(analysis: Analysis, { times, sentence }: Passage): string | null {
  const own = times.map(index => analysis.times[index]!)
  const near = [...own, ...spansFrom(analysis.times, analysis.sentences[sentence]!)]
  // "Nine people were dead by 8 p.m."
  const stated = near.find(({ relation, forward }) => relation === 'as of' || (relation === 'by' && !forward))
  return stated?.edtf ?? analysis.report.published?.value ?? null
}

/** Counts of one toll that grew from report to report, as one entry with all its steps; null where they did not. */
export function traceSteps(figures: readonly Figure[]): Bare | null {
  const steps = splitFigures(figures, sameValue).sort((a, b) => figureOf(a) - figureOf(b))
  const [first] = steps
  const last = steps.at(-1)
  if (!first || !last || steps.length < 2 || !isAfter(last, first)) return null
  const grew = steps.every((step, i) => i === 0 || grows(steps[i - 1]!, step, steps.slice(i)))
  return grew ? { kind: 'figure', update: true, sides: steps.map(sideOfFigures) } : null
}

function sameValue(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.upper === b.upper
}

function figureOf([first]: readonly Figure[]): number {
  return first!.quantity.value ?? 0
}

// The higher count is printed after the lower was first, unless the lower was a bound; who still prints the lower does
// so before the last of the higher.
function grows(lower: readonly Figure[], higher: readonly Figure[], above: readonly Figure[][]): boolean {
  const bound = lower.every(({ quantity }) => BOUNDS.has(quantity.approximator ?? ''))
  if (!bound && !isAfter(higher, lower)) return false
  return latestOf(above.flat()) >= latestOf(lower)
}

const BOUNDS = new Set(['at least', 'more than'])

function isAfter(higher: readonly Figure[], lower: readonly Figure[]): boolean {
  const first = Math.min(...instantsOf(lower))
  return Number.isFinite(first) && latestOf(higher) > first
}

function latestOf(figures: readonly Figure[]): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...instantsOf(figures))
}

// "by 8 p.m." is open to the past: its end counts.
function instantsOf(figures: readonly Figure[]): number[] {
  return figures.flatMap(({ asOf }) => {
    const interval = asOf === null ? null : intervalOf(asOf)
    if (interval === null) return []
    return [Number.isFinite(interval.start) ? interval.start : interval.end]
  })
}
