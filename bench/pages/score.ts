import type { Truth } from '../../train/pages/fundus.ts'
import { listWords, plainTitle } from '../../train/pages/words.ts'
import { listPeople, type Own } from './own.ts'
import type { Reading } from './truth.ts'

/** How much of what was found is right, and how much of what is right was found, 0 to 1. */
export interface Score {
  readonly precision: number
  readonly recall: number
}

/** One page by one reader. */
export interface Result extends Score {
  /** The same against whichever is nearer: with or without the blocks that stand before the story. */
  readonly lenient: Score
  readonly title: boolean
  readonly authors: boolean
  /** The same, or the whole of a heading that the page shows. */
  readonly shown: boolean
  /** The same authors when agencies and the page's own outlet are no authors on either side. */
  readonly people: boolean
  readonly published: boolean
}

/** Words in a row that are compared; texts are multisets of such rows (the measure of Scrapinghub's article-extraction-benchmark). */
const SHINGLE = 4

/** The rows of words of some blocks of text, with how often each occurs. */
export function countShingles(blocks: readonly string[]): Map<string, number> {
  const words = blocks.flatMap(listWords)
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    const shingle = words.slice(i, i + SHINGLE).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/** What a reader found in a page against what stands there. */
export function scoreReading(truth: Truth, reading: Reading, own: Own): Result {
  const found = countShingles(reading.body)
  const strict = compareShingles(countShingles([...truth.summary, ...truth.body]), found)
  const bare = compareShingles(countShingles(truth.body), found)
  return {
    ...strict,
    lenient: balance(bare) > balance(strict) ? bare : strict,
    title: plainTitle(truth.title) === plainTitle(reading.title),
    shown: [truth.title, ...own.headings].some(title => plainTitle(title) === plainTitle(reading.title)),
    people: nameSet(listPeople(truth.authors, own)) === nameSet(listPeople(reading.authors, own)),
    authors: nameSet(truth.authors) === nameSet(reading.authors),
    published: sameTime(truth.published, reading.published),
  }
}

/** F1 of a precision and a recall. */
export function balance({ precision, recall }: Score): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function compareShingles(wanted: Map<string, number>, found: Map<string, number>): Score {
  let shared = 0
  for (const [shingle, count] of found) shared += Math.min(count, wanted.get(shingle) ?? 0)
  const [all, got] = [wanted, found].map(counts => counts.values().reduce((sum, count) => sum + count, 0))
  if (all === 0 && got === 0) return { precision: 1, recall: 1 }
  return { precision: got ? shared / got : 0, recall: all ? shared / all : 0 }
}

function nameSet(names: readonly string[]): string {
  const plain = names.map(name => plainTitle(name).toLowerCase()).filter(name => name !== '')
  return [...new Set(plain)].sort().join('\n')
}

/** To the minute where both name a zone, else the day as written. */
function sameTime(wanted: string | null, found: string | null): boolean {
  if (!wanted || !found) return wanted === found
  const [a, b] = [wanted, found].map(time => time.trim().replace(' ', 'T'))
  if (ZONED.test(a!) && ZONED.test(b!)) return minute(a!) === minute(b!)
  return a!.slice(0, 10) === b!.slice(0, 10)
}

const ZONED = /T.*(?:Z|[+-]\d\d:?\d\d)$/

function minute(time: string): number {
  return Math.floor(Date.parse(time) / 60_000)
}
