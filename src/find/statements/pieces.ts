import type { CueGroup } from '../../language/statements.ts'
import type { Span } from '../../text/span.ts'
import {
  childrenOf,
  type Grammar,
  isGerund,
  type Range,
  relationOf,
  spanOf,
  trimRange,
  wordOf,
} from './grammar.ts'

/** What is said, by the tree of the sentence, and how the cue takes it. */
export interface Content {
  readonly spans: readonly Span[]
  readonly group: CueGroup
  /** A preposition that stands between cue and content and belongs to the cue: "warned of". */
  readonly preposition: Span | null
}

/** Content without a preposition of its own; null where no word is left. */
export function plain(grammar: Grammar, group: CueGroup, ranges: readonly Range[]): Content | null {
  const spans = ranges.flatMap(range => {
    const trimmed = trimRange(grammar, range)
    return trimmed ? [spanOf(grammar, trimmed)] : []
  })
  return spans.length > 0 ? { spans, group, preposition: null } : null
}

/** Whether a verb is an infinitive with “to”. */
export function isToInfinitive(grammar: Grammar, token: number): boolean {
  return childrenOf(grammar, token, 'mark').some(mark => wordOf(grammar, mark) === 'to')
}

/** The preposition that opens a phrase or clause, if it is one of those given; null otherwise. */
export function markOf(grammar: Grammar, token: number, prepositions: readonly string[]): number | null {
  const mark = childrenOf(grammar, token, 'case', 'mark').find(child =>
    prepositions.includes(wordOf(grammar, child)),
  )
  return mark ?? null
}

/** “denied losing them”, “denied having lost them” — also where a net takes it for an adverbial. */
export function findGerund(grammar: Grammar, verb: number): number | undefined {
  return childrenOf(grammar, verb, 'xcomp', 'ccomp', 'advcl').find(child => {
    const first = grammar.left[child] ?? child
    if (first === verb + 1 && grammar.tokens.penn[first] === 'VBG') return true
    return relationOf(grammar, child) !== 'advcl' && isGerund(grammar, child)
  })
}
