import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { isDigit, isScaled, readNumber } from '../quantities/numbers.ts'

/** What an element of a rule takes: its value and how many atoms. */
export interface Taken {
  readonly value: number | string
  readonly length: number
}

/** The classes of numbers that rules may name. */
export const NUMBER_CLASSES: readonly string[] = [
  'N',
  'YEAR',
  'SAID',
  'ANYYEAR',
  'YY',
  'DAY',
  'DAYTH',
  'ORD',
  'HOUR',
  'MIN',
  'POINT',
  'FOUR',
  'INT',
]

/** Reads a number of a class at an atom; null where none stands there. */
export function matchNumber(words: QuantityWords, atoms: Atoms, at: number, name: string): Taken | null {
  const word = atoms.word[at]!
  if (name === 'N') {
    const read = readNumber(atoms, at, words)
    return read && { value: read.value, length: read.length }
  }
  if (name === 'ORD') return matchOrdinal(words, atoms, at)
  if (name === 'SAID') return matchSaidYear(words, atoms, at)
  if (name === 'ANYYEAR') return matchAnyYear(words, atoms, at)
  if (name === 'DAY') return matchDay(words, atoms, at)
  if (name === 'DAYTH') return isDigit(word) ? null : matchOrdinal(words, atoms, at)
  return isDigit(word) ? matchFigures(word, name) : null
}

/** The words that a number of a class may begin with; `#` stands for figures. */
export function firstNumbers(words: QuantityWords, name: string): readonly string[] {
  const { cardinals, ordinals, articles } = words
  if (name === 'N') return ['#', ...Object.keys(cardinals), ...articles]
  if (name === 'ORD' || name === 'DAYTH') return ['#', ...Object.keys(ordinals), ...tensOf(words)]
  if (name === 'ANYYEAR') return ['#', ...Object.keys(cardinals)]
  return name === 'SAID' ? Object.keys(cardinals) : ['#']
}

function tensOf({ cardinals }: QuantityWords): readonly string[] {
  return Object.keys(cardinals).filter(word => cardinals[word]! >= 20 && cardinals[word]! % 10 === 0)
}

function matchFigures(word: string, name: string): Taken | null {
  const value = Number(word)
  if (name === 'POINT') return /^\d\d?\.\d\d$/.test(word) ? { value: word, length: 1 } : null
  if (!Number.isInteger(value) || word.includes('.')) return null
  const fits =
    (name === 'YEAR' && word.length === 4 && value >= FIRST_YEAR && value < LAST_YEAR) ||
    (name === 'YY' && word.length === 2) ||
    (name === 'HOUR' && word.length <= 2 && value <= 24) ||
    (name === 'MIN' && word.length === 2 && value < 60) ||
    (name === 'FOUR' && word.length === 4 && value < 2400 && value % 100 < 60) ||
    (name === 'INT' && word.length <= 2)
  return fits ? { value, length: 1 } : null
}

/** Years that news names, the last excluded. */
const FIRST_YEAR = 1000
const LAST_YEAR = 2200

function matchDay(words: QuantityWords, atoms: Atoms, at: number): Taken | null {
  const word = atoms.word[at]!
  if (!isDigit(word)) return null
  const value = Number(word)
  if (word.length > 2 || !Number.isInteger(value) || value < 1 || value > 31) return null
  return { value, length: hasEnding(words, atoms, at) ? 2 : 1 }
}

function hasEnding(words: QuantityWords, atoms: Atoms, at: number): boolean {
  return !atoms.spaced[at + 1] && words.ordinalEndings.includes(atoms.word[at + 1] ?? '')
}

// "third", "3rd", "twenty-third"
function matchOrdinal(words: QuantityWords, atoms: Atoms, at: number): Taken | null {
  const word = atoms.word[at]!
  const plain = lookUp(words.ordinals, word)
  if (plain !== undefined) return { value: plain, length: 1 }
  if (isDigit(word)) return hasEnding(words, atoms, at) ? { value: Number(word), length: 2 } : null
  const tens = lookUp(words.cardinals, word)
  if (tens === undefined || tens < 20) return null
  const next = at + (atoms.word[at + 1] === '-' ? 2 : 1)
  const ones = lookUp(words.ordinals, atoms.word[next])
  return ones !== undefined && ones < 10 ? { value: tens + ones, length: next + 1 - at } : null
}

function matchAnyYear(words: QuantityWords, atoms: Atoms, at: number): Taken | null {
  const word = atoms.word[at]!
  return isDigit(word) ? matchFigures(word, 'YEAR') : matchSaidYear(words, atoms, at)
}

/** Centuries that begin a year in words: "fifteen hundred" to "twenty twenty-five". */
const FIRST_CENTURY = 15
const LAST_CENTURY = 20

// "nineteen ninety-six", "nineteen oh five", "two thousand and five", "twenty twenty-four"
function matchSaidYear(words: QuantityWords, atoms: Atoms, at: number): Taken | null {
  const first = lookUp(words.cardinals, atoms.word[at])
  if (first === undefined) return null
  const read = readNumber(atoms, at, words)
  if (read && !read.figures && isScaled(read)) return asYear(read.value, read.length)
  // "Eleven thirty" is an hour.
  if (first < FIRST_CENTURY || first > LAST_CENTURY) return null
  const rest = readNumber(atoms, at + 1, words)
  if (!rest || rest.figures || isScaled(rest) || rest.value >= 100) return null
  if (rest.value >= 10) return asYear(first * 100 + rest.value, rest.length + 1)
  // "nineteen zero one"
  const ones = rest.value === 0 ? readNumber(atoms, at + 2, words) : null
  if (!ones || ones.figures || ones.value < 1 || ones.value > 9) return null
  return asYear(first * 100 + ones.value, 3)
}

function asYear(value: number, length: number): Taken | null {
  return value >= FIRST_YEAR && value < LAST_YEAR ? { value, length } : null
}
