import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { type Amount, blank } from './amount.ts'
import { isDigit, readWhole } from './numbers.ts'

/** The ordinal that begins at an atom: "19th", "third", "twenty-first", "two hundredth"; null where none does. */
export function readOrdinal(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const word = atoms.word[at]!
  const plain = lookUp(words.ordinals, word) ?? lookUp(words.ordinalScales, word)
  if (plain !== undefined) return { ...blank(at, at + 1), value: plain, kind: 'ordinal' }
  if (isDigit(word) && isEnding(atoms, at + 1, words)) {
    const value = Number(word.replaceAll(words.group, ''))
    return Number.isFinite(value) ? { ...blank(at, at + 2), value, kind: 'ordinal' } : null
  }
  return readLong(atoms, at, words)
}

// "19th", "21st", but "11st" is a weight
function isEnding({ word, spaced }: Atoms, at: number, words: QuantityWords): boolean {
  const ending = word[at] ?? ''
  if (spaced[at] || !words.ordinalEndings.includes(ending)) return false
  return lookUp(words.ordinalFigures, ending)?.test(word[at - 1]!) ?? true
}

// "twenty-first", "one hundred and fifth", but "twenty second-hand cars" and "two third-party firms"
function readLong(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const number = readWhole(atoms, at, words)
  if (!number) return null
  const hyphen = atoms.word[at + number.length] === '-' ? 1 : 0
  const last = at + number.length + hyphen
  const scale = lookUp(words.ordinalScales, atoms.word[last])
  if (scale !== undefined) return { ...blank(at, last + 1), value: number.value * scale, kind: 'ordinal' }
  const ones = lookUp(words.ordinals, atoms.word[last])
  const joined = number.value >= 20 && number.value % 10 === 0 && ones !== undefined && ones < 10
  if (!joined || Object.hasOwn(words.units, atoms.word[last]!) || atoms.word[last + 1] === '-') return null
  const tens = hyphen === 1 || number.value % 100 !== 0
  return tens ? { ...blank(at, last + 1), value: number.value + ones, kind: 'ordinal' } : null
}
