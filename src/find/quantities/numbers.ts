import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'

/** A number as read: its value and how many atoms it takes. */
export interface NumberRead {
  readonly value: number
  readonly length: number
  /** Whether it is written in figures, and whether with a comma or point in them. */
  readonly figures: boolean
  /** What its scale words multiply by, in order: 100 and 1,000 of "two hundred thousand". */
  readonly scales: readonly number[]
}

const NO_SCALES: readonly number[] = []

/** Whether a scale word is part of a number: "1.3 million". */
export function isScaled({ scales }: NumberRead): boolean {
  return scales.length > 0
}

/** Reads the number that begins at an atom: "1,300", "1.3 million", "twenty-one", "two and a half"; null where none does. */
export function readNumber(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  const figures = readFigures(atoms, at, words)
  const read = figures ? addFigures(atoms, at, figures, words) : readPointed(atoms, at, words)
  return read && addFraction(atoms, at, read, words)
}

/** The value of figures with their separators; null where they are none ("1.2.3"). */
function parseFigures(figures: string, words: QuantityWords): number | null {
  const [whole = '', decimals, ...rest] = figures.replace(THIN_SPACES, '').split(words.decimal)
  if (rest.length > 0 || decimals?.includes(words.group)) return null
  const groups = whole.split(words.group)
  if (groups.length > 1 && !areGroups(groups)) return null
  const value = Number(decimals === undefined ? groups.join('') : `${groups.join('')}.${decimals}`)
  return value < LARGEST ? value : null
}

/** Figures for more than this are a code, and products of them would leave what a machine can count. */
const LARGEST = 1e60

const THIN_SPACES = /[\u00a0\u2009\u202f]/g

// "1,234,567", and as in India "12,34,567".
function areGroups([first, ...others]: readonly string[]): boolean {
  const last = others.at(-1)!
  if (first!.length > 3 || last.length !== 3) return false
  return others.every(group => group.length === 3) || others.slice(0, -1).every(group => group.length === 2)
}

function readFigures(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  const word = atoms.word[at]
  if (word === undefined) return null
  if (!isDigit(word)) return readBroken(atoms, at, words)
  // "0134" and 671442096285458 are parts of a telephone number or a code.
  if (/^0\d|^\d{16}/.test(word)) return null
  const spaced = readGroups(atoms, at)
  const value = parseFigures(spaced?.figures ?? word, words)
  if (value === null) return null
  const length = spaced?.length ?? 1
  return growFigures(atoms, at, { value, length, figures: true, scales: NO_SCALES }, words)
}

// "500K", "1.3e6", "10 million"
function growFigures(atoms: Atoms, at: number, read: NumberRead, words: QuantityWords): NumberRead {
  const { value, length } = read
  const power = readPower(atoms, at + length, value)
  if (power) return { ...power, length: length + power.length }
  const next = atoms.word[at + length] ?? ''
  const glued = !atoms.spaced[at + length]
  if (glued ? isSuffix(atoms, at + length, words) : isLetter(atoms, at, at + length, words)) {
    const scale = words.suffixes[next]!
    return { value: tidy(value * scale), length: length + 1, figures: true, scales: [scale] }
  }
  return multiply(atoms, at, read, words)
}

// "5 crore 20 lakh", "4 thousand 3 hundred and 21"
function addFigures(atoms: Atoms, at: number, first: NumberRead, words: QuantityWords): NumberRead {
  let read = first
  while (isScaled(read)) {
    const next = at + read.length
    const skip = words.and.includes(atoms.word[next] ?? '') ? 1 : 0
    const more =
      readFigures(atoms, next + skip, words) ?? (skip ? readCardinal(atoms, next + skip, words) : null)
    const least = lowestScale(read.value)
    if (!more || more.value >= least || more.value === 0) break
    // "3 million and 21": rather two numbers.
    if (skip ? isScaled(more) || least > 1000 : !isScaled(more)) break
    read = { ...read, value: read.value + more.value, length: read.length + skip + more.length }
  }
  return read
}

// ".500", "¾"
function readBroken(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  const word = atoms.word[at]!
  const next = atoms.word[at + 1] ?? ''
  if (word === words.decimal) {
    const alone = atoms.spaced[at] && atoms.spaced[at + 1] === false && /^\d+$/.test(next)
    return alone ? { value: Number(`0.${next}`), length: 2, figures: true, scales: NO_SCALES } : null
  }
  const sign = /^\p{No}$/u.test(word) ? lookUp(words.fractions, word) : undefined
  return sign === undefined ? null : { value: sign, length: 1, figures: true, scales: NO_SCALES }
}

/** More groups of three than these are no number. */
const MOST_GROUPS = 5

// "1 414 021 100", "40 000": groups of three; two numbers side by side rarely look so.
function readGroups(atoms: Atoms, at: number): { figures: string; length: number } | null {
  if (!/^[1-9]\d{0,2}$/.test(atoms.word[at]!)) return null
  let length = 1
  while (length < MOST_GROUPS && atoms.spaced[at + length] && /^\d{3}$/.test(atoms.word[at + length] ?? ''))
    length++
  const only = atoms.word[at + 1] ?? ''
  const joined = length > 2 || (length === 2 && /^0|00$/.test(only))
  if (!joined || (isDigit(atoms.word[at + length] ?? '') && atoms.spaced[at + length])) return null
  return { figures: atoms.word.slice(at, at + length).join(''), length }
}

const TIMES_SIGNS = /^[×x*·]$/
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

// "1.3e6", "6.2 x 10^-4", "2×10⁻⁸"
function readPower(atoms: Atoms, at: number, value: number): NumberRead | null {
  const { word, spaced } = atoms
  const powered = (exponent: number, length: number): NumberRead | null => {
    const result = Number(`${value}e${exponent}`)
    const scales = [10 ** exponent]
    return Number.isFinite(result) ? { value: result, length, figures: true, scales } : null
  }
  if (word[at] === 'e' && !spaced[at]) {
    const exponent = readExponent(atoms, at + 1)
    return exponent && powered(exponent.value, exponent.length + 1)
  }
  if (!TIMES_SIGNS.test(word[at] ?? '') || word[at + 1] !== '10') return null
  const caret = word[at + 2] === '^' ? 1 : 0
  const exponent = readSuperscript(atoms, at + 2) ?? readExponent(atoms, at + 2 + caret)
  return exponent && powered(exponent.value, exponent.length + 2 + (word[at + 2] === '^' ? caret : 0))
}

function readExponent({ word, spaced }: Atoms, at: number): { value: number; length: number } | null {
  const sign = word[at] === '-' || word[at] === '+' ? 1 : 0
  const digits = word[at + sign] ?? ''
  if (spaced[at] || spaced[at + sign] || !/^\d{1,2}$/.test(digits)) return null
  return { value: word[at] === '-' ? -Number(digits) : Number(digits), length: 1 + sign }
}

function readSuperscript({ word, spaced }: Atoms, at: number): { value: number; length: number } | null {
  const minus = word[at] === '⁻' ? 1 : 0
  let digits = ''
  while (digits.length < 2 && !spaced[at + minus + digits.length]) {
    const digit = SUPERSCRIPTS.indexOf(word[at + minus + digits.length] || ' ')
    if (digit < 0) break
    digits += digit
  }
  return digits === ''
    ? null
    : { value: minus ? -Number(digits) : Number(digits), length: minus + digits.length }
}

// "€4bn", "500K"; a small m or b is one only behind a currency sign or before a plural: "$30m", "30m people", "a 100m race".
function isSuffix(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const suffix = atoms.word[at] ?? ''
  if (!Object.hasOwn(words.suffixes, suffix)) return false
  const glued = words.glued.includes(suffix)
  if (!glued && !Object.hasOwn(words.units, suffix)) return true
  if (glued && atoms.capital[at]) return true
  // "1.2b"
  if (!Object.hasOwn(words.units, suffix) && atoms.word[at - 1]!.includes(words.decimal)) return true
  const { currencySigns, currencyCodes, wornSigns } = words
  const sign = atoms.word[at - 2] ?? ''
  if ([currencySigns, currencyCodes, wornSigns].some(table => Object.hasOwn(table, sign))) return true
  const next = atoms.word[at + 1] ?? ''
  return (
    Object.hasOwn(words.currencies, next) ||
    words.collectives.includes(next) ||
    (next.length > 4 && words.pluralEndings.some(ending => next.endsWith(ending)))
  )
}

// "$5 M", "1,674.5 M", but "5 M"
function isLetter(atoms: Atoms, first: number, at: number, words: QuantityWords): boolean {
  const suffix = atoms.word[at] ?? ''
  if (!atoms.capital[at] || !words.glued.includes(suffix) || !Object.hasOwn(words.suffixes, suffix))
    return false
  const sign = Object.hasOwn(words.currencySigns, atoms.word[first - 1] ?? '')
  return sign || /\D/.test(atoms.word[first]!)
}

/** Digits beyond these are the machine's: 65.4 times a billion is 65,400,000,000. */
const DIGITS = 14

/** A product without the digits that are the machine's. */
export function tidy(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

/** Whether an atom is written in figures. */
export function isDigit(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

// "1.3 million", "10 million", "6-million", "two hundred thousand"
function multiply(atoms: Atoms, at: number, read: NumberRead, words: QuantityWords): NumberRead {
  let { value, length, scales } = read
  for (let step = 0; step < 3; step++) {
    const hyphen = atoms.word[at + length] === '-' && !atoms.spaced[at + length] ? 1 : 0
    const word = atoms.word[at + length + hyphen] ?? ''
    // "five thousands", but "In 2019 thousands left"
    const scale = lookUp(words.scales, word) ?? (read.figures ? undefined : lookUp(words.scalePlurals, word))
    if (scale === undefined || (hyphen && atoms.spaced[at + length + 1])) break
    value = tidy(value * scale)
    length += hyphen + 1
    scales = [...scales, scale]
  }
  return { value, length, figures: read.figures, scales }
}

// "two point five million", "nought point nought three", but "at one point two men left"
function readPointed(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  const read = readWords(atoms, at, words)
  if (!read || !words.point.includes(atoms.word[at + read.length] ?? '')) return read
  if (read.value === 1 && words.locations.includes(atoms.word[at - 1] ?? '')) return read
  let length = read.length + 1
  let digits = ''
  for (;;) {
    const more = readCardinal(atoms, at + length, words)
    if (!more || (digits !== '' && more.value > 9)) break
    digits += more.value
    length += more.length
    if (more.value > 9) break
  }
  if (digits === '') return read
  const value = Number(`${read.value}.${digits}`)
  return multiply(atoms, at, { ...read, value, length }, words)
}

// "twenty-one", "two hundred and six", "three million four hundred thousand", "a hundred", "a dozen"
function readWords(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  const first = readArticle(atoms, at, words) ?? readCardinal(atoms, at, words)
  return first && addParts(atoms, at, multiply(atoms, at, first, words), words)
}

function addParts(atoms: Atoms, at: number, first: NumberRead, words: QuantityWords): NumberRead {
  let read = first
  while (isScaled(read)) {
    const next = at + read.length
    const skip = words.and.includes(atoms.word[next] ?? '') ? 1 : 0
    const more = readCardinal(atoms, next + skip, words)
    // "one hundred and three quarters": the three are quarters.
    if (!more || (skip && isFraction(more.value, atoms.word[next + 2] ?? '', words))) break
    const scaled = multiply(atoms, next + skip, more, words)
    // "two hundred and two thousand"
    const whole = read.value < 1000 && more.value < lowestScale(read.value) && scaled.value >= 1000
    if (whole)
      return {
        ...scaled,
        value: (read.value + more.value) * (scaled.value / more.value),
        length: read.length + skip + scaled.length,
      }
    // "two hundred and six": each further part is smaller; "one million and two million" are two numbers.
    if (scaled.value >= lowestScale(read.value)) break
    read = { ...read, value: read.value + scaled.value, length: read.length + skip + scaled.length }
  }
  return read
}

function isFraction(count: number, word: string, words: QuantityWords): boolean {
  const part = lookUp(words.fractions, word)
  if (part === undefined || count > 9) return false
  return count === 1 || part === 1 / 4 || words.bareFractions.includes(word)
}

function lowestScale(value: number): number {
  let scale = 1
  while (value % (scale * 10) === 0 && scale < 1e12) scale *= 10
  return scale
}

function readArticle(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  if (!words.articles.includes(atoms.word[at] ?? '')) return null
  const next = atoms.word[at + 1] ?? ''
  if (Object.hasOwn(words.scales, next)) return { value: 1, length: 1, figures: false, scales: NO_SCALES }
  if (!Object.hasOwn(words.nouns, next)) return null
  const of = words.of.includes(atoms.word[at + 2] ?? '')
  // "a couple of lamps", but "a couple from Tarn"
  if (words.nounsOf.includes(next) && !of) return null
  const length = words.nounsOf.includes(next) ? 3 : 2
  return { value: words.nouns[next]!, length, figures: false, scales: NO_SCALES }
}

function readCardinal(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  const word = atoms.word[at] ?? ''
  // "hundred thousand"
  if (Object.hasOwn(words.scales, word) && Object.hasOwn(words.scales, atoms.word[at + 1] ?? ''))
    return { value: words.scales[word]!, length: 1, figures: false, scales: [words.scales[word]!] }
  if (!Object.hasOwn(words.cardinals, word)) return null
  const value = words.cardinals[word]!
  // "fifty - two": texts cut into words have spaces around each sign.
  const hyphen = atoms.word[at + 1] === '-' && atoms.spaced[at + 1] === atoms.spaced[at + 2] ? 1 : 0
  const ones = lookUp(words.cardinals, atoms.word[at + 1 + hyphen])
  const isTens = value >= 20 && value % 10 === 0
  if (isTens && ones !== undefined && ones > 0 && ones < 10) {
    return { value: value + ones, length: 2 + hyphen, figures: false, scales: NO_SCALES }
  }
  return { value, length: 1, figures: false, scales: NO_SCALES }
}

// "two and a half", "two-and-a-half", "2½", "2 1/2", "one hundred and three quarters", "one million and a half"
function addFraction(atoms: Atoms, at: number, read: NumberRead, words: QuantityWords): NumberRead {
  const next = at + read.length
  const [above, slash, below] = atoms.word.slice(next, next + 3)
  if (slash && /^[/⁄]$/.test(slash) && read.figures && isProper(above!, below ?? '')) {
    return { ...read, value: read.value + Number(above) / Number(below), length: read.length + 3 }
  }
  const sign = /^\p{No}$/u.test(above ?? '') ? lookUp(words.fractions, above) : undefined
  if (sign !== undefined && read.value >= 1)
    return { ...read, value: read.value + sign, length: read.length + 1 }
  return addPart(atoms, at, read, words) ?? read
}

/** Whether two figures are a fraction as measures are told in: "1/2", "3/16". */
export function isProper(above: string, below: string): boolean {
  return /^\d{1,2}$/.test(above) && /^([2-9]|10|12|16|32|64)$/.test(below) && Number(above) < Number(below)
}

/** From this scale on "and a half" is half of the scale: "one million and a half". */
const LEAST_SHARED = 1e5

function addPart(atoms: Atoms, at: number, read: NumberRead, words: QuantityWords): NumberRead | null {
  let next = skipHyphen(atoms, at + read.length)
  if (!words.and.includes(atoms.word[next] ?? '')) return null
  next = skipHyphen(atoms, next + 1)
  const article = words.articles.includes(atoms.word[next] ?? '')
  const count = article ? null : readCardinal(atoms, next, words)
  if (!article && !count) return null
  next = skipHyphen(atoms, next + (count?.length ?? 1))
  const fraction = lookUp(words.fractions, atoms.word[next])
  if (fraction === undefined) return null
  const part = { value: (count?.value ?? 1) * fraction, length: 1, figures: read.figures, scales: NO_SCALES }
  const scaled = multiply(atoms, next, part, words)
  const length = next - at + scaled.length
  const share = isScaled(read) && !isScaled(scaled) ? lowestScale(read.value) : 1
  if (isScaled(scaled) && !isScaled(read)) {
    return { ...scaled, value: (read.value + part.value) * (scaled.value / part.value), length }
  }
  return { ...read, value: read.value + scaled.value * (share >= LEAST_SHARED ? share : 1), length }
}

function skipHyphen(atoms: Atoms, at: number): number {
  return atoms.word[at] === '-' ? at + 1 : at
}

/** Reads a number in words without a fraction behind it: "twenty", "one hundred and twenty". */
export function readWhole(atoms: Atoms, at: number, words: QuantityWords): NumberRead | null {
  return isDigit(atoms.word[at] ?? '') ? null : readWords(atoms, at, words)
}
