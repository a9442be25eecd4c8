import type { Span } from '../../text/span.ts'

/** Sentences of a report that are offered at most. */
const MOST = 1000

/** Cuts the parts of a text into sentences as the browser sees them: what is chosen by hand need not be what was analysed. */
export function cutSentences(text: string, parts: readonly Span[]): readonly Span[] {
  const cutter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const found: Span[] = []
  for (const part of parts.length > 0 ? parts : [{ start: 0, end: text.length }]) {
    for (const { segment, index } of cutter.segment(text.slice(part.start, part.end))) {
      const words = segment.trim()
      if (words === '') continue
      const start = part.start + index + segment.indexOf(words)
      found.push({ start, end: start + words.length })
      if (found.length === MOST) return found
    }
  }
  return found
}
