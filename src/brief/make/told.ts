import type { Passage } from '../../align/passages.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Language } from '../../language/language.ts'

/** Whether a passage stands in a whole sentence of the story or in its headline, not in a question, a caption or a line of promotion. */
export function isTold(
  { report: { text, parts }, sentences }: Analysis,
  { sentence }: Passage,
  { compare, reading }: Language,
): boolean {
  const { start, end, part } = sentences[sentence]!
  const words = text.slice(start, end).trim()
  const kind = parts[part]?.kind
  if (kind === 'caption' || /\?["”’']?$/u.test(words) || /(?:\.\.\.|…)$/.test(words)) return false
  if (compare.pictured.test(words) || reading.phrases.caption.some(pattern => pattern.test(words)))
    return false
  // A line without a stop is a title, a caption or a link.
  return kind === 'headline' || STOP.test(words)
}

const STOP = /[.!:;]["”’')\]»]*$/u
