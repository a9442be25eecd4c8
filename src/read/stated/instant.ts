import { months } from '../../language/months.ts'
import type { ReadingWords } from '../../language/reading.ts'
import { findStamp, normaliseStamp } from '../stamp.ts'

/**
 * The moment that a field states, as EDTF: a machine's date, a written one in any language whose months are known,
 * or seconds or milliseconds since 1970. A date that stands for none (0001-01-01, 1970-01-01) is none.
 */
export function readInstant(value: unknown, words: ReadingWords): string | null {
  const given = Array.isArray(value) ? value[0] : value
  const stamp = readEpoch(given) ?? (typeof given === 'string' ? normaliseStamp(given, worldly(words)) : null)
  return stamp && Number(stamp.slice(0, 4)) >= FIRST_YEAR ? stamp : null
}

/** Nothing on the web is older; earlier years are those of clocks that were never set. */
const FIRST_YEAR = 1985

/** From 2001 to 2065 such counts have ten digits in seconds and thirteen in milliseconds. */
function readEpoch(value: unknown): string | null {
  const digits = /^[1-2]\d{9}(?:\d{3})?$/.exec(String(value ?? ''))?.[0]
  if (!digits) return null
  const ms = digits.length === 10 ? Number(digits) * 1000 : Number(digits)
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** The words of a line before the first date in it: "By Mara Silva 4 March 2026". */
export function wordsBeforeDate(line: string, words: ReadingWords): string {
  const stamp = findStamp(line, worldly(words))
  return stamp && stamp.start > 0 ? line.slice(0, stamp.start).trim() : line
}

const known = new WeakMap<ReadingWords, ReadingWords>()

/** The words of a language with the months of all others. */
function worldly(words: ReadingWords): ReadingWords {
  const found = known.get(words) ?? { ...words, months: { ...months, ...words.months } }
  known.set(words, found)
  return found
}
