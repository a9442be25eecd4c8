import type { QuantityWords } from '../../language/quantities.ts'
import type { Segmented } from '../../segment/segmented.ts'
import type { Span } from '../../text/span.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import type { Amount } from './amount.ts'
import type { Measured } from './measured.ts'
import { isDigit } from './numbers.ts'
import { phraseAt } from './phrase.ts'
import type { Place } from './place.ts'

/** What a number counts: its phrase, the head's lemma, and whether only a part of it is meant. */
export interface Counted {
  readonly counted: Span | null
  readonly head: string | null
  readonly partOf: boolean
  /** The atom behind the phrase; -1 where there is none. */
  readonly behind: number
}

/** Longer phrases than this are no longer what is counted. */
const PHRASE_LIMIT = 9

/** The phrase behind a number that says what is counted: "hundreds of Venezuelans", "12 injured men". */
export function readCounted(place: Place, { first, last, kind }: Measured, amount: Amount): Counted {
  const { segmented, atoms, words } = place
  const partOf = isPart(atoms, first, words)
  const start = skipMore(atoms, skipOf(atoms, last, amount, words), words)
  const none = { counted: null, head: null, partOf, behind: -1 }
  // "a 5% drop": what dropped is not said here.
  if (words.changeNouns.includes(atoms.word[start] ?? '')) return none
  const head = readHead(place, last, start)
  // "some 40 looking on"
  if (head === null || (kind === 'cardinal' && start === last && isGerund(atoms, head, words))) return none
  const lemma = segmented.tokens.lemma[atoms.token[head]!]!.toLowerCase()
  // "V6"
  const named = atoms.token[head + 1] === atoms.token[head] && isDigit(atoms.word[head + 1] ?? '') ? 1 : 0
  const counted = { start: atoms.start[start]!, end: atoms.end[head + named]! }
  return { counted, head: lemma, partOf, behind: head + named + 1 }
}

function isGerund(atoms: Atoms, head: number, words: QuantityWords): boolean {
  return words.gerunds.some(end => atoms.word[head]!.endsWith(end))
}

/** What a number measures: the "capacity" of "a capacity of 40,000 inmates"; `first` is the number's first atom. */
export function readMeasured({ atoms, words }: Place, first: number): Span | null {
  const named =
    words.of.includes(atoms.word[first - 1] ?? '') && words.dimensions.includes(atoms.word[first - 2] ?? '')
  return named ? { start: atoms.start[first - 2]!, end: atoms.end[first - 2]! } : null
}

// "four million fewer players", but "62 more than the rest"
function skipMore(atoms: Atoms, at: number, words: QuantityWords): number {
  const more = words.comparatives.includes(atoms.word[at] ?? '')
  return more && !words.than.includes(atoms.word[at + 1] ?? '') ? at + 1 : at
}

function readHead(place: Place, last: number, start: number): number | null {
  const { atoms, words } = place
  // "a six-lane bridge": lanes are counted, not bridges.
  const hyphen = atoms.word[last] === '-' && !atoms.spaced[last] && !atoms.spaced[last + 1]
  if (hyphen) return isWord(atoms, start, words) ? start : null
  return treeHead(place, last, start) ?? treeHead(place, start, start) ?? phraseHead(place, start)
}

function isWord(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const word = atoms.word[at] ?? ''
  // "a $400-million-a-year firm"
  return /^\p{L}/u.test(word) && !words.articles.includes(word) && !words.notHung.includes(word)
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
function skipOf(atoms: Atoms, last: number, { kind }: Amount, words: QuantityWords): number {
  let at = atoms.word[last] === '-' && !atoms.spaced[last + 1] ? last + 1 : last
  // "half the flats"
  if (kind === 'fraction' && words.determiners.includes(atoms.word[at] ?? '')) return at + 1
  if (!words.of.includes(atoms.word[at] ?? '')) return at
  at++
  if (isDetermined(atoms, at, words)) at++
  const word = atoms.word[at] ?? ''
  return isDigit(word) || Object.hasOwn(words.cardinals, word) ? at + 1 : at
}

// "two of the three men", "1/16 of a pint"
function isDetermined(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const word = atoms.word[at] ?? ''
  return words.determiners.includes(word) || words.articles.includes(word)
}

// The noun that the number modifies in the tree, if nothing but its modifiers stands between.
function treeHead(place: Place, last: number, start: number): number | null {
  const { segmented, atoms, masked, words } = place
  const { head, relation, tag } = segmented.tokens
  const number = atoms.token[last - 1] ?? -1
  if (relation[number] !== 'nummod' || head[number]! <= number) return null
  for (let at = start; at < Math.min(start + PHRASE_LIMIT, atoms.word.length); at++) {
    if (masked[at]) return null
    const kind = tag[atoms.token[at] ?? -1] ?? 'X'
    if (atoms.token[at] === head[number]) {
      const inside =
        isJoined(atoms, at) || isTail(tag, atoms, at) || isHung(atoms, at, words) || isIndex(atoms, at, words)
      return kind === 'ADJ' || inside || !isHead(atoms, at, words) ? null : followCompound(place, at)
    }
    if (kind === 'ADP' || kind === 'PRON' || (isDigit(atoms.word[at]!) && !isPartOf(place, at))) return null
    if (/^[^\p{L}\p{N}'-]/u.test(atoms.word[at]!)) return null
  }
  return null
}

// "five Security Council resolutions": a noun before a noun is not what is counted; but "6 times earnings".
function followCompound({ segmented: { tokens }, atoms, masked }: Place, from: number): number {
  const isPlural = (at: number) => tokens.lemma[atoms.token[at]!]!.toLowerCase() !== atoms.word[at]
  let at = from
  while (!isPlural(at) && atoms.word[at + 1] !== '-' && !masked[at + 1]) {
    const [inner, outer] = [atoms.token[at]!, atoms.token[at + 1] ?? -1]
    const noun = tokens.tag[outer] === 'NOUN' || tokens.tag[outer] === 'PROPN'
    if (!noun || tokens.relation[inner] !== 'compound' || tokens.head[inner]! < outer) break
    at++
  }
  return isPlural(at) && /^\p{L}/u.test(atoms.word[at]!) ? at : from
}

// "eight 250ml bottles", "two new 737 Max jets": a measure or a model's number before the noun.
function isPartOf({ atoms, words }: Place, at: number): boolean {
  return phraseAt(atoms, at + 1, words.units) !== null || atoms.capital[at + 1] === true
}

// "12 died", "30 missing": no noun, whatever its tag.
function isHead(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const word = atoms.word[at]!
  return (
    /^\p{L}/u.test(word) &&
    !words.notCounted.includes(word) &&
    !words.participleEndings.some(end => word.endsWith(end))
  )
}

// Adjectives, participles and nouns up to the last noun: "crowded prison cells", "coal-fired power plants".
function phraseHead(place: Place, start: number): number | null {
  const { segmented, atoms, masked, words } = place
  const { tag } = segmented.tokens
  let head: number | null = null
  for (let at = start; at < Math.min(start + PHRASE_LIMIT, atoms.word.length); at++) {
    // "30 people Friday"
    if (masked[at]) break
    const inside = insideLength(place, at, head)
    if (inside > 0) {
      at += inside - 1
      continue
    }
    const kind = tag[atoms.token[at] ?? -1] ?? 'X'
    if ((kind === 'NOUN' || kind === 'PROPN') && isHead(atoms, at, words)) {
      if (head !== null && isApart(segmented, atoms, head, at)) break
      head = at
    } else if (head !== null || !(isModifier(tag, atoms, at, words) || isAnd(tag, atoms, at, words))) break
  }
  return head
}

// Atoms that stand inside the phrase and are not its head: "coal-" and "gas-" of "coal- and gas-fired plants", the dot
// of "Mr.", the "country's" of "the country's prisons", the 500 of "58 Fortune 500 firms", the "250ml" of "250ml bottles".
function insideLength({ segmented, atoms, words }: Place, at: number, head: number | null): number {
  const { tag } = segmented.tokens
  if (isJoined(atoms, at) || isHyphen(atoms, at) || isTail(tag, atoms, at)) return 1
  if (isHung(atoms, at, words)) return HUNG
  if (atoms.word[at] === '.' && atoms.token[at] === atoms.token[at - 1]) return 1
  if (!isDigit(atoms.word[at]!)) {
    const owner = ownerLength(atoms, at, words)
    return owner === 0 ? 0 : owner + 1
  }
  if (head !== null) return isModel(tag, atoms, at) ? 1 : 0
  return (phraseAt(atoms, at + 1, words.units)?.last ?? at) - at
}

/** The word, its hyphen and the "and" behind it. */
const HUNG = 3

function isHung({ word, spaced }: Atoms, at: number, words: QuantityWords): boolean {
  const joined = words.and.includes(word[at + 2] ?? '') || words.rangeWords.includes(word[at + 2] ?? '')
  return word[at + 1] === '-' && !spaced[at + 1] && spaced[at + 2] === true && joined
}

// "Fortune 500"
function isIndex({ word }: Atoms, at: number, words: QuantityWords): boolean {
  return lookUp(words.indexes, word[at])?.includes(word[at + 1] ?? '') === true
}

function isModel(tag: readonly string[], atoms: Atoms, at: number): boolean {
  return atoms.capital[at - 1] === true && tag[atoms.token[at + 1] ?? -1] === 'NOUN'
}

// The apostrophe and ending behind an owner: "many of the country's prisons", "40% of the players' wages".
function ownerLength(atoms: Atoms, at: number, words: QuantityWords): number {
  if (atoms.word[at + 1] !== "'" || atoms.spaced[at + 1]) return 0
  if (atoms.spaced[at + 2]) return 1
  return words.ownerEndings.includes(atoms.word[at + 2] ?? '') ? 2 : 0
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

// "digital and printed copies"
function isAnd(tag: readonly string[], atoms: Atoms, at: number, words: QuantityWords): boolean {
  const [before, kind] = [at - 1, at].map(place => tag[atoms.token[place] ?? -1])
  return kind === 'CCONJ' && before === 'ADJ' && isModifier(tag, atoms, at + 1, words)
}

function isModifier(tag: readonly string[], atoms: Atoms, at: number, words: QuantityWords): boolean {
  const kind = tag[atoms.token[at] ?? -1] ?? 'X'
  if (kind === 'ADJ') return true
  const next = tag[atoms.token[at + 1] ?? -1]
  const leads = next === 'NOUN' || next === 'PROPN' || next === 'ADJ' || next === 'VERB'
  // "18% when Lind spoke"
  if (kind === 'ADV') return leads && !words.notCounted.includes(atoms.word[at]!)
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
