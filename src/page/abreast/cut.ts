import type { Tie } from '../../server/aligned.ts'
import type { Span } from '../../text/span.ts'

/** A passage of a report that is tied to others, or that the address names. */
export interface Passage extends Span {
  /** Its anchor, `report-start-end`. */
  readonly id: string
  /** Indexes of its ties. */
  readonly ties: readonly number[]
}

/** A stretch of text in which the same passages stand, from end to end. */
export interface Stretch extends Span {
  readonly inside: readonly Passage[]
  /** Those that begin and end here. */
  readonly begins: readonly Passage[]
  readonly ends: readonly Passage[]
}

/** The passages of a report, each once however many ties have it. */
export function gatherPassages(
  report: string,
  ties: readonly Tie[],
  named: readonly Span[],
): readonly Passage[] {
  const found = new Map<string, { span: Span; ties: number[] }>()
  const add = (span: Span, tie: number | null) => {
    const id = `${report}-${span.start}-${span.end}`
    const passage = found.get(id) ?? { span, ties: [] }
    if (tie !== null && !passage.ties.includes(tie)) passage.ties.push(tie)
    found.set(id, passage)
  }
  for (const [index, tie] of ties.entries())
    for (const place of tie.places) if (place.report === report) add(place, index)
  for (const span of named) add(span, null)
  return [...found]
    .map(([id, { span, ties: own }]) => ({ id, start: span.start, end: span.end, ties: own }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Cuts a part of a text where passages begin and end, so that passages which overlap can be marked side by side. */
export function cutPart(part: Span, passages: readonly Passage[]): readonly Stretch[] {
  const here = passages.filter(({ start, end }) => start < part.end && end > part.start)
  const edges = here.flatMap(({ start, end }) => [start, end]).filter(at => at > part.start && at < part.end)
  const cuts = [...new Set([part.start, ...edges, part.end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? part.end
    const inside = here.filter(passage => passage.start < end && passage.end > start)
    return {
      start,
      end,
      inside,
      begins: inside.filter(
        passage => Math.max(passage.start, part.start) === start && passage.start >= part.start,
      ),
      ends: inside.filter(passage => Math.min(passage.end, part.end) === end && passage.end <= part.end),
    }
  })
}

/** The ties in the order in which the first report is read; those that it has no part in come last. */
export function orderTies(ties: readonly Tie[], first: string): readonly Tie[] {
  const at = ({ places }: Tie) =>
    Math.min(
      ...places.filter(({ report }) => report === first).map(({ start }) => start),
      Number.MAX_SAFE_INTEGER,
    )
  return [...ties].sort((a, b) => at(a) - at(b))
}
