import { type Grammar, isFiniteTag, tagOf, wordOf } from './grammar.ts'

/** “self-described”, “270 pledged votes”, “fuming councillor Ndiaye” — before a noun a participle says nothing. */
export function isAttributive(grammar: Grammar, token: number): boolean {
  if (isMood(grammar, token)) return true
  const joined = grammar.tokens.start[token] === grammar.tokens.end[token - 1]
  if (joined && wordOf(grammar, token - 1) === '-') return true
  const counted = /^(?:\d[\d.,]*|the|an?)$/.test(wordOf(grammar, token - 1))
  const past = /^(?:VBN|VBD)$/.test(grammar.tokens.penn[token] ?? '')
  return counted && past && tagOf(grammar, token + 1) === 'NOUN'
}

/** “…, fuming councillor Ndiaye claimed.” — a participle before a name whose own verb follows is an adjective. */
export function isMood(grammar: Grammar, token: number): boolean {
  if (grammar.tokens.penn[token] !== 'VBG' || tagOf(grammar, token - 1) !== 'PUNCT') return false
  const sentence = grammar.sentences[grammar.sentenceOf[token] ?? 0]
  const end = sentence?.last ?? 0
  let last = token
  while (last + 1 < end && last - token < NAME_TOKENS && isNominal(grammar, last + 1)) last++
  if (last === token || tagOf(grammar, token + 1) !== 'NOUN' || !isFiniteTag(grammar, last + 1)) return false
  return last + 2 >= end || tagOf(grammar, last + 2) === 'PUNCT' || grammar.timed[last + 2] === true
}

/** A name with its title is no longer than this. */
const NAME_TOKENS = 12

function isNominal(grammar: Grammar, token: number): boolean {
  return /^(?:PROPN|NOUN|ADJ)$/.test(tagOf(grammar, token)) || wordOf(grammar, token) === '-'
}
