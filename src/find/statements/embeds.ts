import type { Part, Report } from '../../read/report.ts'
import { type Draft, draftUncued } from './draft.ts'
import { tokenAfter } from './grammar.ts'
import type { Reading } from './reading.ts'

/** What the authors of embedded posts say: the whole text of the post. */
export function draftEmbeds(reading: Reading, report: Report): readonly Draft[] {
  return report.parts.flatMap(part => (part.kind === 'embed' && part.author ? draftEmbed(reading, part) : []))
}

function draftEmbed(reading: Reading, part: Part): readonly Draft[] {
  const author = part.author
  if (!author) return []
  const text = reading.grammar.text
  const line = text.lastIndexOf('\n', author.start)
  // The line that names the author stands under the post, or above it.
  const above = line < part.start && !/\p{L}/u.test(text.slice(part.start, author.start))
  const lineEnd = text.indexOf('\n', author.end)
  const start = above ? Math.max(author.end, lineEnd < 0 ? part.end : lineEnd) : part.start
  let end = above ? part.end : line < part.start ? author.start : line
  if (
    part.link &&
    part.link.start > start &&
    part.link.end <= end &&
    text.slice(part.link.end, end).trim() === ''
  )
    end = part.link.start
  const content = trim(text, start, end)
  if (content === null) return []
  const heads = [tokenAfter(reading.grammar, author.start)]
  return [{ ...draftUncued([author], heads, [content]), channel: 'post' }]
}

function trim(text: string, start: number, end: number): { start: number; end: number } | null {
  let first = start
  let last = Math.min(end, text.length)
  while (first < last && /\s/.test(text[first] ?? '')) first++
  while (last > first && /[\s—–]/.test(text[last - 1] ?? '')) last--
  return first < last ? { start: first, end: last } : null
}
