/** A half-open range of UTF-16 code units in a report's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words that a span covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether `outer` holds all of `inner`. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether two spans share at least one code unit. */
export function overlapsSpan(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Order by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

/** The smallest span that holds all of the given, which must not be none. */
export function coverSpans(spans: readonly Span[]): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

/** Spans in order, those that overlap as one; spans that only touch stay apart. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const { start, end } of [...spans].sort(compareSpans)) {
    const last = joined.at(-1)
    if (last && start < last.end) joined[joined.length - 1] = coverSpans([last, { start, end }])
    else joined.push({ start, end })
  }
  return joined
}

/** Spans that may lie inside the one before; more than this many deep are not looked for. */
const MOST_NESTED = 4

/** Index of the innermost span that holds the offset, or -1; `spans` are ordered by start. */
export function findSpanAt(spans: readonly Span[], offset: number): number {
  const after = findFirstFrom(spans, offset + 1)
  for (let i = after - 1; i >= 0 && i >= after - MOST_NESTED; i--) if (offset < spans[i]!.end) return i
  return -1
}

/** Index of the first span that starts at the offset or after it; `spans` are ordered by start. */
export function findFirstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans that start inside the given one; `spans` are ordered by start. */
export function spansFrom<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  const first = findFirstFrom(spans, start)
  let last = first
  while (last < spans.length && spans[last]!.start < end) last++
  return spans.slice(first, last)
}

/** Whether one of the spans shares a code unit with the given one; `spans` are ordered by start. */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  return findSpanAt(spans, span.start) >= 0 || spansFrom(spans, span).length > 0
}
