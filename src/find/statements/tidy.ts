import { containsSpan, overlapsSpan, type Span } from '../../text/span.ts'
import type { Draft } from './draft.ts'
import { type Grammar, tokenBefore, wordOf } from './grammar.ts'
import { draftsNear, placeDrafts } from './places.ts'

/** Ends contents before what is said next, and keeps the phrases of a statement apart and free of blanks at their edges. */
export function tidyDrafts(grammar: Grammar, drafts: readonly Draft[]): readonly Draft[] {
  const all = placeDrafts(grammar, drafts)
  return drafts.flatMap(draft => {
    const near = draftsNear(grammar, all, draft.content)
    if (near.some(other => isInSource(draft, other))) return []
    return partPhrases(grammar.text, endBeforeNext(grammar, draft, near))
  })
}

/** “said a member who | asked | not to be named” — what tells who speaks does not say the same words again. */
function isInSource({ cue: [cue], content }: Draft, other: Draft): boolean {
  if (!cue || !other.source.some(span => containsSpan(span, cue))) return false
  return content.some(span => other.content.some(same => overlapsSpan(same, span)))
}

/** A word belongs to one phrase: a cue before a source, a source before a content. */
function partPhrases(text: string, draft: Draft): Draft {
  const trim = (spans: readonly Span[]) => spans.flatMap(span => trimBlanks(text, span) ?? [])
  const cue = trim(draft.cue)
  const source = trim(draft.source.flatMap(span => cutAt(span, cue)))
  const content = trim(draft.content.flatMap(span => cutAt(span, [...cue, ...source])))
  return { ...draft, cue, source, content: content.length > 0 ? content : draft.content }
}

/** What is left of a span without others. */
function cutAt(span: Span, others: readonly Span[]): readonly Span[] {
  return others.reduce<readonly Span[]>(
    (rest, other) =>
      rest.flatMap(each =>
        overlapsSpan(each, other)
          ? [
              { start: each.start, end: other.start },
              { start: other.end, end: each.end },
            ].filter(({ start, end }) => start < end)
          : [each],
      ),
    [span],
  )
}

function trimBlanks(text: string, { start, end }: Span): Span | null {
  let [first, last] = [start, end]
  while (first < last && /\s/.test(text[first]!)) first++
  while (first < last && /\s/.test(text[last - 1]!)) last--
  return first < last ? { start: first, end: last } : null
}

/** Ends the last content of a statement before another that goes on or stands beside it. */
function endBeforeNext(grammar: Grammar, draft: Draft, near: readonly Draft[]): Draft {
  const [last] = draft.content.slice(-1)
  if (!last) return draft
  const starts = near.flatMap(other => startOfNext(grammar, draft, last, other) ?? [])
  if (starts.length === 0) return draft
  let end = tokenBefore(grammar, Math.min(...starts))
  while (/^(?:,|and|but|with)$/.test(wordOf(grammar, end))) end--
  if (grammar.tokens.end[end]! <= last.start) return draft
  const content = [...draft.content.slice(0, -1), { start: last.start, end: grammar.tokens.end[end]! }]
  return { ...draft, content }
}

/**
 * Where a statement begins that stands in the content of another and is no part of it:
 * “has not shown that claim, | and called them liars”, “named the price, | with the ministry saying that …”.
 */
function startOfNext(grammar: Grammar, draft: Draft, last: Span, other: Draft): number | null {
  const [cue] = other.cue
  if (!cue || other === draft || !containsSpan(last, cue) || cue.start === last.start) return null
  const [ours] = draft.source
  const [theirs] = other.source
  const joined = /^(?:and|but)$/.test(wordOf(grammar, tokenBefore(grammar, cue.start)))
  const one = ours !== undefined && theirs !== undefined && overlapsSpan(ours, theirs)
  if (joined && (one || draft.manner === 'no evidence')) return cue.start
  if (!theirs || !containsSpan(last, theirs)) return null
  const before = tokenBefore(grammar, theirs.start)
  return wordOf(grammar, before) === 'with' && wordOf(grammar, before - 1) === ',' ? theirs.start : null
}
