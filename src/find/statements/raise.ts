import type { Attribution } from '../attributions/links.ts'
import { type CueTable, wordOfSaying } from './cues.ts'
import type { Draft } from './draft.ts'
import { type Grammar, headOf, headOfRange, lemmaOf, relationOf, spanOf, tagOf } from './grammar.ts'

/** “It was never safe,” a member who asked not to be named | said | — what the source did beside is no cue of what stands before it. */
export function raiseCue(grammar: Grammar, table: CueTable, attribution: Attribution): Attribution {
  const { cue, source, content } = attribution
  const token = wordOfSaying(grammar, table, cue)
  const within = source && headOf(grammar, token) >= source.first && headOf(grammar, token) < source.last
  if (!within || !relationOf(grammar, token).startsWith('acl')) return attribution
  if (content.some(({ first }) => first > token)) return attribution
  const says = (verb: number) =>
    verb > token && tagOf(grammar, verb) === 'VERB' && table.has(lemmaOf(grammar, verb))
  // where the tree is lost, the word of saying stands at the end
  const above = [headOf(grammar, headOfRange(grammar, source.first, source.last)), lastWord(grammar, token)]
  const verb = above.find(says)
  return verb === undefined ? attribution : { ...attribution, cue: { ...cue, first: verb, last: verb + 1 } }
}

/** The same where the rules took “asked” for the cue of the words before it: what stands at the end is it. */
export function raiseVerb(grammar: Grammar, table: CueTable, draft: Draft): Draft {
  const { token, source, content } = draft
  const [span] = source
  const cue = draft.cue[0]
  if (!span || !cue || token < 0 || !relationOf(grammar, token).startsWith('acl')) return draft
  const verb = lastWord(grammar, token)
  const before = content.every(({ end }) => end <= span.start) && span.end <= cue.start
  if (!before || verb === token || tagOf(grammar, verb) !== 'VERB') return draft
  const [group] = table.get(lemmaOf(grammar, verb)) ?? []
  if (group?.manner !== 'say') return draft
  const said = spanOf(grammar, { first: verb, last: verb })
  const whole = { start: span.start, end: grammar.tokens.end[verb - 1]! }
  return {
    ...draft,
    source: [whole],
    cue: [said],
    token: verb,
    manner: group.manner,
    lemma: lemmaOf(grammar, verb),
  }
}

/** The last word of a token's sentence, before the marks that end it. */
function lastWord(grammar: Grammar, token: number): number {
  let last = grammar.sentences[grammar.sentenceOf[token]!]!.last - 1
  while (last > token && tagOf(grammar, last) === 'PUNCT') last--
  return last
}
