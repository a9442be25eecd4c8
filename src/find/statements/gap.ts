import type { Cue } from './cues.ts'
import {
  childOf,
  type Grammar,
  headOf,
  type Range,
  relationOf,
  TREE_DEPTH,
  tagOf,
  wordOf,
} from './grammar.ts'

/**
 * “men he claims are members” — “men” belongs to what he claims.
 * “a tariff, which she said will end” — so does “a tariff, which”.
 */
export function gapOf(grammar: Grammar, cue: Cue, content: Range): readonly Range[] {
  if (relationOf(grammar, cue.token) !== 'acl:relcl') return []
  const opening = grammar.left[cue.token] ?? cue.token
  const isPronoun = ['which', 'that', 'who', 'whom'].includes(wordOf(grammar, opening))
  const subject = childOf(grammar, cue.token, 'nsubj', 'nsubj:pass')
  // “who said that …”, “which call themselves”: the pronoun is the source and no part of the content.
  if (subject !== undefined && /^(?:who|which|that)$/.test(wordOf(grammar, subject))) return []
  const comma = wordOf(grammar, opening - 1) === ','
  const last = comma ? opening - 2 : opening - 1
  const noun = phraseEnding(grammar, last)
  // “In the post she called them …” — a phrase that opens the sentence is where she said it.
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (tagOf(grammar, sentence?.first ?? 0) === 'ADP' && (grammar.left[noun] ?? noun) === sentence?.first)
    return []
  if (noun < 0 || wordOf(grammar, noun) === 'what' || last >= content.first || opening > cue.token) return []
  let first = grammar.left[noun] ?? noun
  if (wordOf(grammar, first) === '-') first = startOfCompound(grammar, first - 1)
  while (first < noun && /^(?:ADP|ADV|PUNCT|CCONJ)$/.test(tagOf(grammar, first))) first++
  return [{ first, last: isPronoun ? opening : last }]
}

/** “the man’s star-|shaped tattoo” — the first token of the phrase whose word a hyphen cuts. */
function startOfCompound(grammar: Grammar, token: number): number {
  let first = token
  while (/^(?:NOUN|PROPN|ADJ|NUM|PART)$/.test(tagOf(grammar, first - 1))) first--
  return tagOf(grammar, first - 1) === 'DET' ? first - 1 : first
}

/** The head of the noun phrase that ends with a token; -1 where none does. */
function phraseEnding(grammar: Grammar, last: number): number {
  let token = last
  for (let step = 0; step < TREE_DEPTH; step++) {
    const head = headOf(grammar, token)
    const noun = ['NOUN', 'PROPN', 'PRON'].includes(tagOf(grammar, head))
    const relation = relationOf(grammar, token)
    if (head < 0 || !noun || head > last || !['flat', 'compound', 'nmod', 'appos'].includes(relation)) break
    if (relation === 'nmod' && (grammar.left[token] ?? token) > head) break
    token = head
  }
  return ['NOUN', 'PROPN', 'PRON'].includes(tagOf(grammar, token)) ? token : -1
}
