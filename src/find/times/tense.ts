import type { TimeWords } from '../../language/times.ts'
import type { Tag } from '../../segment/segmented.ts'
import type { Atoms } from '../atoms.ts'
import type { Tense } from './reading.ts'

/** Verbs further away than this hardly govern a time. */
const REACH = 14

/**
 * Whether the clause around the atoms `first` to `last` looks back or ahead.
 * The nearest verb on the left decides ("said he will resign Friday"), for a time at the head of its clause the
 * nearest on the right ("On Thursday, she is scheduled to …").
 */
export function readTense(
  words: TimeWords,
  atoms: Atoms,
  tags: readonly Tag[],
  first: number,
  last: number,
): Tense {
  const clause: Clause = { words, atoms, tags }
  if (words.pastLeads.includes(atoms.word[first - 1] ?? '')) return 'past'
  if (words.futureLeads.includes(atoms.word[first - 1] ?? '')) return 'future'
  const head = isHead(words, atoms, first)
  const left = scan(clause, first - 1, -1, [])
  const right = scan(clause, last, 1, head ? [] : [','])
  return head ? (right ?? left) : (left ?? right)
}

interface Clause {
  readonly words: TimeWords
  readonly atoms: Atoms
  readonly tags: readonly Tag[]
}

function scan(clause: Clause, from: number, step: 1 | -1, stops: readonly string[]): Tense {
  const { words, atoms } = clause
  for (let i = from, left = REACH; i >= 0 && i < atoms.word.length && left > 0; i += step, left--) {
    if (words.clauseMarks.includes(atoms.word[i]!) || stops.includes(atoms.word[i]!)) return null
    const tense = tenseAt(clause, i)
    if (tense) return tense
  }
  return null
}

function tenseAt(clause: Clause, at: number): Tense {
  const { words, atoms, tags } = clause
  const word = atoms.word[at]!
  if (isFuture(words, atoms, at)) return isBefore(words, atoms, at) ? 'past' : 'future'
  if (isPlan(words, atoms, at)) return 'future'
  if (isPast(words, word)) return isGovernedByFuture(words, atoms, at) ? 'future' : 'past'
  if (words.scheduled.includes(word)) return 'present'
  const isVerb = tags[atoms.token[at] ?? -1] === 'VERB'
  return isVerb && !words.saying.includes(word) && words.finiteEndings.some(ending => word.endsWith(ending))
    ? 'present'
    : null
}

// "had been due to sail on Friday": a plan of the past.
function isBefore(words: TimeWords, atoms: Atoms, at: number): boolean {
  return atoms.word.slice(Math.max(0, at - 3), at).some(word => words.pastPerfect.includes(word))
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
  for (let i = at - 1; i >= 0 && i >= at - 4 && /^[\p{L}']/u.test(atoms.word[i]!); i--) {
    if (isFuture(words, atoms, i)) return true
    if (words.past.includes(atoms.word[i]!) && !words.participles.includes(atoms.word[i]!)) return false
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
