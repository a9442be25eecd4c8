import type { QuantityWords } from '../../language/quantities.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { type Amount, blank } from './amount.ts'

/** Years of a decade, first and last; those of its early, middle and late part are data. */
const DECADE = [0, 9] as const

/** An age by its decade: "in his 40s", "in her late twenties"; null where there is none. */
export function readDecade(atoms: Atoms, at: number, words: QuantityWords): Amount | null {
  const named = lookUp(words.decades, atoms.word[at])
  const figures = /^[1-9]0$/.test(atoms.word[at]!) && isPlural(atoms, at + 1, words)
  const value = named ?? (figures ? Number(atoms.word[at]) : null)
  if (value === null) return null
  const hyphen = atoms.word[at - 1] === '-' ? 1 : 0
  const part = lookUp(words.decadeParts, atoms.word[at - 1 - hyphen])
  const first = part ? at - 1 - hyphen : at
  if (!words.owners.includes(atoms.word[first - 1] ?? '')) return null
  const [from, to] = part ?? DECADE
  const last = figures ? at + 2 : at + 1
  return { ...blank(first, last), value: value + from, upper: value + to, aged: true }
}

function isPlural(atoms: Atoms, at: number, words: QuantityWords): boolean {
  return atoms.spaced[at] === false && words.pluralEndings.includes(atoms.word[at]!)
}
