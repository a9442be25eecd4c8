import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { type Amount, blank } from './amount.ts'
import { readBound } from './bounds.ts'
import { isProper, readNumber, readWhole } from './numbers.ts'

/** The fraction that begins at an atom: "a third of", "two thirds", "half a mile", "1/2 pound"; null where none does. */
export function readFraction(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  return readSlash(atoms, at, words) ?? readHalf(atoms, at, words) ?? readParts(atoms, at, words)
}

// "a third of", "two-thirds of", "three quarters of a million", "a quarter million"
function readParts(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const article = words.articles.includes(atoms.word[at]!)
  const number = readWhole(atoms, at, words) ?? (article ? { value: 1, length: 1 } : null)
  if (number) return readPart(atoms, at, number, words)
  if (!Object.hasOwn(words.fractions, atoms.word[at]!)) return null
  const next = atoms.word[at + 1] ?? ''
  if (Object.hasOwn(words.scales, next)) return multiplyPart(atoms, at, at + 1, atoms.word[at]!, 1, words)
  return null
}

function readPart(
  atoms: Atoms,
  at: number,
  number: { readonly value: number; readonly length: number },
  words: QuantityWords,
): Amount | null {
  const hyphen = atoms.word[at + number.length] === '-' ? 1 : 0
  const last = at + number.length + hyphen
  const word = atoms.word[last] ?? ''
  if (!Object.hasOwn(words.fractions, word)) return null
  const scaled = multiplyPart(atoms, at, last + 1, word, number.value, words)
  if (scaled.scaled || isWhole(atoms, last + 1, words)) return scaled
  // "a quarter point"
  const share = number.value === 1 && words.fractions[word]! >= 1 / 4
  if (share && isMeasure(atoms.word[last + 1] ?? '', words))
    return { ...blank(at, last + 1), value: scaled.value! }
  const plural =
    number.value > 1 &&
    (words.bareFractions.includes(word) ||
      (lookUp(words.fractions, word) === 1 / 4 && isEnd(atoms, last + 1)))
  return plural || (number.value === 1 && standsAlone(atoms, at, last + 1, hyphen > 0, words)) ? scaled : null
}

// "one-third voted", "rose by a fifth.", but "a third man", "one second later"
function standsAlone(atoms: Atoms, at: number, last: number, hyphen: boolean, words: QuantityWords): boolean {
  if (hyphen && !atoms.spaced[last - 1]) return atoms.word[last] !== '-'
  const bounded = isBounded(atoms, at, words)
  if (!isEnd(atoms, last) && !(bounded && words.and.includes(atoms.word[last]!))) return false
  const before = atoms.word[at - 1]
  const led = before === undefined || words.by.includes(before) || bounded
  return led || !words.articles.includes(atoms.word[at]!)
}

function isBounded(atoms: Atoms, at: number, words: QuantityWords): boolean {
  return readBound(atoms, at, atoms.word.length, words).approximator !== null
}

function isEnd(atoms: Atoms, at: number): boolean {
  return at >= atoms.word.length || /^[.;:?!)]$/.test(atoms.word[at]!)
}

// "two thirds of a million", "three quarters billion"
function multiplyPart(
  atoms: Atoms,
  first: number,
  last: number,
  word: string,
  count: number,
  words: QuantityWords,
): Amount {
  const value = count * words.fractions[word]!
  let at = words.of.includes(atoms.word[last] ?? '') ? last + 1 : last
  // "half of 1 percent"
  const unity = at > last ? readNumber(atoms, at, words) : null
  if (unity?.value === 1 && words.percent.includes(atoms.word[at + unity.length] ?? ''))
    return { ...blank(first, at + unity.length), value }
  const article = words.articles.includes(atoms.word[at] ?? '')
  if (article) at++
  const scale = lookUp(words.scales, atoms.word[at])
  // "a quarter of a percentage point"
  if (scale === undefined && article && isMeasure(atoms.word[at] ?? '', words))
    return { ...blank(first, at), value }
  if (scale === undefined) return { ...blank(first, last), value, kind: 'fraction' }
  return { ...blank(first, at + 1), value: value * scale, scaled: true }
}

// "half of the", "half a million", "half a mile", "half-mile", "more than half voted"
function readHalf(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  if (lookUp(words.fractions, atoms.word[at]) !== 1 / 2 || !/^\p{L}/u.test(atoms.word[at]!)) return null
  if (isWhole(atoms, at + 1, words)) return multiplyPart(atoms, at, at + 1, atoms.word[at]!, 1, words)
  // "half-a-million"
  const hung = atoms.word[at + 1] === '-' && words.articles.includes(atoms.word[at + 2] ?? '')
  const article = hung ? 3 : words.articles.includes(atoms.word[at + 1] ?? '') ? 1 : 0
  const next = atoms.word[at + 1 + article] ?? ''
  const scale = lookUp(words.scales, next) ?? lookUp(words.nouns, next)
  if (scale !== undefined) return { ...blank(at, at + 2 + article), value: scale / 2, scaled: true }
  const measured = !hung && atoms.word[at + 1] === '-' ? (atoms.word[at + 2] ?? '') : article ? next : ''
  if (isMeasure(measured, words)) return { ...blank(at, at + 1 + article), value: 1 / 2 }
  const bounded = isBounded(atoms, at, words) && /^\p{L}|^[.,;]$/u.test(next) && article === 0
  return bounded && !words.notHalved.includes(next)
    ? { ...blank(at, at + 1), value: 1 / 2, kind: 'fraction' }
    : null
}

function isMeasure(word: string, words: QuantityWords): boolean {
  const tables = [words.units, words.currencies, words.cents]
  return (
    tables.some(table => Object.hasOwn(table, word)) ||
    [...words.percent, ...words.pounds, ...words.sharePoints].includes(word)
  )
}

// "1/16 of a pint", "a 1/4-mile track", "-4/5", but "9/11" is a name and "1/0" no number.
function readSlash(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const sign = atoms.word[at] === '-' && atoms.spaced[at] && !atoms.spaced[at + 1] ? 1 : 0
  const from = at + sign
  const [above = '', slash = '', below = ''] = atoms.word.slice(from, from + 3)
  if (!/^\d{1,15}$/.test(above) || !/^[/⁄]$/.test(slash) || !/^[1-9]\d{0,14}$/.test(below)) return null
  if (atoms.spaced[from + 1] || atoms.spaced[from + 2]) return null
  const next = atoms.word[from + 3] === '-' ? (atoms.word[from + 4] ?? '') : (atoms.word[from + 3] ?? '')
  const measured = isProper(above, below) && (isMeasure(next, words) || isEnd(atoms, from + 3))
  const part = words.of.includes(next) || (isProper(above, below) && words.sharedNouns.includes(next))
  if (!measured && !part) return null
  const share = Number(above) / Number(below)
  const value = sign ? 0 - share : share
  return { ...blank(at, from + 3), value, kind: part ? 'fraction' : 'number' }
}

function isWhole(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const word = atoms.word[at] ?? ''
  return words.of.includes(word) || words.determiners.includes(word)
}
