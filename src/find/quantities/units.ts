import type { QuantityWords } from '../../language/quantities.ts'
import type { Atoms } from '../atoms.ts'
import type { Amount } from './amounts.ts'

/** What sort of number it is. */
export type QuantityKind = 'cardinal' | 'money' | 'percent' | 'measure' | 'age' | 'ordinal' | 'score'

/** An amount with its unit or currency: it takes the atoms `first` to `last` (exclusive). */
export interface Measured {
  readonly first: number
  readonly last: number
  readonly kind: QuantityKind
  readonly unit: string | null
}

/** Finds the sign, currency, unit or word of percent that belongs to an amount. */
export function measureAmount(atoms: Atoms, amount: Amount, words: QuantityWords): Measured {
  const { first, last, kind } = amount
  if (kind === 'ordinal') return { first, last, kind: 'ordinal', unit: null }
  return (
    readMoney(atoms, amount, words) ??
    readPercent(atoms, amount, words) ??
    readUnit(atoms, amount, words) ?? { first, last, kind: 'cardinal', unit: null }
  )
}

// "$6 million", "US$58", "6 million euros", "€4bn", "19 cents"
function readMoney(atoms: Atoms, { first, last }: Amount, words: QuantityWords): Measured | null {
  const sign = signBefore(atoms, first, words)
  if (sign) return { first: sign.first, last, kind: 'money', unit: sign.unit }
  const after = phraseAt(atoms, last, words.currencies)
  if (after) return { first, last: after.last, kind: 'money', unit: after.value }
  const cents = phraseAt(atoms, last, words.cents)
  return cents && { first, last: cents.last, kind: 'money', unit: cents.value }
}

function signBefore(
  atoms: Atoms,
  first: number,
  words: QuantityWords,
): { readonly first: number; readonly unit: string } | null {
  const sign = atoms.word[first - 1] ?? ''
  // "US$58" and "$US58"
  const long = `${atoms.word[first - 2] ?? ''}${sign}`
  if (atoms.spaced[first - 1] === false && Object.hasOwn(words.currencySigns, long)) {
    return { first: first - 2, unit: words.currencySigns[long]! }
  }
  return Object.hasOwn(words.currencySigns, sign)
    ? { first: first - 1, unit: words.currencySigns[sign]! }
    : null
}

/** The longest phrase of at most three atoms that a table knows; a hyphen before it is passed ("80-yard"). */
export function phraseAt(
  atoms: Atoms,
  at: number,
  table: Readonly<Record<string, string>>,
): { readonly value: string; readonly last: number } | null {
  const from = atoms.word[at] === '-' && !atoms.spaced[at + 1] ? at + 1 : at
  for (let length = 3; length > 0; length--) {
    const phrase = atoms.word.slice(from, from + length).join(' ')
    if (from + length <= atoms.word.length && Object.hasOwn(table, phrase)) {
      return { value: table[phrase]!, last: from + length }
    }
  }
  return null
}

// "15 percent", "0.5 percentage points"
function readPercent(atoms: Atoms, { first, last }: Amount, words: QuantityWords): Measured | null {
  const from = atoms.word[last] === '-' ? last + 1 : last
  for (let length = Math.min(3, atoms.word.length - from); length > 0; length--) {
    const phrase = atoms.word.slice(from, from + length).join(' ')
    if (words.points.includes(phrase)) return { first, last: from + length, kind: 'percent', unit: 'pp' }
    if (words.percent.includes(phrase)) return { first, last: from + length, kind: 'percent', unit: '%' }
  }
  return null
}

// "10km", "80-yard", "45 degrees Celsius"
function readUnit(atoms: Atoms, { first, last }: Amount, words: QuantityWords): Measured | null {
  const found = phraseAt(atoms, last, words.units)
  if (!found) return null
  if (found.last === last + 1 && !isShortUnit(atoms, last, words)) return null
  return { first, last: found.last, kind: 'measure', unit: found.value }
}

// "30m" and "5 W", but "5 m" may be anything and "5G" is a name.
function isShortUnit(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const word = atoms.word[at]!
  if (!words.glued.includes(word)) return true
  const capital = atoms.capital[at] === true && !words.lowercase.includes(word)
  return atoms.spaced[at] ? capital : capital || atoms.capital[at] === false
}
