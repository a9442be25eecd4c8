import type { QuantityWords } from '../../language/quantities.ts'
import type { Atoms } from '../atoms.ts'
import { isDigit } from './numbers.ts'

/** More words than this between a word of change and its number belong to something else. */
const REACH = 6

/** Whether a number is an amount of growth or decline, or where it led to: "rose by 5%", "a 5% drop", "fell to 12". */
export function readChange(
  atoms: Atoms,
  first: number,
  last: number,
  words: QuantityWords,
): 'up' | 'down' | null {
  return changeBefore(atoms, first, words) ?? changeAfter(atoms, last, words)
}

function changeBefore(atoms: Atoms, first: number, words: QuantityWords): 'up' | 'down' | null {
  if (words.from.includes(atoms.word[first - 1] ?? '')) return null
  for (let at = first - 1; at >= 0 && at >= first - REACH; at--) {
    const word = atoms.word[at]!
    const change = changeOf(word, words)
    // "up to 40" sets a bound, "up 40" tells a change; "this fall" is a season.
    const other = isBound(atoms, at, words) || isSeason(atoms, at, words)
    if (change) return other ? null : change
    if (!isLink(word, words)) return null
  }
  return null
}

// "rose 18 sen to 23.50", "rose from 12 to 15": the first figure does not part the second from its verb.
function isLink(word: string, words: QuantityWords): boolean {
  return (
    isDigit(word) ||
    words.changeLinks.includes(word) ||
    [words.currencies, words.cents, words.units, words.scales].some(table => Object.hasOwn(table, word)) ||
    words.percent.includes(word)
  )
}

function isBound(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const next = atoms.word[at + 1] ?? ''
  // "putting up a four-acre hall"
  if (words.particles.includes(atoms.word[at]!) && words.articles.includes(next)) return true
  return Object.hasOwn(words.before, `${atoms.word[at]} ${next}`)
}

function isSeason(atoms: Atoms, at: number, words: QuantityWords): boolean {
  return words.seasons.includes(atoms.word[at]!) && words.determiners.includes(atoms.word[at - 1] ?? '')
}

// "a 5% drop", "15 points higher"
function changeAfter(atoms: Atoms, last: number, words: QuantityWords): 'up' | 'down' | null {
  const word = atoms.word[last] ?? ''
  return words.changeNouns.includes(word) ? changeOf(word, words) : null
}

function changeOf(word: string, words: QuantityWords): 'up' | 'down' | null {
  if (words.up.includes(word)) return 'up'
  return words.down.includes(word) ? 'down' : null
}

/** "By 2 to 2.5 metres" is a range, "by 4 to 19" a change and where it led: ends further apart than this are no range. */
const RANGE_RATIO = 2

/** Whether two figures around "to" are a before and an after and no range: "rose from 12 to 15", "grew by 4 to 19". */
export function isStep(
  atoms: Atoms,
  first: number,
  words: QuantityWords,
  value: number,
  upper: number,
): boolean {
  const sign = Object.hasOwn(words.currencySigns, atoms.word[first - 1] ?? '') ? 1 : 0
  const before = atoms.word[first - 1 - sign] ?? ''
  if (words.by.includes(before)) return upper > value * RANGE_RATIO
  return words.from.includes(before) && changeBefore(atoms, first - 1 - sign, words) !== null
}
