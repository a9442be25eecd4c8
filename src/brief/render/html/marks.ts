import { compareSpans, type Span } from '../../../text/span.ts'

/** A stretch of text to be marked, and the name of its anchor. */
export interface Mark extends Span {
  readonly id: string
}

/** A mark that holds others, cut so that it lies inside what holds it. */
export interface Nested<M extends Mark = Mark> extends Span {
  /** The anchor; null on all pieces of a mark but the first. */
  readonly id: string | null
  /** Whether it is the last piece, after which the mark is at its end. */
  readonly last: M | null
  readonly inside: readonly Nested<M>[]
}

interface Open<M> extends Span {
  readonly id: string | null
  readonly last: M | null
  readonly inside: Open<M>[]
}

/** Nests marks that may overlap: what crosses the edge of another is cut there. Each mark must lie in `within` in part. */
export function nestMarks<M extends Mark>(marks: readonly M[], within: Span): readonly Nested<M>[] {
  const root: Open<M> = { ...within, id: null, last: null, inside: [] }
  const stack: Open<M>[] = [root]
  const waiting = clipMarks(marks, within).sort(outermostFirst)
  while (waiting.length > 0) {
    const piece = waiting.shift()!
    while (stack.length > 1 && stack.at(-1)!.end <= piece.start) stack.pop()
    const top = stack.at(-1)!
    const end = Math.min(piece.end, top.end)
    const open: Open<M> = {
      start: piece.start,
      end,
      id: piece.id,
      last: end === piece.end ? piece.last : null,
      inside: [],
    }
    top.inside.push(open)
    stack.push(open)
    if (end < piece.end) insertSorted(waiting, { ...piece, start: end, id: null })
  }
  return root.inside
}

interface Piece<M> extends Span {
  readonly id: string | null
  readonly last: M | null
}

function clipMarks<M extends Mark>(marks: readonly M[], within: Span): Piece<M>[] {
  return marks
    .filter(mark => mark.start < within.end && mark.end > within.start)
    .map(mark => ({
      start: Math.max(mark.start, within.start),
      end: Math.min(mark.end, within.end),
      id: mark.start >= within.start ? mark.id : null,
      last: mark.end <= within.end ? mark : null,
    }))
}

function insertSorted<M>(pieces: Piece<M>[], piece: Piece<M>): void {
  const at = pieces.findIndex(other => outermostFirst(piece, other) < 0)
  pieces.splice(at < 0 ? pieces.length : at, 0, piece)
}

function outermostFirst(a: Span, b: Span): number {
  return a.start - b.start || -compareSpans(a, b)
}
