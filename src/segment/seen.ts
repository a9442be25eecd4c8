import { NONE, type Sight } from './look.ts'
import type { Parse } from './moves.ts'

/** Stand for the word and the tag of a place without a token, and of the root. */
const NO_WORD = 0x1f123bb5
const ROOT_WORD = 0x2545f491
const NO_TAG = 251
const ROOT_TAG = 252

/** Hash of the word at a place of the sentence, which may be none or the root. */
export function wordOf(sight: Sight, parse: Parse, i: number): number {
  if (i === NONE || i > parse.size) return NO_WORD
  return i === parse.size ? ROOT_WORD : sight.columns.word[sight.words[i]!]!
}

/** Tag of the word at a place. */
export function tagOf(sight: Sight, parse: Parse, i: number): number {
  if (i === NONE || i > parse.size) return NO_TAG
  return i === parse.size ? ROOT_TAG : sight.tags[sight.words[i]!]!
}

/** Distributional class of the word at a place. */
export function kindOf(sight: Sight, parse: Parse, i: number): number {
  if (i === NONE || i >= parse.size) return i === parse.size ? 262 : 261
  return sight.columns.kind[sight.words[i]!]!
}

/** How far apart two tokens stand, in seven steps. */
export function stepsBetween(a: number, b: number): number {
  const distance = Math.abs(a - b)
  if (distance < 5) return distance
  return distance < 10 ? 5 : 6
}

/** Relation of the word at a place, once it has one. */
export function relationOf(parse: Parse, i: number): number {
  return i === NONE ? 63 : parse.relation[i]!
}
