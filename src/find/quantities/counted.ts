import type { QuantityWords } from '../../language/quantities.ts'
import type { Segmented } from '../../segment/segmented.ts'
import type { Span } from '../../text/span.ts'
import type { Atoms } from '../atoms.ts'

/** What a number counts: its phrase, the head's lemma, and whether only a part of it is meant. */
export interface Counted {
  readonly counted: Span | null
  readonly head: string | null
  readonly partOf: boolean
}

/** Longer phrases than this are no longer what is counted. */
const PHRASE_LIMIT = 7

/** The phrase behind the atoms `first` to `last` that says what is counted: "hundreds of Venezuelans", "12 injured men". */
export function readCounted(
  segmented: Segmented,
  atoms: Atoms,
  first: number,
  last: number,
  words: QuantityWords,
): Counted {
  const partOf = isPart(atoms, first, words)
  const start = skipOf(atoms, last, words)
  const phrase = nounPhrase(segmented, atoms, start)
  if (!phrase) return { counted: null, head: null, partOf }
  const head = segmented.tokens.lemma[atoms.token[phrase.head]!]!.toLowerCase()
  return {
    counted: { start: atoms.start[start]!, end: atoms.end[phrase.head]! },
    head,
    partOf,
  }
}

// "some of the 30 deportees", "one of 12"
function isPart(atoms: Atoms, first: number, words: QuantityWords): boolean {
  const at = words.determiners.includes(atoms.word[first - 1] ?? '') ? first - 2 : first - 1
  return words.partOf.includes(atoms.word[at] ?? '') && PARTS.includes(atoms.word[at - 1] ?? '')
}

const PARTS = [
  'some',
  'many',
  'most',
  'several',
  'few',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'half',
  'all',
  'none',
  'part',
  'any',
  'each',
  'members',
  'dozens',
  'hundreds',
  'majority',
  'third',
  'quarter',
]

// "hundreds of Venezuelans", "two of the three men", "a third of its 40 members"
function skipOf(atoms: Atoms, last: number, words: QuantityWords): number {
  let at = atoms.word[last] === '-' && !atoms.spaced[last + 1] ? last + 1 : last
  if (!words.of.includes(atoms.word[at] ?? '')) return at
  at++
  if (words.determiners.includes(atoms.word[at] ?? '')) at++
  const number = segmentedNumber(atoms.word[at] ?? '', words)
  return number ? at + 1 : at
}

function segmentedNumber(word: string, words: QuantityWords): boolean {
  return /^\d/.test(word) || Object.hasOwn(words.cardinals, word)
}

// Adjectives, participles and nouns up to the last noun: "crowded prison cells", "recently deported men".
function nounPhrase(segmented: Segmented, atoms: Atoms, start: number): { readonly head: number } | null {
  const { tag } = segmented.tokens
  let head = -1
  for (let at = start; at < atoms.word.length && at < start + PHRASE_LIMIT; at++) {
    const token = atoms.token[at] ?? -1
    const kind = tag[token]
    if (atoms.word[at] === '-' || atoms.word[at] === '&') continue
    if (kind === 'NOUN' || kind === 'PROPN') {
      if (head >= 0 && startsClause(segmented, atoms, head, at)) break
      head = at
      continue
    }
    if (head >= 0) break
    if (kind !== 'ADJ' && kind !== 'ADV' && kind !== 'VERB') return null
    // "12 killed in", "30 attended": a verb counts only before a noun.
    if (kind === 'VERB' && !leadsNoun(tag, atoms, at)) return null
  }
  return head < 0 ? null : { head }
}

function leadsNoun(tag: readonly string[], atoms: Atoms, at: number): boolean {
  const next = tag[atoms.token[at + 1] ?? -1]
  return (next === 'NOUN' || next === 'PROPN' || next === 'ADJ') && /(ed|ing|en)$/.test(atoms.word[at]!)
}

// "30 people Friday": the tree says where the next noun belongs.
function startsClause(segmented: Segmented, atoms: Atoms, head: number, at: number): boolean {
  const { head: heads, relation } = segmented.tokens
  const from = atoms.token[head]!
  const to = atoms.token[at]!
  const linked = heads[from] === to || heads[to] === from
  return !linked || (heads[to] === from && !/^(compound|flat|nmod|goeswith)/.test(relation[to] ?? ''))
}
