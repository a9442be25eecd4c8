import { compareSpans, coverSpans, overlapsSpan, type Span } from '../../text/span.ts'
import { type Grammar, tokenAfter, tokenBefore, wordOf } from './grammar.ts'
import { holderAt, lastMark, nextQuotation } from './quoted.ts'
import type { Reading } from './reading.ts'

/** Content without the cue's own words, never cut inside a quotation or a bracket. */
export function cleanContent(
  reading: Reading,
  spans: readonly Span[],
  out: readonly Span[],
): readonly Span[] {
  const cut = spans.flatMap(span => subtract(span, out))
  const snapped = cut.map(span => endAtMark(reading, snapSpan(reading, span, out)))
  return mergeSpans(snapped, 1).flatMap(span =>
    trimSpan(reading.grammar, dropConnector(reading, dropDateline(reading, span))),
  )
}

/** BRADNO, Feb. 10 (Kestpress) — A bridge … : the dateline is the reporter’s. */
function dropDateline({ grammar }: Reading, span: Span): Span {
  const first = tokenAfter(grammar, span.start)
  const opens = grammar.sentences[grammar.sentenceOf[first] ?? 0]?.first === first
  const match = opens
    ? DATELINE.exec(grammar.text.slice(span.start, Math.min(span.end, span.start + DATELINE_UNITS)))
    : null
  return match ? { start: span.start + match[0].length, end: span.end } : span
}

const DATELINE_UNITS = 120

const DATELINE = /^\p{Lu}{3}[^—–“”"]*? (?:[—–]|--?) /u

/** called himself the “coolest man,” | show guards — a comma inside the marks ends what is said, but in a list. */
function endAtMark({ grammar, map }: Reading, span: Span): Span {
  const holder = holderAt(map.levels[0] ?? [], span.start)
  for (let place = span.start; place < span.end; ) {
    const next = nextQuotation(map, place)
    if (!next || next.end >= span.end) return span
    const rest = grammar.text.slice(next.end, next.end + 6)
    const list = /^\s*(?:(?:and|or|but)\s*)?[“"‘]/.test(rest)
    if (next !== holder && lastMark(grammar.text, next) === ',' && !list)
      return { start: span.start, end: next.end }
    place = next.end
  }
  return span
}

/** “However, the bridge was never safe, said Okafor” — the connection is the reporter’s. */
function dropConnector(reading: Reading, span: Span): Span {
  const { grammar, words } = reading
  const first = tokenAfter(grammar, span.start)
  const opens = grammar.sentences[grammar.sentenceOf[first] ?? 0]?.first === first
  if (!opens || wordOf(grammar, first + 1) !== ',' || !words.connectors.includes(wordOf(grammar, first)))
    return span
  return { start: grammar.tokens.end[first + 1] ?? span.start, end: span.end }
}

function subtract(span: Span, out: readonly Span[]): readonly Span[] {
  let rest: readonly Span[] = [span]
  for (const hole of out) {
    rest = rest.flatMap(piece => {
      if (!overlapsSpan(piece, hole)) return [piece]
      const before = { start: piece.start, end: hole.start }
      const after = { start: hole.end, end: piece.end }
      return [before, after].filter(part => part.end > part.start)
    })
  }
  return rest
}

/** Widens a span to the quotations and brackets that it cuts, but for those around the cue itself. */
function snapSpan(reading: Reading, span: Span, out: readonly Span[]): Span {
  let { start, end } = span
  for (const level of reading.map.levels) {
    for (const place of [start, end - 1]) {
      const holder = holderAt(level, place)
      if (!holder) continue
      if (out.some(hole => overlapsSpan(hole, holder))) {
        // The cue stands inside this quotation: its content ends where the quotation ends.
        start = Math.max(start, holder.open.end)
        end = Math.min(end, Math.max(holder.close.start, start))
      } else {
        start = Math.min(start, holder.start)
        end = Math.max(end, holder.end)
      }
    }
  }
  return takeMarks(reading, { start, end })
}

/** “…, as she put it.” — a closing mark just behind the last word belongs to the content. */
function takeMarks(reading: Reading, span: Span): Span {
  const text = reading.grammar.text
  for (const level of reading.map.levels) {
    const holder = holderAt(level, span.start - 1)
    if (holder && holder.open.end === span.start && holder.end <= span.end)
      return { start: holder.start, end: span.end }
  }
  const opens = text.slice(span.start, span.end).split('(').length
  const closes = text.slice(span.start, span.end).split(')').length
  if (opens > closes && text[span.end] === ')') return { start: span.start, end: span.end + 1 }
  return span
}

/** A span without blanks, commas and stops at its ends; nothing where no word is left. */
function trimSpan(grammar: Grammar, span: Span): readonly Span[] {
  let { start, end } = span
  while (start < end && /[\s,;:.–—-]/.test(grammar.text[start] ?? '')) start++
  while (end > start && /[\s,;:–—-]/.test(grammar.text[end - 1] ?? '')) end--
  if (end > start && grammar.text[end - 1] === '.' && endsSentence(grammar, end)) end--
  return /[\p{L}\p{N}]/u.test(grammar.text.slice(start, end)) ? [{ start, end }] : []
}

/** “left the U.S.” keeps its dot, “left the port.” does not. */
function endsSentence(grammar: Grammar, end: number): boolean {
  const token = tokenBefore(grammar, end)
  return wordOf(grammar, token) === '.'
}

/** Joins spans that touch, overlap or stand apart by no more than blanks. */
export function mergeSpans(spans: readonly Span[], gap: number): readonly Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort(compareSpans)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end + gap) merged[merged.length - 1] = coverSpans([last, span])
    else merged.push(span)
  }
  return merged
}
