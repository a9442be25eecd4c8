import type { Language } from '../../language/language.ts'
import type { Word } from './words.ts'

/** Letters from which on one word may be the other with something before it. */
const LEAST_LETTERS = 5

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
  const { related, compare } = language
  return (
    related.isAntonym(a.lemma, b.lemma) ||
    compare.contraries.get(a.lemma)?.has(b.lemma) === true ||
    areNegatedForms(a, b, language)
  )
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
