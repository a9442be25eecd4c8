import type { TimeWords } from '../../language/times.ts'
import type { Atoms } from '../atoms.ts'
import type { Tense } from './reading.ts'

/** Verbs further away than this hardly govern a time. */
const REACH = 14

/**
 * Whether the clause around the atoms `first` to `last` looks back or ahead.
 * The nearest verb on the left decides ("said he will resign Friday"), for a time at the head of its clause the
 * nearest on the right ("On Thursday, she is scheduled to …").
 */
export function readTense(words: TimeWords, atoms: Atoms, first: number, last: number): Tense {
  const left = scan(words, atoms, first - 1, -1)
  const right = scan(words, atoms, last, 1)
  if (isHead(words, atoms, first)) return right.tense ?? left.tense
  return left.tense ?? right.tense
}

interface Found {
  readonly tense: Tense
}

function scan(words: TimeWords, atoms: Atoms, from: number, step: 1 | -1): Found {
  for (let i = from, left = REACH; i >= 0 && i < atoms.word.length && left > 0; i += step, left--) {
    if (words.clauseMarks.includes(atoms.word[i]!)) return { tense: null }
    const tense = tenseAt(words, atoms, i)
    if (tense) return { tense }
  }
  return { tense: null }
}

function tenseAt(words: TimeWords, atoms: Atoms, at: number): Tense {
  const word = atoms.word[at]!
  if (isFuture(words, atoms, at)) return 'future'
  if (isPlan(words, atoms, at)) return 'future'
  if (!isPast(words, word)) return null
  return isGovernedByFuture(words, atoms, at) ? 'future' : 'past'
}

function isFuture(words: TimeWords, atoms: Atoms, at: number): boolean {
  const word = atoms.word[at]!
  return words.future.includes(word) || words.future.includes(`${word} ${atoms.word[at + 1]}`)
}

function isPast(words: TimeWords, word: string): boolean {
  if (words.past.includes(word)) return true
  return word.length > 4 && words.pastEndings.some(ending => word.endsWith(ending))
}

// "is visiting", "are meeting": a plan when a day is named.
function isPlan(words: TimeWords, atoms: Atoms, at: number): boolean {
  const word = atoms.word[at]!
  if (word.length <= 4 || !words.presentEndings.some(ending => word.endsWith(ending))) return false
  return words.present.includes(atoms.word[at - 1] ?? '')
}

// "will be released", "is expected to be held": the participle is not past.
function isGovernedByFuture(words: TimeWords, atoms: Atoms, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (isFuture(words, atoms, i)) return true
    if (words.past.includes(atoms.word[i]!) && atoms.word[i] !== 'been') return false
  }
  return false
}

// Nothing but a preposition or a conjunction between the time and the mark or start before it.
function isHead(words: TimeWords, atoms: Atoms, first: number): boolean {
  for (let i = first - 1; i >= first - 2; i--) {
    const word = atoms.word[i]
    if (word === undefined || word === ',' || words.clauseMarks.includes(word)) return true
    if (word.length > 5) return false
  }
  return first <= 1
}
