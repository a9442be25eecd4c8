import type { Segmented } from '../../segment/segmented.ts'
import { coverSpans, type Span } from '../../text/span.ts'
import type { Statement } from '../statements.ts'
import type { Clause } from './clause.ts'

const known = new WeakMap<readonly Statement[], readonly Span[]>()

/** For each sentence, the span of whole sentences with which it must be shown; worked out once a report. */
export function linkSentences(
  segmented: Segmented,
  statements: readonly Statement[],
  clauses: readonly Clause[],
): readonly Span[] {
  const made = known.get(statements) ?? joinSentences(segmented, statements, clauses)
  known.set(statements, made)
  return made
}

function joinSentences(
  segmented: Segmented,
  statements: readonly Statement[],
  clauses: readonly Clause[],
): readonly Span[] {
  const { sentences } = segmented
  // A step up before the first of a run of linked sentences, a step down behind its last: linear in all links.
  const steps = new Array<number>(sentences.length + 1).fill(0)
  const link = (spans: readonly Span[]) => {
    if (spans.length === 0) return
    const { start, end } = coverSpans(spans)
    const first = sentenceAt(segmented, start)
    const last = sentenceAt(segmented, Math.max(start, end - 1))
    steps[first] = (steps[first] ?? 0) + 1
    steps[last] = (steps[last] ?? 0) - 1
  }
  // What somebody is for or does is no saying: its words may be shown alone.
  for (const statement of statements)
    if (statement.manner !== 'stance') link(printedTogether(segmented, statement))
  for (const clause of clauses)
    link([clause, ...clause.governors.filter(one => isNear(segmented, one, clause))])
  return runs(segmented, steps)
}

/** Cue, content, and the source unless it stands in another paragraph: “B.” after a paragraph of hers. */
function printedTogether(segmented: Segmented, statement: Statement): readonly Span[] {
  const own = [...statement.cue, ...statement.content]
  const [first] = own
  return first
    ? [...own, ...statement.source.filter(span => isNear(segmented, span, first))]
    : statement.source
}

function isNear(segmented: Segmented, span: Span, other: Span): boolean {
  const a = segmented.sentences[sentenceAt(segmented, span.start)]
  const b = segmented.sentences[sentenceAt(segmented, other.start)]
  return a !== undefined && a.part === b?.part
}

function runs(segmented: Segmented, steps: readonly number[]): readonly Span[] {
  const { sentences } = segmented
  const spans: Span[] = []
  let height = 0
  let first = 0
  for (let index = 0; index < sentences.length; index++) {
    height += steps[index] ?? 0
    if (height > 0) continue
    const span = coverSpans(sentences.slice(first, index + 1))
    for (let at = first; at <= index; at++) spans.push(span)
    first = index + 1
  }
  return spans
}

/** Index of the last sentence that starts at or before a place. */
function sentenceAt({ sentences }: Segmented, place: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
