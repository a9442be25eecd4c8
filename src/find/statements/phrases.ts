import { cleanContent } from './clean.ts'
import { tabulateCues } from './cues.ts'
import type { Draft } from './draft.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  headOf,
  lemmaOf,
  type Range,
  rangeOf,
  relationOf,
  spanOf,
  TREE_DEPTH,
  tagOf,
  trimRange,
  wordOf,
} from './grammar.ts'
import { casesOf, spanPhrase } from './phrase.ts'
import type { Reading } from './reading.ts'

/** Statements whose cue is no verb: “according to”, “allegations that”, “reportedly”. */
export function draftPhrases(reading: Reading): readonly Draft[] {
  const { grammar, words } = reading
  const nouns = tabulateCues(words.nouns)
  const drafts: Draft[] = []
  for (let token = 0; token < grammar.tokens.start.length; token++) {
    const lemma = lemmaOf(grammar, token)
    const hedge = words.hedges[wordOf(grammar, token)]
    if (hedge && tagOf(grammar, token) === 'ADV') drafts.push(...draftHedge(reading, token, hedge))
    for (const phrase of words.sources) {
      if (phrase.every((word, at) => wordOf(grammar, token + at) === word))
        drafts.push(...draftAccording(reading, token, phrase.length))
    }
    if (wordOf(grammar, token) === 'put' && wordOf(grammar, token + 1) === 'it')
      drafts.push(...draftPutting(reading, token))
    if (tagOf(grammar, token) !== 'NOUN') continue
    for (const group of nouns.get(lemma) ?? []) {
      const draft = draftNoun(reading, token, group)
      if (draft) drafts.push(draft)
    }
  }
  return drafts
}

/** “According to Silva, the port is closed” — the rest of the clause is what she says. */
function draftAccording(reading: Reading, first: number, length: number): readonly Draft[] {
  const { grammar } = reading
  const sentence = grammar.sentences[grammar.sentenceOf[first] ?? 0]
  const named = nameAfter(grammar, first, length)
  if (!sentence || named === null) return []
  const phrase = phraseOf(grammar, first, length, named)
  const clause = clauseAround(grammar, named, { first: sentence.first, last: sentence.last - 1 })
  const span = spanOf(grammar, clause)
  const cue = spanOf(grammar, { first, last: first + length - 1 })
  const source = [spanOf(grammar, phrase)]
  const content = cleanContent(reading, [span], [cue, ...source])
  if (content.length === 0) return []
  return [
    {
      source,
      heads: [named],
      cue: [cue],
      content,
      manner: 'say',
      lemma: 'according',
      negated: false,
      token: first,
    },
  ]
}

/** “The bridge, as Okafor put it, was a trap” */
function draftPutting(reading: Reading, verb: number): readonly Draft[] {
  const { grammar } = reading
  const sentence = grammar.sentences[grammar.sentenceOf[verb] ?? 0]
  let as = verb
  while (sentence && as > sentence.first && verb - as < PUTTING_TOKENS && wordOf(grammar, as) !== 'as') as--
  if (!sentence || wordOf(grammar, as) !== 'as' || verb - as < 2) return []
  const source = [spanOf(grammar, { first: as + 1, last: verb - 1 })]
  const cue = spanOf(grammar, { first: verb, last: verb + 1 })
  const whole = spanOf(grammar, { first: sentence.first, last: sentence.last - 1 })
  const clause = spanOf(grammar, { first: as, last: verb + 1 })
  const content = cleanContent(reading, [whole], [clause])
  return content.length === 0
    ? []
    : [
        {
          source,
          heads: [verb - 1],
          cue: [cue],
          content,
          manner: 'say',
          lemma: 'put',
          negated: false,
          token: verb,
        },
      ]
}

/** “as … put it”: a name is no longer than this. */
const PUTTING_TOKENS = 10

/** The head of the phrase that follows “according to”. */
function nameAfter(grammar: Grammar, first: number, length: number): number | null {
  const sentence = grammar.sentences[grammar.sentenceOf[first] ?? 0]
  const from = first + length
  const end = sentence?.last ?? from
  if (from >= end) return null
  let limit = from
  // “a 52-count civil complaint” — a hyphen ends no name
  while (limit < end && !isStop(grammar, limit)) limit++
  let token = from
  for (let step = 0; step < TREE_DEPTH; step++) {
    const head = headOf(grammar, token)
    if (head < from || head >= limit || !/^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(tagOf(grammar, head))) break
    token = head
  }
  return token
}

function isStop(grammar: Grammar, token: number): boolean {
  const tag = tagOf(grammar, token)
  return tag === 'VERB' || (tag === 'PUNCT' && wordOf(grammar, token) !== '-')
}

/** The whole phrase of a name, up to the comma where the tree runs on into the sentence. */
function phraseOf(grammar: Grammar, first: number, length: number, named: number): Range {
  const sentence = grammar.sentences[grammar.sentenceOf[named] ?? 0]
  const opens = sentence?.first === first
  let last = Math.max(grammar.right[named] ?? named, named)
  let comma = named
  while (comma <= last && wordOf(grammar, comma) !== ',') comma++
  // “According to Silva, the port …” — at the start of a sentence the first comma ends the name.
  if (opens && comma <= last) last = comma - 1
  else if (!opens && sentence) last = endOfTail(grammar, named, last, sentence.last - 1)
  return trimRange(grammar, { first: first + length, last }) ?? { first: named, last: named }
}

/** “a toxicologist | at the University of Ander”, “a person who heard | her remarks” — on to the next mark. */
function endOfTail(grammar: Grammar, first: number, last: number, end: number): number {
  let relative = false
  for (let token = first; token <= last; token++)
    relative ||= /^(?:who|that|which)$/.test(wordOf(grammar, token))
  const next = last + 1
  const links = /^(?:at|of|for|from|in|with|on)$/.test(wordOf(grammar, next)) && !grammar.timed[next + 1]
  if (next > end || !(relative || links)) return last
  let token = last
  while (token < end && tagOf(grammar, token + 1) !== 'PUNCT' && (relative || !isVerbal(grammar, token + 1)))
    token++
  return token
}

function isVerbal(grammar: Grammar, token: number): boolean {
  return /^(?:VERB|AUX|SCONJ|CCONJ|PRON)$/.test(tagOf(grammar, token)) || grammar.timed[token] === true
}

/** The clause that a phrase is a part of: at the start of a sentence all of it, else the nearest finite one. */
function clauseAround(grammar: Grammar, token: number, sentence: Range): Range {
  let verb = headOf(grammar, token)
  for (let step = 0; step < TREE_DEPTH && verb >= 0; step++) {
    const relation = relationOf(grammar, verb)
    if (
      ['root', 'ccomp', 'conj', 'parataxis', 'advcl', 'acl:relcl'].includes(relation) &&
      isClause(grammar, verb)
    )
      break
    verb = headOf(grammar, verb)
  }
  if (verb < 0) return sentence
  const relation = relationOf(grammar, verb)
  return relation === 'root' || relation === 'conj' || relation === 'parataxis'
    ? sentence
    : rangeOf(grammar, verb)
}

function isClause(grammar: Grammar, token: number): boolean {
  return (
    tagOf(grammar, token) === 'VERB' || childOf(grammar, token, 'nsubj', 'nsubj:pass', 'cop') !== undefined
  )
}

/** “Silva’s claim that the port is safe”, “allegations of fraud by the mayor”. */
function draftNoun(
  reading: Reading,
  token: number,
  group: (typeof reading.words.nouns)[number],
): Draft | null {
  const { grammar } = reading
  const clause = childrenOf(grammar, token, 'acl', 'ccomp', 'acl:relcl').find(
    child => child > token && fitsClause(grammar, child, group.frames.includes('infinitive')),
  )
  const phrase = childrenOf(grammar, token, 'nmod').find(
    child => child > token && casesOf(grammar, child).some(word => group.prepositions?.includes(word)),
  )
  const root = clause ?? (group.manner === 'accuse' ? phrase : undefined)
  if (root === undefined) return null
  const owner = findOwner(grammar, token)
  if (owner === null && group.manner !== 'accuse') return null
  const alone = owner !== null && POSSESSIVES.has(wordOf(grammar, owner))
  const own = owner === null ? [] : [spanOf(grammar, { first: owner, last: owner })]
  const source = owner === null || alone ? own : spanPhrase(grammar, owner, token)
  const cue = spanOf(grammar, { first: token, last: token })
  const content = cleanContent(
    reading,
    [spanOf(grammar, trimRange(grammar, rangeOf(grammar, root)) ?? rangeOf(grammar, root))],
    [cue, ...source],
  )
  if (content.length === 0) return null
  const heads = owner === null ? [] : [owner]
  return {
    source,
    heads,
    cue: [cue],
    content,
    manner: group.manner,
    lemma: lemmaOf(grammar, token),
    negated: false,
    token,
  }
}

function fitsClause(grammar: Grammar, token: number, infinitive: boolean): boolean {
  const marks = childrenOf(grammar, token, 'mark').map(mark => wordOf(grammar, mark))
  if (marks.includes('that') || (infinitive && marks.includes('to'))) return true
  // “allegations that he had sold the fuel” — with an object of its own, whatever the tree takes “that” for.
  const first = grammar.left[token] ?? token
  return wordOf(grammar, first) === 'that' && childrenOf(grammar, token, 'obj').some(child => child !== first)
}

/** Whose claim it is: “Silva’s”, “by the mayor”, “from residents”. */
function findOwner(grammar: Grammar, token: number): number | null {
  const possessor = childrenOf(grammar, token, 'nmod:poss', 'nmod').find(
    child => child < token && isPossessor(grammar, child),
  )
  const agent = childrenOf(grammar, token, 'nmod').find(
    child => child > token && casesOf(grammar, child).some(word => word === 'by' || word === 'from'),
  )
  return possessor ?? agent ?? null
}

const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'our', 'my', 'your'])
function isPossessor(grammar: Grammar, token: number): boolean {
  return (
    POSSESSIVES.has(wordOf(grammar, token)) ||
    casesOf(grammar, token).some(word => word.endsWith('s') || word === '’' || word === "'")
  )
}

/** “The men are reportedly held on the island” — said by nobody named. */
function draftHedge(reading: Reading, token: number, manner: Draft['manner']): readonly Draft[] {
  const { grammar } = reading
  let verb = headOf(grammar, token)
  if (verb < 0) verb = token
  const range = rangeOf(grammar, hedgedClause(grammar, verb))
  const cue = spanOf(grammar, { first: token, last: token })
  const content = cleanContent(reading, [spanOf(grammar, range)], [cue])
  if (content.length === 0) return []
  return [
    {
      source: [],
      heads: [],
      cue: [cue],
      content,
      manner,
      lemma: wordOf(grammar, token),
      negated: false,
      token,
    },
  ]
}

/** A conjunct without a subject of its own is shown with the clause that holds the subject. */
function hedgedClause(grammar: Grammar, verb: number): number {
  let token = verb
  for (let step = 0; step < TREE_DEPTH; step++) {
    const own = childOf(grammar, token, 'nsubj', 'nsubj:pass', 'csubj') !== undefined
    if (own || relationOf(grammar, token) !== 'conj') return token
    token = headOf(grammar, token)
  }
  return token
}
