import type { Counted } from './counted.ts'
import type { Measured } from './measured.ts'
import { phraseAt } from './phrase.ts'
import type { Place } from './place.ts'

/** What a rate is for, as a unit or a lemma: "day" of "800,000 barrels a day", "game" of "7 points per game"; null where none is said. */
export function readRate(place: Place, { last, kind }: Measured, { behind }: Counted): string | null {
  if (kind === 'age' || kind === 'score') return null
  const own = rateAt(place, last)
  return own !== null || behind < 0 ? own : rateAt(place, behind)
}

// "a barrel-a-day plant", "$20 an hour", "$5 a head", but "paid $5 million a day later"
function rateAt(place: Place, start: number): string | null {
  const { atoms, words } = place
  const at = atoms.word[start] === '-' && !atoms.spaced[start + 1] ? start + 1 : start
  const link = atoms.word[at] ?? ''
  const per = words.rates.includes(link)
  if (!per && !words.articles.includes(link)) return null
  const from = atoms.word[at + 1] === '-' ? at + 2 : at + 1
  const unit = phraseAt(atoms, from, words.units)
  if (unit) return words.notRates.includes(atoms.word[unit.last] ?? '') ? null : unit.value
  const word = atoms.word[from] ?? ''
  if (words.rateUnits.includes(word)) return word
  return per ? nounAt(place, from) : null
}

function nounAt({ segmented: { tokens }, atoms }: Place, at: number): string | null {
  const token = atoms.token[at] ?? -1
  return tokens.tag[token] === 'NOUN' ? tokens.lemma[token]!.toLowerCase() : null
}
