import type { Analysis } from '../../find/analysis.ts'
import type { Mention } from '../../find/mentions.ts'
import type { Place } from '../place.ts'
import { type Bare, type Compared, sideOf } from './difference.ts'

/** A name of several words with one of them left open. */
interface Spelling extends Place {
  /** The word that is left open, as printed. */
  readonly word: string
}

/** Letters from which on a word of a name may be spelled in two ways; shorter ones are too alike. */
const LEAST_LETTERS = 4
/** Letters from which on two may differ; in shorter words one. */
const LONG = 9

/**
 * One name in two spellings: the same words but for one, which differs in a letter or two. What one report prints
 * both ways is not sure to be a spelling, and marks on letters are none.
 */
export function compareSpellings({ analyses, language }: Compared): Bare[] {
  const byRest = new Map<string, Spelling[]>()
  for (const [report, analysis] of analyses.entries()) {
    for (const mention of analysis.mentions) {
      for (const [rest, spelling] of openWords(analysis, report, mention)) {
        const known = byRest.get(rest)
        if (known) known.push(spelling)
        else byRest.set(rest, [spelling])
      }
    }
  }
  const found: Bare[] = []
  const seen = new Set<string>()
  for (const spellings of byRest.values()) {
    for (const pair of pairSpellings(spellings, word => language.names.given.has(word))) {
      const key = pair
        .map(([first]) => fold(first!.word))
        .sort()
        .join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      found.push({ kind: 'name', update: false, sides: pair.map(side => sideOf(side.slice(0, MOST_PLACES))) })
    }
  }
  return found
}

/** Places of a spelling that are shown: one a report. */
const MOST_PLACES = 6

function* openWords(
  { report: { text } }: Analysis,
  report: number,
  { form, name, kind, quoted, ...mention }: Mention,
): Generator<[string, Spelling]> {
  const span = name ?? mention
  if (form !== 'name' || quoted || kind === 'work') return
  const words = text.slice(span.start, span.end).split(/[\s-]+/)
  if (words.length > MOST_WORDS) return
  if (words.length === 1) yield* openLetters(words[0]!, kind, { report, ...span })
  else yield* openEach(words, kind, { report, ...span })
}

/** Letters from which on a name of one word is long enough to be known with one left open. */
const LEAST_ALONE = 7

// "Energia", "Energiya": each letter of a name of one word may be the one that differs. Of places too many are alike.
function* openLetters(
  word: string,
  kind: string,
  { report, start, end }: Place,
): Generator<[string, Spelling]> {
  if (word.length < LEAST_ALONE || !WORD.test(word) || kind === 'place') return
  const small = fold(word)
  const keys = [small, ...Array.from(small, (_, at) => small.slice(0, at) + small.slice(at + 1))]
  for (const key of new Set(keys)) yield [`${kind} ${key}`, { report, start, end, word }]
}

function* openEach(
  words: readonly string[],
  kind: string,
  { report, start, end }: Place,
): Generator<[string, Spelling]> {
  for (const [at, word] of words.entries()) {
    if (word.length < LEAST_LETTERS || !WORD.test(word)) continue
    const rest = words
      .flatMap((each, i) => (i === at ? '*' : each.length < LEAST_REST ? [] : fold(each)))
      .join(' ')
    if (rest === '*') continue
    yield [`${kind} ${rest}`, { report, start, end, word }]
  }
}

/** Letters from which on the other words of a name count: not "el", "al", "J.". */
const LEAST_REST = 3
/** Words of a name, at most: longer ones are lists. */
const MOST_WORDS = 5
const WORD = /^\p{Lu}\p{Ll}+$/u

/** Small letters without their marks: "Süd", "Sued" and "Sud" are one spelling. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([aou])e/g, '$1')
}

// The two spellings that most reports print, if no report prints both.
function pairSpellings(spellings: readonly Spelling[], isGiven: (word: string) => boolean): Spelling[][][] {
  const byWord = [...Map.groupBy(spellings, ({ word }) => fold(word)).values()]
  if (byWord.length < 2) return []
  const sides = byWord.sort((a, b) => b.length - a.length).slice(0, MOST_SPELLINGS)
  return sides.flatMap((one, i) =>
    sides.slice(i + 1).flatMap(other => {
      const [a, b] = [fold(one[0]!.word), fold(other[0]!.word)]
      const reports = new Set(one.map(({ report }) => report))
      if (other.some(({ report }) => reports.has(report)) || !isSpelling(a, b)) return []
      // "Joan Silva", "John Silva": two given names are two people.
      if (isGiven(one[0]!.word) && isGiven(other[0]!.word) && !isDoubling(a, b)) return []
      return [[oneEach(one), oneEach(other)]]
    }),
  )
}

/** Spellings of one name that are held against each other. */
const MOST_SPELLINGS = 4

function oneEach(spellings: readonly Spelling[]): Spelling[] {
  const seen = new Set<number>()
  return spellings.filter(({ report }) => !seen.has(report) && seen.add(report))
}

// "Mohammed", "Mohamed"; "Sergei", "Sergey".
function isDoubling(a: string, b: string): boolean {
  const plain = (word: string) => word.replaceAll(/(.)\1/g, '$1').replaceAll(/[iy]/g, 'i')
  return plain(a) === plain(b)
}

function isSpelling(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= LONG ? 2 : 1
  // "Martin", "Martins"; "Brown", "Browns": a plural or a family.
  if (`${a}s` === b || `${b}s` === a) return false
  return countEdits(a, b, most) <= most
}

/** Letters put in, left out, changed or swapped, up to `most` (Damerau 1964, as optimal string alignment). */
function countEdits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const steps = [row[j - 1]! + 1, rows[i - 1]![j]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1)]
      row.push(Math.min(...steps, swapped ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY))
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
