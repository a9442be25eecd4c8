import type { Span } from '../../text/span.ts'
import type { Draft } from './draft.ts'
import { type Grammar, tokenAfter, tokenBefore } from './grammar.ts'

/** Drafts by the sentences in which their cue and their content stand, so that nothing is held against all of a report. */
export type Places = ReadonlyMap<number, readonly Draft[]>

/** Sorts drafts by sentence. */
export function placeDrafts(grammar: Grammar, drafts: readonly Draft[]): Places {
  const places = new Map<number, Draft[]>()
  for (const draft of drafts) {
    for (const sentence of sentencesOf(grammar, [...draft.cue, ...draft.content])) {
      const others = places.get(sentence)
      if (others) others.push(draft)
      else places.set(sentence, [draft])
    }
  }
  return places
}

/** The drafts that stand in the sentences of some spans, each once, sentence by sentence. */
export function draftsNear(grammar: Grammar, places: Places, spans: readonly Span[]): readonly Draft[] {
  return [...new Set(sentencesOf(grammar, spans).flatMap(sentence => places.get(sentence) ?? []))]
}

function sentencesOf(grammar: Grammar, spans: readonly Span[]): readonly number[] {
  const { sentenceOf } = grammar
  const found = new Set<number>()
  for (const { start, end } of spans) {
    const last = sentenceOf[tokenBefore(grammar, end)] ?? 0
    for (let sentence = sentenceOf[tokenAfter(grammar, start)] ?? last; sentence <= last; sentence++)
      found.add(sentence)
  }
  return [...found].sort((a, b) => a - b)
}
