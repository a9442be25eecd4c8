import { KEPT } from '../../language/en/search.ts'
import type { Span } from '../../text/span.ts'

/** A word of a text, with the forms under which it is looked for. */
export interface Word extends Span {
  /** In small letters, without accents. */
  readonly plain: string
  /** The plain form without its ending. */
  readonly stem: string
}

/** Code units after which a word is cut where it is looked for: no language has longer ones, hostile texts have. */
const LONGEST = 64

/** Letters, figures and the marks on them in a row; signs that cannot be seen part no word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*/gu
/** Signs of what is written without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** From here on such signs stand; what lies before needs no closer look. */
const FIRST_UNSPACED = 0x0e00

/** The words of a text, in order. What is written without spaces is taken sign by sign: a word of several signs is a phrase. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    for (const word of splitSigns(match[0])) {
      const plain = plainWord(word.exact)
      const start = match.index + word.at
      if (plain !== '') words.push({ start, end: start + word.exact.length, plain, stem: stemWord(plain) })
    }
  }
  return words
}

/** A piece of a row of letters. */
interface Piece {
  readonly exact: string
  readonly at: number
}

function splitSigns(row: string): readonly Piece[] {
  if (row.charCodeAt(0) < FIRST_UNSPACED || !UNSPACED.test(row)) return [{ exact: row, at: 0 }]
  const pieces: { exact: string; at: number }[] = []
  let at = 0
  let joins = false
  for (const sign of row) {
    const apart = UNSPACED.test(sign)
    if (joins && !apart) pieces.at(-1)!.exact += sign
    else pieces.push({ exact: sign, at })
    joins = !apart || /\p{M}/u.test(sign)
    at += sign.length
  }
  return pieces
}

/** Letters that are no base letter with an accent, and what they are looked for as. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}

const PLAIN = /^[a-z0-9]+$/

function plainWord(word: string): string {
  const small = word.slice(0, LONGEST).toLowerCase()
  if (PLAIN.test(small)) return small
  return small
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþħı]/g, letter => LETTERS[letter]!)
}

/** Words are known by their stems a few thousand at a time: texts repeat themselves. */
const MOST_KNOWN = 20_000
const known = new Map<string, string>()

/**
 * A word in small letters without the ending of its plural, its tense or its participle: the steps 1a to 1c and 5 of Porter,
 * “An algorithm for suffix stripping” (1980), which leave one word to one word; the steps between would make “general” of
 * “generation”.
 */
export function stemWord(plain: string): string {
  const before = known.get(plain)
  if (before !== undefined) return before
  const stem = KEPT.has(plain) || plain.length <= 3 || !/^[a-z]+$/.test(plain) ? plain : cutEnding(plain)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(plain, stem)
  return stem
}

function cutEnding(plain: string): string {
  return cutLast(cutTense(cutPlural(plain)))
}

// Step 1a, but that “this”, “bus” and “gas” have no ending.
function cutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ies')) return cutIe(word)
  return /(?:[^suia]|[eo]a|[aeiou][^aeiou]a)s$/.test(word) ? word.slice(0, -1) : word
}

// “ferries” and “ferry” are “ferri”, “ties” and “tie” are “tie”.
function cutIe(word: string): string {
  return word.slice(0, word.length > 4 ? -2 : -1)
}

// Steps 1b and 1c.
function cutTense(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  if (word.endsWith('ied')) return cutIe(word)
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  const left = word.slice(0, word.length - ending)
  const cut = ending > 0 && hasVowel(left) ? mendCut(left) : word
  return cut.endsWith('y') && hasVowel(cut.slice(0, -1)) ? `${cut.slice(0, -1)}i` : cut
}

function mendCut(left: string): string {
  if (left.length < 3 || /(?:at|bl|iz)$/.test(left)) return `${left}e`
  if (/([bcdfghjkmnpqrtvwxy])\1$/.test(left)) return left.slice(0, -1)
  return measure(left) === 1 && endsShort(left) ? `${left}e` : left
}

// Step 5: “announce” and “announced” are one, “close” keeps its e as “closed” gets it back.
function cutLast(word: string): string {
  const left = word.slice(0, -1)
  // “use” is not “us”.
  if (left.length < 3) return word
  if (word.endsWith('e') && (measure(left) > 1 || (measure(left) === 1 && !endsShort(left)))) return left
  return word.endsWith('ll') && measure(left) > 1 ? left : word
}

/** How often consonants follow on vowels. */
function measure(word: string): number {
  return classes(word).split('vc').length - 1
}

function hasVowel(word: string): boolean {
  return classes(word).includes('v')
}

// “hop”, but not “snow”: a consonant, a vowel and a consonant other than w, x and y.
function endsShort(word: string): boolean {
  return /cvc$/.test(classes(word)) && !/[wxy]$/.test(word)
}

function classes(word: string): string {
  let kinds = ''
  for (const letter of word)
    kinds += 'aeiou'.includes(letter) || (letter === 'y' && kinds.endsWith('c')) ? 'v' : 'c'
  return kinds
}
