import type { Channel, StatementWords } from '../../language/statements.ts'
import { containsSpan, findFirstFrom, type Span } from '../../text/span.ts'
import type { Time } from '../times.ts'
import type { Draft } from './draft.ts'
import {
  type Grammar,
  headOf,
  rangeOf,
  relationOf,
  spanOf,
  TREE_DEPTH,
  tagOf,
  tokenAfter,
  tokenBefore,
} from './grammar.ts'

/** How something was said, and where the words say so. */
export interface ChannelFinding {
  readonly channel: Channel
  readonly span: Span
}

/** Patterns of all channels, in the order of the list; the first that fits counts. */
export type ChannelPatterns = readonly { readonly channel: Channel; readonly pattern: RegExp }[]

/** Makes one pattern a channel of its word list. */
export function compileChannels(words: StatementWords): ChannelPatterns {
  return words.channels.map(({ channel, words: phrases }) => ({
    channel,
    // Letters beyond ASCII do not stand beside these words, and `\p{L}` without case takes 20 ms to compile.
    pattern: new RegExp(`(?<![a-z-])(?:${phrases.join('|')})(?![a-z-])`, 'i'),
  }))
}

/** Looks for the channel in the cue's own clause, outside source and content. */
export function findChannel(
  grammar: Grammar,
  draft: Draft,
  patterns: ChannelPatterns,
): ChannelFinding | null {
  const clause = clauseOf(grammar, draft)
  if (!clause) return null
  const words = maskSpans(grammar.text, clause, draft.content)
  for (const { channel, pattern } of patterns) {
    const match = pattern.exec(words)
    // “told The Post” names a paper, no post.
    if (match && !/^\p{Lu}\S*$/u.test(match[0])) {
      const start = clause.start + match.index
      return { channel, span: { start, end: start + match[0].length } }
    }
  }
  return null
}

/** The words around a cue: its subtree, or where it has none the line before the colon. */
function clauseOf(grammar: Grammar, draft: Draft): Span | null {
  if (draft.token >= 0) {
    const relation = relationOf(grammar, draft.token)
    const top = relation === 'acl' ? headOf(grammar, draft.token) : draft.token
    const clause = spanOf(grammar, rangeOf(grammar, top >= 0 ? top : draft.token))
    return { start: clause.start, end: Math.max(clause.end, endOfGap(grammar, draft)) }
  }
  const [source] = draft.source
  const [content] = draft.content
  if (!source || !content || source.end > content.start || content.start - source.end > 200) return null
  return { start: source.end, end: content.start }
}

/** “Silva said on the radio, “…”” — the words up to the content, wherever the tree has put them. */
function endOfGap(grammar: Grammar, draft: Draft): number {
  const end = draft.cue.at(-1)?.end ?? 0
  const next = draft.content.find(span => span.start >= end)
  const last = grammar.sentences[grammar.sentenceOf[draft.token] ?? 0]?.end ?? end
  return next && next.start - end < GAP && next.start <= last ? next.start : end
}

/** The words between a cue and its content are no longer than this many code units. */
const GAP = 120

function maskSpans(text: string, clause: Span, out: readonly Span[]): string {
  let words = text.slice(clause.start, clause.end)
  for (const span of out) {
    const from = Math.max(0, span.start - clause.start)
    const to = Math.min(words.length, span.end - clause.start)
    if (to > from) words = words.slice(0, from) + ' '.repeat(to - from) + words.slice(to)
  }
  return words
}

/** The time of saying: one that hangs on the cue itself and stands outside the content. */
export function findTimeOf(grammar: Grammar, draft: Draft, times: readonly Time[]): number | null {
  if (draft.token < 0 && draft.source.length === 0) return null
  const area = clauseOf(grammar, draft)
  if (!area) return null
  for (let index = findFirstFrom(times, area.start); index < times.length; index++) {
    const time = times[index]
    if (!time || time.start >= area.end) break
    if (
      draft.content.some(span => containsSpan(span, time)) ||
      time.type === 'DURATION' ||
      time.type === 'SET'
    )
      continue
    const between = time.start >= (draft.cue.at(-1)?.end ?? area.end) && time.end <= endOfGap(grammar, draft)
    if (draft.token < 0 || between || hangsOn(grammar, time, draft.token)) return index
  }
  return null
}

/** Whether the nearest verb above a time is the cue. */
function hangsOn(grammar: Grammar, time: Span, cue: number): boolean {
  const first = tokenAfter(grammar, time.start)
  const last = tokenBefore(grammar, time.end)
  for (let token = first; token <= last; token++) {
    let at = token
    for (let step = 0; step < TREE_DEPTH && at >= 0; step++) {
      if (at === cue) return true
      if (at !== token && (tagOf(grammar, at) === 'VERB' || tagOf(grammar, at) === 'AUX')) break
      at = headOf(grammar, at)
    }
  }
  return false
}
