import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import type { Amount } from './amount.ts'
import type { Phrase } from './phrase.ts'

/** Words before and behind a number among which one tells that it is a temperature. */
const BEFORE = 10
const BEHIND = 4

/** The scale of "1.5C" where a word of warmth stands near; "row 12C" and "13F" are names. */
export function degreeAt(atoms: Atoms, { first, last }: Amount, words: QuantityWords): Phrase | null {
  const unit = lookUp(words.degreeLetters, atoms.word[last])
  if (unit === undefined || atoms.spaced[last] || !atoms.capital[last]) return null
  const next = atoms.word[last + 1] ?? ''
  if (atoms.spaced[last + 1] === false && /^[\p{L}\d/]/u.test(next)) return null
  const around = atoms.word.slice(Math.max(0, first - BEFORE), last + BEHIND)
  return around.some(word => words.warmth.includes(word)) ? { value: unit, last: last + 1 } : null
}
