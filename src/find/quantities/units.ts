import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import type { Amount } from './amount.ts'
import { degreeAt } from './degrees.ts'
import type { Measured } from './measured.ts'
import { readMoney, readPounds } from './money.ts'
import { type Phrase, phraseAt } from './phrase.ts'

/** Finds the sign, currency, unit or word of percent that belongs to an amount. */
export function measureAmount(atoms: Atoms, amount: Amount, words: QuantityWords): Measured {
  const { first, last, kind } = amount
  if (kind === 'ordinal') return { first, last, kind: 'ordinal', unit: null }
  const whole = { ...amount, last: skipOf(atoms, amount, words) }
  return (
    measureOf(atoms, whole, amount, words) ??
    readMoney(atoms, amount, words) ??
    readPercent(atoms, amount, words) ??
    readUnit(atoms, amount, words) ??
    readPounds(atoms, amount, words) ?? { first, last, kind: 'cardinal', unit: null }
  )
}

// "hundreds of millions of dollars", "thousands of acres"
function skipOf(atoms: Atoms, { last, vague }: Amount, words: QuantityWords): number {
  return vague && words.of.includes(atoms.word[last] ?? '') ? last + 1 : last
}

function measureOf(atoms: Atoms, whole: Amount, { last }: Amount, words: QuantityWords): Measured | null {
  return whole.last === last ? null : (readMoney(atoms, whole, words) ?? readUnit(atoms, whole, words))
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
function readUnit(atoms: Atoms, amount: Amount, words: QuantityWords): Measured | null {
  const { first, last } = amount
  const degree = degreeAt(atoms, amount, words)
  if (degree) return { first, last: degree.last, kind: 'measure', unit: degree.value }
  const found = phraseAt(atoms, last, words.units) ?? bracketed(atoms, last, words) ?? feet(atoms, last)
  if (!found) return null
  // "12 m²" and "12 m": only the bare letter may be something else.
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

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

// "20 (kg)"
function bracketed(atoms: Atoms, last: number, words: QuantityWords): Phrase | null {
  const close = lookUp(CLOSING, atoms.word[last])
  const found = close === undefined ? null : phraseAt(atoms, last + 1, words.units)
  return found && atoms.word[found.last] === close ? { ...found, last: found.last + 1 } : null
}

// 6'3" tall: the apostrophe stands for feet where inches follow.
function feet({ word, spaced }: Atoms, last: number): Phrase | null {
  const [foot, inches, inch = ''] = word.slice(last, last + 3)
  const tight = [last, last + 1, last + 2].every(at => spaced[at] === false)
  return foot === "'" && tight && /^\d{1,2}$/.test(inches ?? '') && INCH.test(inch)
    ? { value: 'ft', last: last + 1 }
    : null
}

/** What stands behind inches. */
export const INCH = /^["”″]$/
