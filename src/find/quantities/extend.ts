import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { readAge } from './ages.ts'
import type { Amount } from './amount.ts'
import { readAmount } from './amounts.ts'
import { isStep } from './change.ts'
import type { Measured } from './measured.ts'
import { INCH, measureAmount } from './units.ts'

/** An amount with its unit, which may have grown over what follows it. */
export interface Extended {
  readonly amount: Amount
  readonly measured: Measured
}

/** Finds what sort of number an amount is, with its unit. */
export function measure(atoms: Atoms, amount: Amount, words: QuantityWords): Measured {
  return (
    readScore(atoms, amount, words) ?? readAge(atoms, amount, words) ?? measureAmount(atoms, amount, words)
  )
}

/** "5% to 10%", "from $200,000 to $4 million", "between 5% and 6%": a range whose ends carry their units. */
export function extendRange(
  atoms: Atoms,
  words: QuantityWords,
  amount: Amount,
  measured: Measured,
): Extended {
  const one = { amount, measured }
  if (amount.upper !== undefined || measured.unit === null || amount.value === null) return one
  const link = linkLength(atoms, measured, words)
  if (link === 0) return one
  const from = skipSign(atoms, measured.last + link, words)
  const next = from < atoms.word.length ? readAmount(atoms, from, words) : null
  if (!next || next.value === null || next.upper !== undefined || next.value <= amount.value) return one
  if (link === 1 && isStep(atoms, amount.first, words, amount.value, next.value)) return one
  const end = measure(atoms, next, words)
  if (end.unit !== measured.unit || end.first > from) return one
  return {
    amount: { ...amount, upper: next.value },
    measured: { ...measured, last: end.last },
  }
}

function linkLength(atoms: Atoms, { first, last }: Measured, words: QuantityWords): number {
  const link = atoms.word[last] ?? ''
  const between = words.between.includes(atoms.word[first - 1] ?? '')
  if (between && words.rangePhrases.includes(`${link} ${atoms.word[last + 1]}`)) return 2
  return words.rangeWords.includes(link) || (between && words.and.includes(link)) ? 1 : 0
}

function skipSign(atoms: Atoms, at: number, words: QuantityWords): number {
  const sign = atoms.word[at] ?? ''
  if (Object.hasOwn(words.currencySigns, `${sign}${atoms.word[at + 1]}`)) return at + 2
  return Object.hasOwn(words.currencySigns, sign) ? at + 1 : at
}

/** "75 USD million", "30 MUSD": a scale behind the currency or inside it. */
export function extendScale(atoms: Atoms, words: QuantityWords, { amount, measured }: Extended): Extended {
  const behind = lookUp(words.scales, atoms.word[measured.last])
  const scale = measured.scale ?? behind
  if (scale === undefined || measured.kind !== 'money' || amount.scaled || amount.value === null)
    return { amount, measured }
  const upper = amount.upper === undefined ? {} : { upper: amount.upper * scale }
  return {
    amount: { ...amount, value: amount.value * scale, ...upper, scaled: true },
    measured: { ...measured, last: measured.last + (measured.scale === undefined ? 1 : 0) },
  }
}

/** "5 feet 2 inches", "3 dollars and 50 cents": one amount in the larger unit. */
export function extendCompound(atoms: Atoms, words: QuantityWords, { amount, measured }: Extended): Extended {
  const one = { amount, measured }
  const { unit, last } = measured
  const smaller = words.compounds.find(([larger]) => larger === unit)
  if (!smaller || amount.value === null || amount.upper !== undefined || amount.vague) return one
  const grow = (by: number, end: number): Extended => ({
    amount: { ...amount, value: amount.value! + by / smaller[2] },
    measured: { ...measured, last: end },
  })
  // "5-foot-10"
  const hung = atoms.word[last] === '-' && !atoms.spaced[last] && !atoms.spaced[last + 1]
  const bare = hung && /^\d{1,2}$/.test(atoms.word[last + 1] ?? '') ? Number(atoms.word[last + 1]) : null
  if (bare !== null && bare < smaller[2]) return grow(bare, last + 2)
  // 6'3"
  const inches = unit === 'ft' && atoms.word[last - 1] === "'" ? Number(atoms.word[last]) : Number.NaN
  if (inches < smaller[2] && INCH.test(atoms.word[last + 1] ?? '')) return grow(inches, last + 2)
  const from = words.and.includes(atoms.word[last] ?? '') ? last + 1 : last
  const next = from < atoms.word.length && atoms.word[from] !== '-' ? readAmount(atoms, from, words) : null
  if (next?.value == null || next.kind !== 'number' || next.upper !== undefined || next.vague) return one
  const own = measureAmount(atoms, next, words)
  const alone = atoms.word[next.last] === undefined || /^[.,;:)]$/.test(atoms.word[next.last]!)
  // "6ft 4."
  if (
    own.unit === null &&
    alone &&
    Number.isInteger(next.value) &&
    next.first === from &&
    next.value < smaller[2] &&
    words.bareCompounds.includes(unit!)
  )
    return grow(next.value, next.last)
  const named = lookUp(words.compoundNames, atoms.word[next.last]) === smaller[1] && own.unit === null
  // "6 ft 2 in"
  const end = named ? { ...own, unit: smaller[1], last: next.last + 1 } : own
  if (end.unit !== smaller[1] || end.first !== from || next.value >= smaller[2] || next.value < 0) return one
  return grow(next.value, end.last)
}

// "won 3-1", "a 5-4 ruling": descending figures, or any near a word of winning.
function readScore(atoms: Atoms, amount: Amount, words: QuantityWords): Measured | null {
  const { first, last, value, upper, dashed } = amount
  if (!dashed || value === null || upper === undefined) return null
  const near = atoms.word.slice(Math.max(0, first - 4), first).concat(atoms.word.slice(last, last + 3))
  if (upper > value && !near.some(word => words.scoring.includes(word))) return null
  return { first, last, kind: 'score', unit: null }
}
