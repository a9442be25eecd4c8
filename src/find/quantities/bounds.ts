import type { Approximator, QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'

/** What is said of the exactness of a number, and the atoms that say it with the number. */
export interface Bound {
  readonly first: number
  readonly last: number
  readonly approximator: Approximator | null
}

const PHRASE_LENGTH = 5

/** "nearly", "up to", "or more": the words of approximation before and after the atoms `first` to `last`. */
export function readBound(atoms: Atoms, first: number, last: number, words: QuantityWords): Bound {
  const before = phraseBefore(atoms, first, words)
  // "about 500 or more" has a bound
  if (before && before.approximator !== 'about')
    return { first: before.first, last, approximator: before.approximator }
  for (let length = Math.min(2, atoms.word.length - last); length > 0; length--) {
    const approximator = lookUp(words.after, atoms.word.slice(last, last + length).join(' '))
    if (approximator) return { first: before?.first ?? first, last: last + length, approximator }
  }
  return { first: before?.first ?? first, last, approximator: before?.approximator ?? null }
}

function phraseBefore(
  atoms: Atoms,
  first: number,
  words: QuantityWords,
): { readonly first: number; readonly approximator: Approximator } | null {
  // "more than a third", "about the 30": an article may stand between.
  for (let length = Math.min(PHRASE_LENGTH, first); length > 0; length--) {
    const phrase = atoms.word.slice(first - length, first).join(' ')
    if (!Object.hasOwn(words.before, phrase)) continue
    const approximator = words.before[phrase]!
    return { first: first - length, approximator }
  }
  return null
}
