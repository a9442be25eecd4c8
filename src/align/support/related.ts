import type { Language } from '../../language/language.ts'
import type { Word } from './words.ts'

/** Letters from which on one word may be the other with something before it. */
const LEAST_LETTERS = 5

/** Letters from which on the end of a compound is a word of its own. */
const LEAST_HEAD = 4

/** Whether one word may stand for the other without saying anything else: a synonym, a derivation, a wider or narrower word. */
export function isParaphrase(a: Word, b: Word, language: Language): boolean {
  const { related } = language
  const [one, other] = [a.lemma, b.lemma]
  if (one === other || related.isSynonym(one, other) || related.isDerived(one, other)) return true
  if (related.isKind(one, other) || related.isKind(other, one)) return true
  // "smartphones": "phones"
  const long = Math.min(one.length, other.length) >= LEAST_LETTERS
  return long && (one.endsWith(other) || other.endsWith(one)) && !isNegatedForm(one, other, language)
}

/** Whether two words are opposites as they stand: "small", "large"; "crewed", "uncrewed". */
export function isOpposite(a: Word, b: Word, language: Language): boolean {
  const { related } = language
  return (
    related.isAntonym(a.lemma, b.lemma) ||
    areContrary(a.lemma, b.lemma, language) ||
    areNegatedForms(a, b, language)
  )
}

// "boys", "schoolgirls": what a compound ends with says what it is.
function areContrary(a: string, b: string, { compare }: Language): boolean {
  const ends = (long: string, contraries: ReadonlySet<string> | undefined) =>
    [...(contraries ?? [])].some(word => long === word || (word.length >= LEAST_HEAD && long.endsWith(word)))
  return ends(b, compare.contraries.get(a)) || ends(a, compare.contraries.get(b))
}

/** Whether one is the other with a prefix that denies it. */
export function areNegatedForms(a: Word, b: Word, language: Language): boolean {
  return (
    isNegatedForm(a.lemma, b.lemma, language) ||
    isNegatedForm(a.text.toLowerCase(), b.text.toLowerCase(), language)
  )
}

/** Whether one form is the other with a prefix that denies it. */
export function isNegatedForm(a: string, b: string, { compare }: Language): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.endsWith(short) && compare.denying.has(long.slice(0, long.length - short.length))
}
