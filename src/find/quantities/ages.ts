import type { QuantityWords } from '../../language/quantities.ts'
import type { Atoms } from '../atoms.ts'
import type { Amount } from './amount.ts'
import type { Measured } from './measured.ts'
import { phraseAt } from './phrase.ts'

/** Nobody is older. */
const OLDEST = 120

/** "34-year-old", "34 years old", "aged 34", "Mara Silva, 34,": an age, in years unless the words say otherwise. */
export function readAge(atoms: Atoms, amount: Amount, words: QuantityWords): Measured | null {
  if (amount.aged) return { first: amount.first, last: amount.last, kind: 'age', unit: 'year' }
  if (amount.kind !== 'number' || amount.value === null || amount.vague) return null
  return (
    readOld(atoms, amount, words) ??
    readAged(atoms, amount, words) ??
    readApposed(atoms, amount) ??
    readBeing(atoms, amount, words) ??
    readUnder(atoms, amount, words)
  )
}

function readOld(atoms: Atoms, { first, last }: Amount, words: QuantityWords): Measured | null {
  let at = atoms.word[last] === '-' ? last + 1 : last
  const unit = atoms.word[at] ?? ''
  // "87 yo"
  if (words.yearsOld.includes(unit)) return { first, last: at + 1, kind: 'age', unit: 'year' }
  if (!words.year.includes(unit)) return null
  at = atoms.word[at + 1] === '-' ? at + 2 : at + 1
  const word = atoms.word[at] ?? ''
  const ofAge = words.of.includes(word) && words.aged.includes(atoms.word[at + 1] ?? '')
  if (!words.old.includes(word) && !ofAge) return null
  const year = phraseAt(atoms, at - 1, words.units)?.value ?? phraseAt(atoms, at - 2, words.units)?.value
  return { first, last: at + (ofAge ? 2 : 1), kind: 'age', unit: year ?? 'year' }
}

function readAged(atoms: Atoms, { first, last, value }: Amount, words: QuantityWords): Measured | null {
  const before = atoms.word[first - 1] ?? ''
  if (value! > OLDEST) return null
  if (words.aged.includes(before)) return { first: first - 1, last, kind: 'age', unit: 'year' }
  const ofAge = words.of.includes(before) && words.aged.includes(atoms.word[first - 2] ?? '')
  return ofAge ? { first: first - 2, last, kind: 'age', unit: 'year' } : null
}

// "Mara Silva, 34, said": figures between commas behind a name.
function readApposed(atoms: Atoms, { first, last, value, scaled, upper }: Amount): Measured | null {
  const comma = atoms.word[first - 1] === ','
  const after = atoms.word[last] ?? ''
  const closed = /^[,.;)]$/.test(after) || (after === '-' && atoms.spaced[last] === true)
  const name = atoms.capital[first - 2] === true && /^\p{L}/u.test(atoms.word[first - 2] ?? '')
  const whole = Number.isInteger(value) && value! > 0 && value! <= OLDEST && last === first + 1
  if (!comma || !closed || !name || !whole || scaled || upper !== undefined) return null
  if (!/^\d/.test(atoms.word[first]!)) return null
  return { first, last, kind: 'age', unit: 'year' }
}

// "who was 10", "she turned 80 in May", "Silva was 34."
function readBeing(
  atoms: Atoms,
  { first, last, value, upper }: Amount,
  words: QuantityWords,
): Measured | null {
  if (value! > OLDEST || upper !== undefined || !words.being.includes(atoms.word[first - 1] ?? ''))
    return null
  const at = words.modals.includes(atoms.word[first - 2] ?? '') ? first - 3 : first - 2
  const person = words.persons.includes(atoms.word[at] ?? '')
  const hung = atoms.word[last] === '-' && !atoms.spaced[last]
  const after = hung ? '' : (atoms.word[last] ?? '.')
  const ends = /^[.,;)—-]$/.test(after) || words.ageEnds.includes(after)
  return person && ends ? { first, last, kind: 'age', unit: 'year' } : null
}

// "people under 30", "anyone over 65", but "firms under 30 roofs"
function readUnder(
  atoms: Atoms,
  { first, last, value, upper, scaled }: Amount,
  words: QuantityWords,
): Measured | null {
  if (value! > OLDEST || upper !== undefined || scaled || !Number.isInteger(value)) return null
  const bounded = words.ageBounds.includes(atoms.word[first - 1] ?? '')
  const noun = words.agedNouns.includes(atoms.word[first - 2] ?? '')
  const after = atoms.word[last] ?? ''
  const alone = !/^[\p{L}%]/u.test(after) || !words.pluralEndings.some(ending => after.endsWith(ending))
  return bounded && noun && alone && !Object.hasOwn(words.units, after) && after !== '%' && after !== '-'
    ? { first, last, kind: 'age', unit: 'year' }
    : null
}
