import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { type Amount, blank } from './amount.ts'
import { isStep } from './change.ts'
import { readDecade } from './decades.ts'
import { readFraction } from './fractions.ts'
import { isDigit, isScaled, type NumberRead, readNumber, tidy } from './numbers.ts'
import { readOrdinal } from './ordinals.ts'

/** The number, range, fraction, vague plural or ordinal that begins at an atom; null where none does. */
export function readAmount(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const word = atoms.word[at]!
  if (!isDigit(word) && !startersOf(words).has(word)) return null
  return (
    readShare(atoms, at, words) ??
    readFraction(atoms, at, words) ??
    readNegative(atoms, at, words) ??
    readDecade(atoms, at, words) ??
    readVague(atoms, at, words) ??
    readOrdinal(atoms, at, words) ??
    readRange(atoms, at, words) ??
    readIndefinite(atoms, at, words)
  )
}

const starters = new WeakMap<QuantityWords, ReadonlySet<string>>()

/** The words with which an amount begins, gathered once for a language. */
function startersOf(words: QuantityWords): ReadonlySet<string> {
  const known = starters.get(words)
  if (known) return known
  const { cardinals, scales, ordinals, ordinalScales, fractions, vague, multiples } = words
  const tables = [cardinals, scales, ordinals, ordinalScales, fractions, vague, multiples, words.decades]
  const { articles, several, indefinite, minus, negative, decimal } = words
  const lists = [articles, several, indefinite, minus, negative, [decimal, '-']]
  const made = new Set([...tables.flatMap(Object.keys), ...lists.flat()])
  starters.set(words, made)
  return made
}

// "minus 12", "minus one", "-12", "-$12", "$-12", but "10 - 12"
function readNegative(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const one = readMinus(atoms, at, words)
  const link = one ? linkLength(atoms, one, words) : 0
  return one && link > 0 ? joinNegative(atoms, one, one.last + link, words) : one
}

function readMinus(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const dash = isMinus(atoms, at, words)
  const word = atoms.word[at]!
  if (!dash && !words.minus.includes(word) && !words.negative.includes(word)) return null
  // "plus or minus 4 points"
  if (words.plusMinus.includes(`${atoms.word[at - 2]} ${atoms.word[at - 1]}`)) return null
  const hyphen = !dash && atoms.word[at + 1] === '-' ? 1 : 0
  const from = at + 1 + hyphen + (dash && isSign(atoms, at + 1, words) ? 1 : 0)
  const read = readNumber(atoms, from, words)
  // "tested negative three times"
  const led = [words.being, words.between].some(list => list.includes(atoms.word[at - 1] ?? ''))
  if (!read || !(read.figures || led || words.minus.includes(word))) return null
  return { ...blank(at, from + read.length), value: 0 - read.value, scaled: isScaled(read) }
}

// "between minus 5 and 10 degrees", "minus 10 to minus 5"
function joinNegative(atoms: Atoms, one: Amount, at: number, words: QuantityWords): Amount {
  if (at >= atoms.word.length) return one
  const to = readMinus(atoms, at, words) ?? readNumber(atoms, at, words)
  if (to?.value == null) return one
  const [value, upper] = [one.value!, to.value].sort((a, b) => a - b)
  const end = 'last' in to ? to : { last: at + to.length, scaled: isScaled(to) }
  return value === upper ? one : { ...one, last: end.last, value: value!, upper: upper!, scaled: end.scaled }
}

function isMinus(atoms: Atoms, at: number, words: QuantityWords): boolean {
  if (atoms.word[at] !== '-' || atoms.spaced[at + 1]) return false
  return (atoms.spaced[at] === true && !isHung(atoms, at - 1)) || isSign(atoms, at - 1, words)
}

// "10 -12", "Covid -19"
function isHung(atoms: Atoms, at: number): boolean {
  return isDigit(atoms.word[at] ?? '') || (at > 0 && atoms.capital[at] === true)
}

function isHyphen({ word, spaced }: Atoms, at: number): boolean {
  return word[at] === '-' && spaced[at] === false && spaced[at + 1] === false
}

// "three in four voters", "9 out of 10", but "three in four days"
function readShare(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const part = readNumber(atoms, at, words)
  if (!part || isScaled(part)) return null
  // "1-in-4 homes"
  const hyphen = isHyphen(atoms, at + part.length) ? 1 : 0
  const start = at + part.length + hyphen
  const link = words.shareLinks.find(phrase => phrase.every((word, i) => atoms.word[start + i] === word))
  if (!link || (hyphen === 1 && !isHyphen(atoms, start + link.length))) return null
  const from = start + link.length + hyphen
  const whole = readNumber(atoms, from, words)
  const last = from + (whole?.length ?? 0)
  if (!whole || !isWholeOf(whole.value, link.length) || whole.value <= part.value) return null
  if (Object.hasOwn(words.units, atoms.word[last] ?? '') || atoms.word[last] === '-') return null
  return { ...blank(at, last), value: part.value / whole.value, kind: 'fraction' }
}

/** "One in a hundred" is a share, "3 in 2019" is none; "3 out of 2019" is. */
const LARGEST_SHARE = 100

function isWholeOf(value: number, links: number): boolean {
  return links > 1 || value <= LARGEST_SHARE || /^[1-9]0*$/.test(String(value))
}

// "dozens of", "hundreds of thousands", "tens of thousands", "several hundred", "a few dozen"
function readVague(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  return readSeveral(atoms, at, words) ?? readMultiple(atoms, at, words) ?? readPlural(atoms, at, words)
}

function readSeveral(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const article = words.articles.includes(atoms.word[at]!) ? 1 : 0
  if (!words.several.includes(atoms.word[at + article] ?? '')) return null
  const bounds = lookUp(words.severalOf, atoms.word[at + article + 1])
  return bounds ? vague(at, at + article + 2, bounds) : null
}

// "hundreds of thousands" is 200,000 to 999,999, "tens of thousands" 20,000 to 99,999.
function readMultiple(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const bounds = lookUp(words.multiples, atoms.word[at])
  const scale = lookUp(words.scalePlurals, atoms.word[at + 2])
  if (!bounds || !scale || !words.of.includes(atoms.word[at + 1] ?? '')) return null
  return vague(at, at + 3, [bounds[0] * scale, (bounds[1] + 1) * scale - 1])
}

function readPlural(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const bounds = lookUp(words.vague, atoms.word[at])
  // "he scores between 20 and 30"
  if (words.vagueOf.includes(atoms.word[at]!) && !words.of.includes(atoms.word[at + 1] ?? '')) return null
  return bounds ? vague(at, at + 1, bounds) : null
}

function vague(first: number, last: number, [value, upper]: readonly [number, number]): Amount {
  return { ...blank(first, last), value, upper, vague: true, scaled: true }
}

// "30 to 40", "10-15", "two or three", "between 30 and 40", "$3-4 million"
function readRange(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const from = readNumber(atoms, at, words)
  if (!from) return null
  const one = { ...blank(at, at + from.length), value: from.value, scaled: isScaled(from) }
  const plus = boundLength(atoms, one.last, words)
  if (plus > 0)
    return { ...one, last: one.last + plus, bound: words.hungBounds[atoms.word[one.last + plus - 1]!]! }
  const link = linkLength(atoms, one, words)
  if (link === 0) return one
  const sign = isSign(atoms, one.last + link, words) ? 1 : 0
  const to = readNumber(atoms, one.last + link + sign, words)
  // "7-Eleven"
  if (to && from.figures && !to.figures && link === 1 && atoms.word[one.last] === '-') return one
  if (!to) return one
  const lower = shareScale(from, to)
  if (lower === null || isStep(atoms, at, words, lower, to.value)) return one
  const last = one.last + link + sign + to.length
  const vote = link !== 2 && to.value < from.value && isVote(atoms, one, last, words)
  const dashed = vote || (link === 1 && atoms.word[one.last] === '-')
  if (dashed && atoms.spaced[one.last] !== atoms.spaced[one.last + 1]) return one
  if (!dashed && to.value <= lower) return one
  return { ...one, last, value: lower, upper: to.value, scaled: isScaled(to), ...(dashed ? { dashed } : {}) }
}

// "a 3 to 1 margin", "split 4 to 1"
function isVote(atoms: Atoms, one: Amount, last: number, words: QuantityWords): boolean {
  if (words.scoring.includes(atoms.word[last] ?? '')) return true
  const split = words.splitting.includes(atoms.word[one.first - 1] ?? '')
  return split && words.reached.includes(atoms.word[one.last]!)
}

// "15-plus years", "20+ people"
function boundLength(atoms: Atoms, last: number, words: QuantityWords): number {
  if (atoms.spaced[last] !== false) return 0
  const hyphen = atoms.word[last] === '-' && !atoms.spaced[last + 1] ? 1 : 0
  return Object.hasOwn(words.hungBounds, atoms.word[last + hyphen] ?? '') ? hyphen + 1 : 0
}

// "between 30", "between the ages of 30"
function isOpened({ word }: Atoms, at: number, words: QuantityWords): boolean {
  if (words.between.includes(word[at] ?? '')) return true
  if (!words.of.includes(word[at] ?? '') || !words.aged.includes(word[at - 1] ?? '')) return false
  return [at - 2, at - 3].some(before => words.between.includes(word[before] ?? ''))
}

/** How many atoms link a number to the upper end of a range: "to", "-", the "and" of "between", "up to", "-to-". */
function linkLength(atoms: Atoms, { first, last }: Amount, words: QuantityWords): number {
  const [link = '', next = '', after] = atoms.word.slice(last, last + 3)
  const opened = isSign(atoms, first - 1, words) ? first - 2 : first - 1
  const between = isOpened(atoms, opened, words) || isSign(atoms, first - 1, words)
  // "a 0-to-60-mph time"
  if (link === '-' && after === '-' && words.rangeWords.includes(next) && !atoms.spaced[last + 1]) return 3
  if (between && words.rangePhrases.includes(`${link} ${next}`)) return 2
  // "8- to 10-year-olds"
  if (link === '-' && !atoms.spaced[last] && words.reached.includes(next)) return 2
  return words.rangeWords.includes(link) || (between && words.and.includes(link)) ? 1 : 0
}

function isSign(atoms: Atoms, at: number, words: QuantityWords): boolean {
  return Object.hasOwn(words.currencySigns, atoms.word[at] ?? '')
}

/** Ends further apart than this are rather two numbers: "from 800 to 1.2 million". */
const LARGEST_SPREAD = 1000

/**
 * The lower end of a range with what it shares of the upper end's scale: all of it ("two to three hundred thousand"), the
 * last of it where all would be too much ("fifty to one hundred thousand"), or none ("ninety to a hundred"); null where
 * the two are no range.
 */
function shareScale(from: NumberRead, to: NumberRead): number | null {
  if (isScaled(from) || !isScaled(to)) return from.value
  for (let i = 0; i < to.scales.length; i++) {
    const lower = tidy(to.scales.slice(i).reduce((product, scale) => product * scale, from.value))
    if (lower < to.value) return lower
  }
  return from.value < to.value && to.value <= from.value * LARGEST_SPREAD ? from.value : null
}

// "several people", "many of them": no number.
function readIndefinite(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const word = atoms.word[at]!
  if (!words.indefinite.includes(word)) return null
  // "how many", "as many as"
  if (words.degrees.includes(atoms.word[at - 1] ?? '')) return null
  return { ...blank(at, at + 1), vague: true }
}
