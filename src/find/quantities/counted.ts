import type { QuantityWords } from '../../language/quantities.ts'
import type { Segmented } from '../../segment/segmented.ts'
import type { Span } from '../../text/span.ts'
import type { Atoms } from '../atoms.ts'
import { isDigit } from './numbers.ts'

/** What a number counts: its phrase, the head's lemma, and whether only a part of it is meant. */
export interface Counted {
  readonly counted: Span | null
  readonly head: string | null
  readonly partOf: boolean
}

/** Longer phrases than this are no longer what is counted. */
const PHRASE_LIMIT = 9

/** The phrase behind the atoms `first` to `last` that says what is counted: "hundreds of Venezuelans", "12 injured men". */
export function readCounted(
  segmented: Segmented,
  atoms: Atoms,
  first: number,
  last: number,
  words: QuantityWords,
): Counted {
  const partOf = isPart(atoms, first, words)
  const start = skipMore(atoms, skipOf(atoms, last, words), words)
  // "a 5% drop": what dropped is not said here.
  if (words.changeNouns.includes(atoms.word[start] ?? '')) return { counted: null, head: null, partOf }
  const head = readHead(segmented, atoms, last, start, words)
  if (head === null) return { counted: null, head: null, partOf }
  const lemma = segmented.tokens.lemma[atoms.token[head]!]!.toLowerCase()
  return { counted: { start: atoms.start[start]!, end: atoms.end[head]! }, head: lemma, partOf }
}

// "four million fewer players", but "62 more than the rest"
function skipMore(atoms: Atoms, at: number, words: QuantityWords): number {
  const more = words.comparatives.includes(atoms.word[at] ?? '')
  return more && !words.than.includes(atoms.word[at + 1] ?? '') ? at + 1 : at
}

function readHead(
  segmented: Segmented,
  atoms: Atoms,
  last: number,
  start: number,
  words: QuantityWords,
): number | null {
  // "a six-lane bridge": lanes are counted, not bridges.
  const hyphen = atoms.word[last] === '-' && !atoms.spaced[last] && !atoms.spaced[last + 1]
  if (hyphen) return start < atoms.word.length && /^\p{L}/u.test(atoms.word[start]!) ? start : null
  return treeHead(segmented, atoms, start, words) ?? phraseHead(segmented, atoms, start, words)
}

// "some of the 30 deportees", "one of 12", but "a majority of 19"
function isPart(atoms: Atoms, first: number, words: QuantityWords): boolean {
  const determined = words.determiners.includes(atoms.word[first - 1] ?? '')
  const at = determined ? first - 2 : first - 1
  if (!words.of.includes(atoms.word[at] ?? '')) return false
  const share = atoms.word[at - 1] ?? ''
  if (isDigit(share) || Object.hasOwn(words.cardinals, share)) return true
  return determined && isShare(share, words)
}

function isShare(word: string, words: QuantityWords): boolean {
  const known = [words.fractions, words.vague].some(table => Object.hasOwn(table, word))
  return known || words.indefinite.includes(word) || words.shares.includes(word)
}

// "hundreds of Venezuelans", "two of the three men", "a third of its 40 members"
function skipOf(atoms: Atoms, last: number, words: QuantityWords): number {
  let at = atoms.word[last] === '-' && !atoms.spaced[last + 1] ? last + 1 : last
  if (!words.of.includes(atoms.word[at] ?? '')) return at
  at++
  if (words.determiners.includes(atoms.word[at] ?? '')) at++
  const word = atoms.word[at] ?? ''
  return isDigit(word) || Object.hasOwn(words.cardinals, word) ? at + 1 : at
}

// The noun that the number modifies in the tree, if nothing but its modifiers stands between.
function treeHead(segmented: Segmented, atoms: Atoms, start: number, words: QuantityWords): number | null {
  const { head, relation, tag } = segmented.tokens
  const number = atoms.token[start - 1] ?? -1
  if (relation[number] !== 'nummod' || head[number]! <= number) return null
  for (let at = start; at < Math.min(start + PHRASE_LIMIT, atoms.word.length); at++) {
    const kind = tag[atoms.token[at] ?? -1] ?? 'X'
    if (atoms.token[at] === head[number]) {
      const inside = isJoined(atoms, at) || isTail(tag, atoms, at)
      return kind === 'ADJ' || inside || !isHead(atoms, at, words) ? null : at
    }
    if (kind === 'ADP' || kind === 'CCONJ' || kind === 'PRON' || isDigit(atoms.word[at]!)) return null
    if (/^[^\p{L}\p{N}'-]/u.test(atoms.word[at]!)) return null
  }
  return null
}

// "12 died", "30 missing": no noun, whatever its tag.
function isHead(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const word = atoms.word[at]!
  return (
    !isDigit(word) &&
    !words.notCounted.includes(word) &&
    !words.participleEndings.some(end => word.endsWith(end))
  )
}

// Adjectives, participles and nouns up to the last noun: "crowded prison cells", "coal-fired power plants".
function phraseHead(segmented: Segmented, atoms: Atoms, start: number, words: QuantityWords): number | null {
  const { tag } = segmented.tokens
  let head: number | null = null
  for (let at = start; at < Math.min(start + PHRASE_LIMIT, atoms.word.length); at++) {
    const kind = tag[atoms.token[at] ?? -1] ?? 'X'
    if (isJoined(atoms, at) || isHyphen(atoms, at) || isTail(tag, atoms, at)) continue
    const owner = ownerLength(atoms, at)
    if (owner > 0) {
      at += owner
      continue
    }
    if ((kind === 'NOUN' || kind === 'PROPN') && isHead(atoms, at, words)) {
      if (head !== null && isApart(segmented, atoms, head, at)) break
      head = at
    } else if (head !== null || !isModifier(tag, atoms, at, words)) break
  }
  return head
}

// The apostrophe and ending behind an owner: "many of the country's prisons", "40% of the players' wages".
function ownerLength(atoms: Atoms, at: number): number {
  if (atoms.word[at + 1] !== "'" || atoms.spaced[at + 1]) return 0
  if (atoms.spaced[at + 2]) return 1
  return atoms.word[at + 2] === 's' ? 2 : 0
}

function isHyphen(atoms: Atoms, at: number): boolean {
  return atoms.word[at] === '-' && !atoms.spaced[at]
}

// The last part of a word with a hyphen, if a noun follows: "minimum-wage workers".
function isTail(tag: readonly string[], atoms: Atoms, at: number): boolean {
  const next = tag[atoms.token[at + 1] ?? -1]
  return at > 0 && isHyphen(atoms, at - 1) && !atoms.spaced[at] && (next === 'NOUN' || next === 'PROPN')
}

// The first part of a word with a hyphen: "coal-fired".
function isJoined(atoms: Atoms, at: number): boolean {
  return atoms.word[at + 1] === '-' && !atoms.spaced[at + 1] && atoms.spaced[at + 2] === false
}

function isModifier(tag: readonly string[], atoms: Atoms, at: number, words: QuantityWords): boolean {
  const kind = tag[atoms.token[at] ?? -1] ?? 'X'
  if (kind === 'ADJ') return true
  const next = tag[atoms.token[at + 1] ?? -1]
  const leads = next === 'NOUN' || next === 'PROPN' || next === 'ADJ' || next === 'VERB'
  if (kind === 'ADV') return leads
  // "12 killed in", "30 attended": a verb counts only before a noun, as a participle.
  return kind === 'VERB' && leads && words.participles.some(ending => atoms.word[at]!.endsWith(ending))
}

// "30 people Friday", "12 passengers Tuesday": the second noun hangs elsewhere.
function isApart(segmented: Segmented, atoms: Atoms, head: number, at: number): boolean {
  const from = atoms.token[head]!
  const to = atoms.token[at]!
  const { head: heads, relation } = segmented.tokens
  if (heads[to] === from) return !/^(compound|flat|goeswith)/.test(relation[to] ?? '')
  return heads[from]! <= from
}
