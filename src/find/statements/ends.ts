import type { Span } from '../../text/span.ts'
import type { Cue } from './cues.ts'
import {
  type Grammar,
  isFiniteTag,
  lemmaOf,
  type Range,
  spanOf,
  tagOf,
  tokenAfter,
  tokenBefore,
  wordOf,
} from './grammar.ts'
import type { Content } from './pieces.ts'

/** Ends a content where the words show that somebody else goes on: the reporter, or the main clause. */
export function closeContent(
  grammar: Grammar,
  cue: Cue,
  nouns: readonly string[],
  content: Content,
): Content {
  const spans = content.spans.map(span => closeSpan(grammar, cue, nouns, span))
  return { ...content, spans }
}

function closeSpan(grammar: Grammar, cue: Cue, nouns: readonly string[], span: Span): Span {
  const range = { first: tokenAfter(grammar, span.start), last: tokenBefore(grammar, span.end) }
  const closed = endBeforeOther(
    grammar,
    endBeforeClaim(grammar, endWithRelative(grammar, range, cue), nouns),
    cue,
  )
  return closed.last === range.last ? span : { start: span.start, end: spanOf(grammar, closed).end }
}

/** “that stolen goods were kept there, | a charge the residents denied” — what others make of it is not said here. */
function endBeforeClaim(grammar: Grammar, range: Range, nouns: readonly string[]): Range {
  for (let token = range.first + 1; token + 2 < range.last; token++) {
    if (wordOf(grammar, token) !== ',' || !/^an?$/.test(wordOf(grammar, token + 1))) continue
    let noun = token + 2
    while (noun < range.last && tagOf(grammar, noun) === 'ADJ') noun++
    const clause = /^(?:DET|PRON|PROPN|NOUN|VERB|SCONJ)$/.test(tagOf(grammar, noun + 1))
    if (clause && nouns.includes(lemmaOf(grammar, noun))) return { first: range.first, last: token - 1 }
  }
  return range
}

/** “that it will grow, | with the ministry stating that” — what another says beside it. */
function endBeforeOther(grammar: Grammar, range: Range, cue: Cue): Range {
  for (let token = range.first + 1; token + 2 < range.last; token++) {
    if (wordOf(grammar, token) !== ',' || wordOf(grammar, token + 1) !== 'with') continue
    let verb = token + 2
    while (verb < range.last && NOMINAL.test(tagOf(grammar, verb))) verb++
    const says = grammar.tokens.penn[verb] === 'VBG' && cue.table.has(lemmaOf(grammar, verb))
    if (says && verb > token + 2) return { first: range.first, last: token - 1 }
  }
  return range
}

const NOMINAL = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/

/**
 * “Silva, who declared victory on Monday, will return the favour” — what is said in a relative clause ends with it:
 * at a comma with a finite verb behind it.
 */
function endWithRelative(grammar: Grammar, range: Range, cue: Cue): Range {
  if (range.first < cue.token || !inRelative(grammar, cue)) return range
  let finite = false
  let commas = 0
  for (let token = range.first; token < range.last; token++) {
    finite ||= isFiniteTag(grammar, token)
    if (wordOf(grammar, token) !== ',') continue
    // “the bridge, a steel span, was safe” — the second comma of a pair closes no clause before it has a verb
    if (opensVerb(grammar, token + 1) && (finite || commas === 0))
      return { first: range.first, last: token - 1 }
    commas++
  }
  return range
}

/** “will meet”, “ultimately did not” */
function opensVerb(grammar: Grammar, token: number): boolean {
  return isFiniteTag(grammar, token) || (tagOf(grammar, token) === 'ADV' && isFiniteTag(grammar, token + 1))
}

/** Whether the clause of a cue opens with “who”, or with a comma and another relative pronoun. */
function inRelative(grammar: Grammar, cue: Cue): boolean {
  for (let token = cue.token - 1; token > Math.max(0, cue.token - RELATIVE_REACH); token--) {
    if (tagOf(grammar, token) === 'PUNCT') return false
    if (wordOf(grammar, token) === 'who') return true
    if (/^(?:which|whom|whose)$/.test(wordOf(grammar, token))) return wordOf(grammar, token - 1) === ','
  }
  return false
}

/** How far behind its pronoun the verb of a relative clause may stand. */
const RELATIVE_REACH = 10
