import type { QuantityWords } from '../../language/quantities.ts'
import type { Segmented } from '../../segment/segmented.ts'
import { type Atoms, isUpper, lookUp } from '../atoms.ts'
import type { Amount } from './amount.ts'
import { degreeAt } from './degrees.ts'
import { isDigit } from './numbers.ts'
import { phraseAt } from './phrase.ts'

/** Whether a number is part of a name, an address or a code: "Article 50", "Boeing 737", "9/11", "G7", "555-0134". */
export function isName(
  segmented: Segmented,
  atoms: Atoms,
  masked: readonly boolean[],
  amount: Amount,
  words: QuantityWords,
): boolean {
  const { first, last } = amount
  if (!isDigit(atoms.word[first]!)) return isWordName(segmented, atoms, amount, words)
  if (isGluedBefore(atoms, amount, words) || isGluedAfter(atoms, amount, words)) return true
  if (
    isScaledCode(atoms, first - 1, words) ||
    isUpperCode(atoms, first - 1, words) ||
    Object.hasOwn(words.currencySigns, atoms.word[first - 1] ?? '')
  )
    return isGluedAfter(atoms, amount, words)
  const before = atoms.word[first - 1] ?? ''
  if (before === '#' || before === '№') return true
  if (isIndex(atoms, amount, words) || isLevel(atoms, amount, words)) return true
  if (isNumbered(segmented, atoms, amount, words)) return true
  if (isAddress(atoms, last, words)) return true
  return (
    !masked[first - 1] && (isBehindName(segmented, atoms, amount, words) || isNamedYear(atoms, amount, words))
  )
}

// "Article 50", "cell 8", but "the sector 0.7 percent lower" and "in week 12 guards left"
function isNumbered(
  segmented: Segmented,
  atoms: Atoms,
  { first, last }: Amount,
  words: QuantityWords,
): boolean {
  // "mine No. 2"
  const before = atoms.word[first - 1] === '.' && !atoms.spaced[first - 1] ? first - 2 : first - 1
  if (!words.numbered.includes(atoms.word[before] ?? '')) return false
  return !isPlural(segmented, atoms, last, words) && !words.percent.includes(atoms.word[last] ?? '')
}

// "below 2005 levels"
function isLevel(atoms: Atoms, amount: Amount, words: QuantityWords): boolean {
  return isYearOf(atoms, amount) && words.yearNouns.includes(atoms.word[amount.last] ?? '')
}

// "the FTSE 100"
function isIndex(atoms: Atoms, { first, last }: Amount, words: QuantityWords): boolean {
  const numbers = lookUp(words.indexes, atoms.word[first - 1])
  return last === first + 1 && numbers !== undefined && numbers.includes(atoms.word[first]!)
}

// "S23", "F-16", "9/11", "7:50", "v2.0", "Covid -19"
function isGluedBefore(atoms: Atoms, amount: Amount, words: QuantityWords): boolean {
  const { first } = amount
  if (first === 0 || atoms.spaced[first]) return false
  const before = atoms.word[first - 1]!
  if (Object.hasOwn(words.before, `${atoms.word[first - 2]} ${before}`)) return false
  // "R500 million", but the road "R500"
  const large = amount.scaled || atoms.word[first]!.includes(words.group)
  if ((large && Object.hasOwn(words.wornSigns, before)) || isUpperCode(atoms, first - 1, words)) return false
  if (Object.hasOwn(words.currencySigns, before)) return false
  if (Object.hasOwn(words.currencySigns, `${atoms.word[first - 2] ?? ''}${before}`)) return false
  if (/^\p{L}|^[/:.@_&=]$/u.test(before)) return true
  if (before !== '-' || !/^[\p{L}\d]/u.test(atoms.word[first - 2] ?? '')) return false
  return !atoms.spaced[first - 1] || (first > 2 && atoms.capital[first - 2] === true)
}

// "MSEK 60"
function isScaledCode(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const word = atoms.word[at] ?? ''
  return (
    Object.hasOwn(words.suffixes, word[0] ?? '') &&
    Object.hasOwn(words.currencyCodes, word.slice(1)) &&
    isUpper(atoms, at)
  )
}

// "USD115"
function isUpperCode(atoms: Atoms, at: number, words: QuantityWords): boolean {
  return at >= 0 && Object.hasOwn(words.currencyCodes, atoms.word[at] ?? '') && isUpper(atoms, at)
}

// "737s", "3D", "9/11", "555-0134-9"
function isGluedAfter(atoms: Atoms, amount: Amount, words: QuantityWords): boolean {
  const { last } = amount
  if (last >= atoms.word.length || atoms.spaced[last]) return false
  const after = atoms.word[last]!
  // "the 90's"
  if (
    after === "'" &&
    atoms.spaced[last + 1] === false &&
    words.pluralEndings.includes(atoms.word[last + 1]!)
  )
    return true
  // "401(k)"
  if (after === '(' && atoms.spaced[last + 1] === false && /^\p{L}$/u.test(atoms.word[last + 1]!)) return true
  if (degreeAt(atoms, amount, words)) return false
  if (/^[/:@_]$/.test(after)) return isDigit(atoms.word[last + 1] ?? '') && !atoms.spaced[last + 1]
  if (after === '-') return isDigit(atoms.word[last + 1] ?? '') && !atoms.spaced[last + 1]
  if (atoms.capital[last] && words.lowercase.includes(after)) return true
  if (isUpperCode(atoms, last, words)) return false
  const unit = phraseAt(atoms, last, words.units)
  // "24m212"
  if (unit) return atoms.spaced[unit.last] === false && /^[\p{L}\d]/u.test(atoms.word[unit.last]!)
  return /^\p{L}/u.test(after) && !isKnown(after, words)
}

function isKnown(word: string, words: QuantityWords): boolean {
  return (
    [words.units, words.currencies, words.cents, words.suffixes, words.scales].some(table =>
      Object.hasOwn(table, word),
    ) || words.percent.includes(word)
  )
}

// "Boeing 737", "Windows 11", "Big 12": a capitalised word before, nothing countable behind. The first word of a
// sentence has its capital for another reason: "About 1000 came."
function isBehindName(segmented: Segmented, atoms: Atoms, amount: Amount, words: QuantityWords): boolean {
  const { first, last, scaled, dashed } = amount
  if (isYearOf(atoms, amount) && isOwned(atoms, first, words)) return true
  if (scaled || dashed || first < 2 || !atoms.spaced[first] || !isLetter(atoms, first - 1)) return false
  const tag = segmented.tokens.tag[atoms.token[first - 1] ?? -1]
  if (!hasCapital(atoms, first - 1) || (tag !== 'PROPN' && tag !== 'NOUN' && tag !== 'ADJ')) return false
  const after = atoms.word[last] ?? ''
  if (/[,.]/.test(atoms.word[first]!) || /^[%-]$/.test(after) || isKnown(after, words)) return false
  // "In Tarn 12 died": a place, not a name that goes on.
  if (words.locations.includes(atoms.word[first - 2] ?? '')) return false
  if (isYearOf(atoms, amount) || !atoms.capital[first - 1]) return true
  return !isPlural(segmented, atoms, last, words) && !isPlural(segmented, atoms, last + 1, words)
}

// "iPhone", "eBay"
function hasCapital(atoms: Atoms, at: number): boolean {
  const raw = atoms.text.slice(atoms.start[at], atoms.end[at])
  return raw !== raw.toLowerCase()
}

// "12 Cooper's Lane"
function isAddress(atoms: Atoms, last: number, words: QuantityWords): boolean {
  if (!atoms.capital[last]) return false
  return atoms.word
    .slice(last + 1, last + 5)
    .some((word, i) => words.streets.includes(word) && atoms.capital[last + 1 + i])
}

// "Veldmar's 2018 exports": a count of four figures would have its comma.
function isYearOf(atoms: Atoms, { first, last }: Amount): boolean {
  return last === first + 1 && /^(19|20)\d\d$/.test(atoms.word[first]!)
}

// "Veldmar's"
function isOwned({ word, spaced }: Atoms, first: number, words: QuantityWords): boolean {
  const tail = words.ownerEndings.includes(word[first - 1] ?? '') ? first - 2 : first - 1
  return word[tail] === "'" && spaced[tail] === false
}

// "Foreign Residents Act of 1798"
function isNamedYear(atoms: Atoms, { first, last }: Amount, words: QuantityWords): boolean {
  const isYear = last === first + 1 && /^1\d{3}$|^20\d\d$/.test(atoms.word[first]!)
  return isYear && words.of.includes(atoms.word[first - 1] ?? '') && atoms.capital[first - 2] === true
}

function isLetter(atoms: Atoms, at: number): boolean {
  return /^\p{L}/u.test(atoms.word[at] ?? '')
}

function isPlural(segmented: Segmented, atoms: Atoms, at: number, words: QuantityWords): boolean {
  const token = atoms.token[at] ?? -1
  const { tag, lemma } = segmented.tokens
  return (
    tag[token] === 'NOUN' && (lemma[token] !== atoms.word[at] || words.collectives.includes(atoms.word[at]!))
  )
}

/** Hours of a clock. */
const HOURS = 12

// "shortly before nine.", "until six on Friday", but "before nine people"
function isHour(atoms: Atoms, { first, last, value, scaled, kind }: Amount, words: QuantityWords): boolean {
  if (kind !== 'number' || scaled || value === null || value > HOURS || value < 1) return false
  if (!words.clockLeads.includes(atoms.word[first - 1] ?? '')) return false
  const next = atoms.word[last]
  return next === undefined || /^[.,;:?!)]$/.test(next) || words.clockEnds.includes(next)
}

// "said Zero, but "Pay Two Women", the heading
function isTitle({ word, capital }: Atoms, first: number, last: number): boolean {
  const inside = /^[\p{L},]/u.test(word[first - 1] ?? '') && capital[first - 1] === false
  return inside && capital[first] === true && capital[last] === true && /^\p{L}/u.test(word[last]!)
}

// "One" the pronoun, "Big Ten", "Group of Seven"
function isWordName(segmented: Segmented, atoms: Atoms, amount: Amount, words: QuantityWords): boolean {
  const { first, last } = amount
  const token = atoms.token[first] ?? -1
  if (isGluedBefore(atoms, amount, words)) return true
  // "Twenty20"
  if (atoms.spaced[last] === false && isDigit(atoms.word[last] ?? '')) return true
  const capital = atoms.capital[first] === true && first > 0 && atoms.capital[first - 1] === true
  if (capital && amount.kind !== 'ordinal') return true
  if (isHour(atoms, amount, words)) return true
  if (isTitle(atoms, first, last) && amount.kind !== 'ordinal') return true
  if (lookUp(words.idioms, atoms.word[first])?.includes(atoms.word[first - 1] ?? '')) return true
  // "day one", "phase two"
  if (
    amount.kind === 'number' &&
    words.numbered.includes(atoms.word[first - 1] ?? '') &&
    !isPlural(segmented, atoms, last, words)
  )
    return true
  if (last !== first + 1 || amount.value !== 1 || amount.kind !== 'number') return false
  return isPronoun(segmented, atoms, last, token, words)
}

// "no one", "one another", "the one who", "that one"
function isPronoun(
  segmented: Segmented,
  atoms: Atoms,
  last: number,
  token: number,
  words: QuantityWords,
): boolean {
  const { tag, relation } = segmented.tokens
  // "that one mile"
  if (phraseAt(atoms, last, words.units)) return false
  if (tag[token] === 'PRON' || words.beforeOne.includes(atoms.word[last - 2] ?? '')) return true
  const next = atoms.word[last] ?? ''
  // "at one point"
  if (words.locations.includes(atoms.word[last - 2] ?? '') && words.onceNouns.includes(next)) return true
  if (words.of.includes(next)) return false
  const after = tag[atoms.token[last] ?? -1]
  if (relation[token] === 'nummod') return false
  return after !== 'NOUN' && after !== 'ADJ' && after !== 'PROPN' && next !== '-'
}
