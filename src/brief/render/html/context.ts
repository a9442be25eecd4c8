import type { Report } from '../../../read/report.ts'
import type { Evidence } from '../../brief.ts'

/** Code units of a report that are shown before and after a passage, at most. */
const CONTEXT_MAX = 420

/** The words around a passage: to the edges of its part and the neighbouring parts, at most 420 code units each way. */
export function contextOf(
  report: Report | undefined,
  evidence: Evidence,
): { readonly before: string; readonly after: string } {
  if (!report || report.version !== evidence.version)
    return { before: evidence.prefix, after: evidence.suffix }
  const { text, parts } = report
  const first = parts.findIndex(part => part.end > evidence.start)
  const next = parts.findIndex(part => part.start >= evidence.end)
  const from = parts[Math.max(0, first - 1)]?.start ?? 0
  const to = next < 0 ? text.length : (parts[next]?.end ?? text.length)
  return {
    before: text.slice(
      atWord(text, Math.max(from, evidence.start - CONTEXT_MAX), evidence.start),
      evidence.start,
    ),
    after: text.slice(evidence.end, atWordEnd(text, Math.min(to, evidence.end + CONTEXT_MAX), evidence.end)),
  }
}

// Context begins and ends with whole words; it lies outside the passage, so nothing of that is cropped.
function atWord(text: string, at: number, limit: number): number {
  let start = at
  while (start > 0 && start < limit && /\S/.test(text[start - 1]!)) start++
  return start
}

function atWordEnd(text: string, at: number, limit: number): number {
  let end = at
  while (end < text.length && end > limit && /\S/.test(text[end]!)) end--
  return end
}
