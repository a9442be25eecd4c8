import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'

/** A number as read: its value and how many atoms it takes. */
export interface NumberRead {
  readonly value: number
  readonly length: number
  /** Whether it is written in figures, and whether with a comma or point in them. */
  readonly figures: boolean
  /** Whether a scale word was part of it: "1.3 million". */
  readonly scaled: boolean
}

/** Reads the number that begins at an atom: "1,300", "1.3 million", "twenty-one", "two and a half"; null where none does. */
export function readNumber(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  const read = readFigures(atoms, at, words) ?? readWords(atoms, at, words)
  return read && addHalf(atoms, at, read, words)
}

/** The value of figures with their separators; null where they are none ("1.2.3"). */
function parseFigures(figures: string, words: QuantityWords): number | null {
  const [whole = '', decimals, ...rest] = figures.split(words.decimal)
  if (rest.length > 0 || decimals?.includes(words.group)) return null
  const groups = whole.split(words.group)
  if (groups.length > 1 && (groups[0]!.length > 3 || groups.slice(1).some(group => group.length !== 3)))
    return null
  return Number(decimals === undefined ? groups.join('') : `${groups.join('')}.${decimals}`)
}

function readFigures(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  const word = atoms.word[at]
  if (word === undefined || !isDigit(word)) return null
  const value = parseFigures(word, words)
  // "0134" and 671442096285458 are parts of a telephone number or a code.
  if (value === null || /^0\d|^\d{14}/.test(word)) return null
  const next = atoms.word[at + 1] ?? ''
  const glued = !atoms.spaced[at + 1]
  if (glued && isSuffix(atoms, at, words)) {
    return { value: value * words.suffixes[next]!, length: 2, figures: true, scaled: true }
  }
  return multiply(atoms, at, { value, length: 1, figures: true, scaled: false }, words)
}

// "€4bn", "500K"; a small m or b is one only behind a currency sign or before a plural: "$30m", "30m people", "a 100m race".
function isSuffix(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const suffix = atoms.word[at + 1] ?? ''
  if (!Object.hasOwn(words.suffixes, suffix)) return false
  if (!words.glued.includes(suffix) || atoms.capital[at + 1]) return true
  if (Object.hasOwn(words.currencySigns, atoms.word[at - 1] ?? '')) return true
  const next = atoms.word[at + 2] ?? ''
  return (
    Object.hasOwn(words.currencies, next) ||
    words.collectives.includes(next) ||
    (next.length > 4 && next.endsWith('s'))
  )
}

/** Whether an atom is written in figures. */
export function isDigit(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

// "1.3 million", "10 million", "6-million", "two hundred thousand"
function multiply(atoms: Atoms, at: number, read: NumberRead, words: QuantityWords): NumberRead {
  let { value, length } = read
  let scaled = read.scaled
  for (let step = 0; step < 3; step++) {
    const hyphen = atoms.word[at + length] === '-' && !atoms.spaced[at + length] ? 1 : 0
    const word = atoms.word[at + length + hyphen] ?? ''
    if (!Object.hasOwn(words.scales, word) || (hyphen && atoms.spaced[at + length + 1])) break
    value *= words.scales[word]!
    length += hyphen + 1
    scaled = true
  }
  return { value, length, figures: read.figures, scaled }
}

// "twenty-one", "two hundred and six", "three million four hundred thousand", "a hundred", "a dozen"
function readWords(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  const first = readArticle(atoms, at, words) ?? readCardinal(atoms, at, words)
  if (!first) return null
  let read = multiply(atoms, at, first, words)
  while (read.scaled) {
    const next = at + read.length
    const skip = words.and.includes(atoms.word[next] ?? '') ? 1 : 0
    const more = readCardinal(atoms, next + skip, words)
    if (!more) break
    const scaled = multiply(atoms, next + skip, more, words)
    // "two hundred and six": each further part is smaller; "one million and two million" are two numbers.
    if (scaled.value >= lowestScale(read.value)) break
    read = { ...read, value: read.value + scaled.value, length: read.length + skip + scaled.length }
  }
  return read
}

function lowestScale(value: number): number {
  let scale = 1
  while (value % (scale * 10) === 0 && scale < 1e12) scale *= 10
  return scale
}

function readArticle(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  if (!words.articles.includes(atoms.word[at] ?? '')) return null
  const next = atoms.word[at + 1] ?? ''
  if (Object.hasOwn(words.scales, next)) return { value: 1, length: 1, figures: false, scaled: false }
  if (!Object.hasOwn(words.nouns, next)) return null
  const of = words.of.includes(atoms.word[at + 2] ?? '')
  // "a couple of lamps", but "a couple from Tarn"
  if (words.nounsOf.includes(next) && !of) return null
  const length = words.nounsOf.includes(next) ? 3 : 2
  return { value: words.nouns[next]!, length, figures: false, scaled: false }
}

function readCardinal(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  const word = atoms.word[at] ?? ''
  if (!Object.hasOwn(words.cardinals, word)) return null
  const value = words.cardinals[word]!
  const hyphen = atoms.word[at + 1] === '-' && !atoms.spaced[at + 1] ? 1 : 0
  const ones = lookUp(words.cardinals, atoms.word[at + 1 + hyphen])
  const isTens = value >= 20 && value % 10 === 0
  if (isTens && ones !== undefined && ones > 0 && ones < 10) {
    return { value: value + ones, length: 2 + hyphen, figures: false, scaled: false }
  }
  return { value, length: 1, figures: false, scaled: false }
}

// "two and a half", "two-and-a-half", "2½", "2 1/2"
function addHalf(atoms: Atoms, at: number, read: NumberRead, words: QuantityWords): NumberRead {
  let next = at + read.length
  const [above, slash, below] = atoms.word.slice(next, next + 3)
  if (slash === '/' && read.figures && above! < below! && /^[123]$/.test(above!) && /^[2348]$/.test(below!)) {
    return { ...read, value: read.value + Number(above) / Number(below), length: read.length + 3 }
  }
  const sign = lookUp(words.fractions, atoms.word[next])
  if (sign !== undefined && !atoms.spaced[next])
    return { ...read, value: read.value + sign, length: read.length + 1 }
  const parts = [words.and, words.articles]
  for (const part of parts) {
    if (atoms.word[next] === '-') next++
    if (!part.includes(atoms.word[next] ?? '')) return read
    next++
  }
  if (atoms.word[next] === '-') next++
  const fraction = lookUp(words.fractions, atoms.word[next])
  if (fraction === undefined) return read
  const grown = { ...read, value: read.value + fraction, length: next + 1 - at }
  return multiply(atoms, at, grown, words)
}
