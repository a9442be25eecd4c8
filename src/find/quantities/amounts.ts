import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { isStep } from './change.ts'
import { isDigit, type NumberRead, readNumber } from './numbers.ts'

/** A number or range of numbers at the atoms `first` to `last` (exclusive). */
export interface Amount {
  readonly first: number
  readonly last: number
  readonly value: number | null
  readonly upper?: number
  /** "dozens", "several": the words give bounds or nothing. */
  readonly vague: boolean
  readonly kind: 'number' | 'fraction' | 'ordinal'
  /** Two figures with a dash between them: a range or a score. */
  readonly dashed?: boolean
  /** Whether a scale word or suffix is part of it: "6 million". */
  readonly scaled: boolean
}

/** The number, range, fraction, vague plural or ordinal that begins at an atom; null where none does. */
export function readAmount(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  return (
    readNegative(atoms, at, words) ??
    readShare(atoms, at, words) ??
    readFraction(atoms, at, words) ??
    readSlash(atoms, at, words) ??
    readVague(atoms, at, words) ??
    readOrdinal(atoms, at, words) ??
    readRange(atoms, at, words) ??
    readIndefinite(atoms, at, words)
  )
}

// "minus 12", "-12", but "10 - 12"
function readNegative(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const dash = atoms.word[at] === '-' && atoms.spaced[at] && !atoms.spaced[at + 1] && !isHung(atoms, at - 1)
  if (!dash && !words.minus.includes(atoms.word[at]!)) return null
  const hyphen = !dash && atoms.word[at + 1] === '-' ? 1 : 0
  const read = readNumber(atoms, at + 1 + hyphen, words)
  if (!read?.figures) return null
  return { ...blank(at, at + 1 + hyphen + read.length), value: -read.value, scaled: read.scaled }
}

// "10 -12", "Covid -19"
function isHung(atoms: Atoms, at: number): boolean {
  return isDigit(atoms.word[at] ?? '') || (at > 0 && atoms.capital[at] === true)
}

// "a third of", "two-thirds of", "half of", "three quarters"
function readFraction(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const article = words.articles.includes(atoms.word[at]!)
  const number = article ? null : readNumber(atoms, at, words)
  const count = article ? 1 : number && number.value < 10 ? number.value : null
  if (count !== null) {
    let last = at + (number?.length ?? 1)
    if (atoms.word[last] === '-') last++
    const part = lookUp(words.fractions, atoms.word[last])
    // "one third", but "two second-half goals" and "the 3 fifth-graders" are none.
    if (part !== undefined && !(number?.figures ?? false) && isWhole(atoms, last + 1, words)) {
      return { ...blank(at, last + 1), value: count * part, kind: 'fraction' }
    }
    return null
  }
  const half = lookUp(words.fractions, atoms.word[at]) === 1 / 2 && isWhole(atoms, at + 1, words)
  return half ? { ...blank(at, at + 1), value: 1 / 2, kind: 'fraction' } : null
}

// "three in four voters", "9 out of 10", but "three in four days"
function readShare(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const part = readNumber(atoms, at, words)
  if (!part || part.scaled) return null
  const link = words.shareLinks.find(phrase =>
    phrase.every((word, i) => atoms.word[at + part.length + i] === word),
  )
  if (!link) return null
  const from = at + part.length + link.length
  const whole = readNumber(atoms, from, words)
  const last = from + (whole?.length ?? 0)
  if (!whole || whole.value > LARGEST_SHARE || whole.value <= part.value) return null
  if (Object.hasOwn(words.units, atoms.word[last] ?? '') || atoms.word[last] === '-') return null
  return { ...blank(at, last), value: part.value / whole.value, kind: 'fraction' }
}

/** "One in a hundred" is a share, "3 in 2019" is none. */
const LARGEST_SHARE = 100

// "1/16 of a pint", but "9/11" is a name.
function readSlash(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const [above, slash, below] = [atoms.word[at]!, atoms.word[at + 1] ?? '', atoms.word[at + 2] ?? '']
  if (!isDigit(above) || !/^[/⁄]$/.test(slash) || !isDigit(below)) return null
  if (atoms.spaced[at + 1] || atoms.spaced[at + 2] || !words.of.includes(atoms.word[at + 3] ?? ''))
    return null
  return { ...blank(at, at + 3), value: Number(above) / Number(below), kind: 'fraction' }
}

function blank(first: number, last: number): Amount {
  return { first, last, value: null, vague: false, kind: 'number', scaled: false }
}

function isWhole(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const word = atoms.word[at] ?? ''
  return words.of.includes(word) || words.determiners.includes(word)
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
  return bounds ? vague(at, at + 1, bounds) : null
}

function vague(first: number, last: number, [value, upper]: readonly [number, number]): Amount {
  return { ...blank(first, last), value, upper, vague: true, scaled: true }
}

// "19th", "third"
function readOrdinal(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const word = atoms.word[at]!
  if (Object.hasOwn(words.ordinals, word)) {
    return { ...blank(at, at + 1), value: words.ordinals[word]!, kind: 'ordinal' }
  }
  const ending = !atoms.spaced[at + 1] && words.ordinalEndings.includes(atoms.word[at + 1] ?? '')
  return isDigit(word) && ending ? { ...blank(at, at + 2), value: Number(word), kind: 'ordinal' } : null
}

// "30 to 40", "10-15", "two or three", "between 30 and 40", "$3-4 million"
function readRange(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const from = readNumber(atoms, at, words)
  if (!from) return null
  const one = { ...blank(at, at + from.length), value: from.value, scaled: from.scaled }
  const link = atoms.word[one.last] ?? ''
  const between = words.between.includes(atoms.word[at - 1] ?? '') || isSign(atoms, at - 1, words)
  if (!words.rangeWords.includes(link) && !(between && words.and.includes(link))) return one
  const sign = isSign(atoms, one.last + 1, words) ? 1 : 0
  const to = readNumber(atoms, one.last + 1 + sign, words)
  if (!to || isStep(atoms, at, words, from.value, to.value)) return one
  const dashed = link === '-'
  if (dashed && atoms.spaced[one.last] !== atoms.spaced[one.last + 1]) return one
  return joinRange(one, to, one.last + 1 + sign + to.length, dashed, from)
}

function isSign(atoms: Atoms, at: number, words: QuantityWords): boolean {
  return Object.hasOwn(words.currencySigns, atoms.word[at] ?? '')
}

// "two to three million": the scale belongs to both.
function joinRange(one: Amount, to: NumberRead, last: number, dashed: boolean, from: NumberRead): Amount {
  const scale = to.scaled && !from.scaled ? scaleOf(to.value) : 1
  const lower = from.value * scale
  if (!dashed && to.value <= lower) return one
  return { ...one, last, value: lower, upper: to.value, scaled: to.scaled, ...(dashed ? { dashed } : {}) }
}

function scaleOf(value: number): number {
  return value >= 1e12
    ? 1e12
    : value >= 1e9
      ? 1e9
      : value >= 1e6
        ? 1e6
        : value >= 1e3
          ? 1e3
          : value >= 100
            ? 100
            : 1
}

// "several people", "many of them": no number.
function readIndefinite(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const word = atoms.word[at]!
  if (!words.indefinite.includes(word)) return null
  // "how many", "as many as"
  if (words.degrees.includes(atoms.word[at - 1] ?? '')) return null
  return { ...blank(at, at + 1), vague: true }
}
