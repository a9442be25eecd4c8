import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, isUpper, lookUp } from '../atoms.ts'
import type { Amount } from './amount.ts'
import type { Measured } from './measured.ts'
import { isDigit } from './numbers.ts'
import { phraseAt } from './phrase.ts'

/** The currency of an amount: "$6 million", "US$58", "6 million euros", "€4bn", "19 cents"; null where it is no money. */
export function readMoney(atoms: Atoms, amount: Amount, words: QuantityWords): Measured | null {
  const { first, last } = amount
  const scaled = readScaled(atoms, amount, words)
  if (scaled) return scaled
  const sign = signBefore(atoms, amount, words)
  if (sign)
    return {
      first: sign.first,
      last: skipName(atoms, last, sign.unit, words),
      kind: 'money',
      unit: sign.unit,
    }
  const after = nameBehind(atoms, amount, words) ?? signBehind(atoms, amount, words)
  if (after) return { first, last: after.last, kind: 'money', unit: after.value }
  const cents = phraseAt(atoms, last, words.cents)
  return cents && { first, last: cents.last, kind: 'money', unit: cents.value }
}

// "MSEK 60", "120 MEUR": a scale before the code, as companies of the north write.
function readScaled(atoms: Atoms, { first, last }: Amount, words: QuantityWords): Measured | null {
  for (const at of [first - 1, last]) {
    const word = atoms.word[at] ?? ''
    const scale = word.length === CODE + 1 ? lookUp(words.suffixes, word[0]) : undefined
    const unit = lookUp(words.currencyCodes, word.slice(1))
    if (scale !== undefined && unit !== undefined && isUpper(atoms, at))
      return { first: Math.min(first, at), last: Math.max(last, at + 1), kind: 'money', unit, scale }
  }
  return null
}

/** Letters of a code. */
const CODE = 3

// "$10 dollars"
function skipName(atoms: Atoms, last: number, unit: string, words: QuantityWords): number {
  const name = phraseAt(atoms, last, words.currencies)
  return name?.value === unit ? name.last : last
}

interface Sign {
  readonly first: number
  readonly unit: string
}

function signBefore(atoms: Atoms, amount: Amount, words: QuantityWords): Sign | null {
  const { first, scaled } = amount
  // "-$50.8bn"
  const inner = atoms.word[first] === '-' ? lookUp(words.currencySigns, atoms.word[first + 1]) : undefined
  if (inner !== undefined) return { first, unit: inner }
  // "8 or $9"
  const later = amount.upper === undefined ? undefined : signInside(atoms, amount, words)
  if (later !== undefined) return { first, unit: later }
  const sign = atoms.word[first - 1] ?? ''
  const prefix = atoms.word[first - 2] ?? ''
  // "US$58", "$US58", "US $58"
  const long = lookUp(words.currencySigns, `${prefix}${sign}`)
  if (long !== undefined && (!atoms.spaced[first - 1] || isSpaced(atoms, first, words)))
    return { first: first - 2, unit: long }
  // "Rs. 500"
  const dotted = sign === '.' && !atoms.spaced[first - 1] ? lookUp(words.currencySigns, prefix) : undefined
  if (dotted !== undefined && /^\p{L}/u.test(prefix)) return { first: first - 2, unit: dotted }
  // "10 $ 30 cents": the sign of the number before.
  if (atoms.spaced[first] && atoms.spaced[first - 1] && isDigit(prefix)) return null
  const unit = lookUp(words.currencySigns, sign) ?? codeAt(atoms, first - 1, amount, words)
  if (unit !== undefined) return { first: first - 1, unit }
  const worn = lookUp(words.wornSigns, sign)
  const large = scaled || (atoms.word[first] ?? '').includes(words.group)
  return worn !== undefined && large && !atoms.spaced[first] ? { first: first - 1, unit: worn } : null
}

function signInside(
  { word }: Atoms,
  { first, last }: Amount,
  { currencySigns }: QuantityWords,
): string | undefined {
  if (Object.hasOwn(currencySigns, word[first - 1] ?? '')) return undefined
  const sign = word.slice(first + 1, last).find(inner => Object.hasOwn(currencySigns, inner))
  return lookUp(currencySigns, sign)
}

// "HK $5", "C $ 5", but "gave a $5 tip"
function isSpaced(atoms: Atoms, first: number, words: QuantityWords): boolean {
  const prefix = atoms.word[first - 2]!
  if (!words.spacedSigns.includes(prefix) || /^['.]$/.test(atoms.word[first - 3] ?? '')) return false
  return prefix.length > 1 || atoms.capital[first - 2] === true || atoms.spaced[first] === true
}

function codeAt(
  atoms: Atoms,
  at: number,
  { first, last, scaled }: Amount,
  words: QuantityWords,
): string | undefined {
  const code = lookUp(words.currencyCodes, atoms.word[at])
  if (code === undefined || !isUpper(atoms, at)) return undefined
  if (!words.doubtfulCodes.includes(atoms.word[at]!)) return code
  // "TRY 1,500", but "ALL 5" and "ALL 1,500 WORKERS"
  const large = scaled || /\D/.test(atoms.word[first]!)
  const shouted = /^\p{L}/u.test(atoms.word[last] ?? '') && isUpper(atoms, last)
  return large && !shouted ? code : undefined
}

interface Name {
  readonly value: string
  readonly last: number
}

/** A name that is another word too counts behind figures of this size: "of 20 matches, 12 won". */
const LEAST_DOUBTFUL = 100

function nameBehind(atoms: Atoms, { last, value, scaled }: Amount, words: QuantityWords): Name | null {
  const name = phraseAt(atoms, last, words.currencies)
  if (!name || scaled || (value ?? 0) >= LEAST_DOUBTFUL) return name
  return words.doubtful.includes(atoms.word[name.last - 1]!) && name.last - last < 2 ? null : name
}

// "10 €", "115USD"
function signBehind(atoms: Atoms, amount: Amount, words: QuantityWords): Name | null {
  const { last } = amount
  const word = atoms.word[last] ?? ''
  const sign = /^\p{L}/u.test(word) ? undefined : lookUp(words.currencySigns, word)
  // "30 $40": the sign of the next.
  const next = isDigit(atoms.word[last + 1] ?? '') && !atoms.spaced[last + 1]
  const value = sign === undefined || next ? codeAt(atoms, last, amount, words) : sign
  return value === undefined ? null : { value, last: last + 1 }
}

/** Words before a number, and behind it, that tell what its pounds are. */
const NEAR = 8

/** "Pounds": money, a weight, or not known which. */
export function readPounds(atoms: Atoms, amount: Amount, words: QuantityWords): Measured | null {
  const { first, last } = amount
  const hyphen = atoms.word[last] === '-' && !atoms.spaced[last + 1] ? 1 : 0
  const at = last + hyphen
  if (!words.pounds.includes(atoms.word[at] ?? '')) return null
  const around = [...atoms.word.slice(Math.max(0, first - NEAR), first), ...atoms.word.slice(at + 1, at + 3)]
  const mass = hyphen > 0 || words.of.includes(atoms.word[at + 1] ?? '')
  if (mass || around.some(word => words.massWords.includes(word)))
    return { first, last: at + 1, kind: 'measure', unit: words.poundsMass }
  const large = amount.scaled && (amount.value ?? 0) >= 1e6
  if (large || around.some(word => words.moneyWords.includes(word)))
    return { first, last: at + 1, kind: 'money', unit: words.poundsMoney }
  return { first, last: at + 1, kind: 'measure', unit: words.pounds[0]! }
}
