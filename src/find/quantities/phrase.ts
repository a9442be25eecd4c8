import type { Atoms } from '../atoms.ts'
import { isDigit } from './numbers.ts'

type Table = Readonly<Record<string, string>>

/** A phrase that a table knows, and the atom behind it. */
export interface Phrase {
  readonly value: string
  readonly last: number
}

/** The longest phrase at an atom that a table knows; a hyphen before it is passed ("80-yard"). */
export function phraseAt(atoms: Atoms, at: number, table: Table): Phrase | null {
  const from = atoms.word[at] === '-' && !atoms.spaced[at + 1] ? at + 1 : at
  const longest = longestOf(table).get(atoms.word[from] ?? '') ?? 0
  for (let length = Math.min(longest, atoms.word.length - from); length > 0; length--) {
    const phrase = atoms.word.slice(from, from + length).join(' ')
    if (Object.hasOwn(table, phrase) && isTight(atoms, from, length)) {
      return { value: table[phrase]!, last: from + length }
    }
  }
  return null
}

// "190 km2", but "5 m 2 men"
function isTight({ word, spaced }: Atoms, from: number, length: number): boolean {
  for (let at = from + 1; at < from + length; at++) {
    if (isDigit(word[at]!) && spaced[at]) return false
  }
  return true
}

const longest = new WeakMap<Table, ReadonlyMap<string, number>>()

/** By the first word of a table's phrases, the length of the longest. */
function longestOf(table: Table): ReadonlyMap<string, number> {
  const known = longest.get(table)
  if (known) return known
  const made = new Map<string, number>()
  for (const phrase of Object.keys(table)) {
    const parts = phrase.split(' ')
    made.set(parts[0]!, Math.max(made.get(parts[0]!) ?? 0, parts.length))
  }
  longest.set(table, made)
  return made
}
