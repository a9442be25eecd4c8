import { partsOf } from './base.ts'
import { findPolarity } from './denials.ts'
import type { Gap } from './gap.ts'
import { findRivals, type Match, type Rival } from './match.ts'
import { findNameGaps } from './names.ts'
import { areNegatedForms, isNegatedForm, isOpposite, isParaphrase } from './related.ts'
import { findOtherSides } from './sides.ts'
import { keyOf, type Word } from './words.ts'

/** Share of a sentence's weight from which on the likest sentences speak of the same, and may be at odds with it. */
const SAME_MATTER = 0.45

/** Telling words from which on a sentence may be at odds with another. */
const LEAST_TELLING = 4

/** What a sentence says that the longer texts do not, word by word; each rule is sure by itself. */
export function findGaps(match: Match): Gap[] {
  const found = [
    ...findNameGaps(match),
    ...match.telling.flatMap(word => findWordGap(match, word) ?? []),
    ...findOtherSides(match),
    ...findPolarity(match),
  ]
  const seen = new Set<number>()
  const same = match.nearness >= SAME_MATTER && match.telling.length >= LEAST_TELLING
  const sure = same ? found : found.filter(({ rival }) => rival === null)
  return sure.filter(({ words: [first] }) => !seen.has(first!.token) && seen.add(first!.token))
}

/** From this likeness of what stands around on, a word is held against its rival; for opposites, and for others. */
const [OPPOSED, INSTEAD] = [1, 2]
/** Likeness from which on two words in one place name things of one kind. */
const LIKE = 0.5
/** Likeness of two kinds of one thing, of adjectives and of nouns. */
const KIN = { adjective: 0.6, noun: 0.65 } as const

function findWordGap(match: Match, word: Word): Gap | null {
  if (word.kind === 'number')
    return isCounted(match, word) ? null : { kind: 'figure', words: [word], rival: null }
  if (isKnown(match, word)) return findElsewhere(match, word)
  const opposite = findOpposite(match, word)
  if (opposite) return { kind: 'opposite', words: [word], rival: [opposite] }
  if (isName(match, word)) return { kind: 'name', words: [word], rival: null }
  if (word.kind !== 'noun' && word.kind !== 'adjective') return null
  const kin = findKin(match, word) ?? findOtherQuality(match, word)
  return kin ? { kind: 'other word', words: [word], rival: [kin] } : null
}

const DIGIT = /\p{N}/u

// A figure stands there as printed, or its value does.
function isCounted({ analysis, base }: Match, { text, key, start, end }: Word): boolean {
  if (base.forms.has(text.toLowerCase()) || base.byKey.has(key)) return true
  const quantity = analysis.quantities.find(each => each.start <= start && each.end >= end)
  return quantity ? quantity.value !== null && base.values.has(quantity.value) : !DIGIT.test(text)
}

/** Letters of an acronym, at most. */
const ACRONYM = 5

// As it stands, in its parts ("work-related"), or as the first letters of a name.
function isKnown({ base, language }: Match, { key, lemma, text, capital }: Word): boolean {
  const parts = partsOf(lemma)
  if (base.byKey.has(key)) return true
  if (parts.length > 1 && parts.every(part => base.byKey.has(keyOf(part, language)))) return true
  const letters = text.toLowerCase().replaceAll('.', '')
  const short = capital && letters.length > 1 && letters.length <= ACRONYM
  return short && (base.initials.has(letters) || base.forms.has(letters))
}

function isName({ analysis }: Match, { capital, kind, start, end }: Word): boolean {
  if (!capital) return false
  return (
    kind === 'name' ||
    analysis.mentions.some(mention => {
      const name = mention.name ?? mention
      return mention.form === 'name' && name.start <= start && name.end >= end
    })
  )
}

const CAPITALS = /^\p{Lu}{2,}$/u

// It stands in the longer text, but not where this is spoken of: there stands its opposite, or another thing of the kind.
function findElsewhere(match: Match, word: Word): Gap | null {
  const [top, second] = match.likest
  if (top === undefined || match.base.byKey.get(word.key)?.some(({ sentence }) => sentence === top))
    return null
  const near = findRivals(match, word, second === undefined ? [top] : [top, second])
  const opposed = near.find(
    ({ score, word: rival }) => score >= OPPOSED && isOpposite(word, rival, match.language),
  )
  if (opposed) return { kind: 'opposite', words: [word], rival: [opposed.word] }
  const first = near.find(({ word: rival }) => rival.sentence === top)
  const thing = word.kind === 'noun' || word.kind === 'name'
  if (!first || !thing || !standsInstead(match, word, first)) return null
  return match.language.related.likeness(word.lemma, first.word.lemma) >= LIKE
    ? { kind: 'other word', words: [word], rival: [first.word] }
    : null
}

function standsInstead({ language }: Match, word: Word, { word: rival, score }: Rival): boolean {
  return score >= INSTEAD && !isParaphrase(word, rival, language) && !CAPITALS.test(rival.text)
}

function findOpposite(match: Match, word: Word): Word | undefined {
  const { language, open, near } = match
  const plain = open.find(
    other =>
      other.kind === word.kind &&
      (language.related.isAntonym(word.lemma, other.lemma) || areNegatedForms(word, other, language)),
  )
  const rival = findRivals(match, word).find(
    ({ score, word: other }) => score >= OPPOSED && isOpposite(word, other, language),
  )
  return plain ?? rival?.word ?? near.find(other => isNegatedForm(formOf(word), formOf(other), language))
}

function formOf({ text }: Word): string {
  return text.toLowerCase()
}

// "green" where the others have "blue": two kinds of one thing. Of nouns, what stands around must be the same too.
function findKin(match: Match, word: Word): Word | undefined {
  const { related } = match.language
  const noun = word.kind === 'noun'
  const rivals = findRivals(match, word).flatMap(({ word: rival, score }) =>
    score >= OPPOSED ? [rival] : [],
  )
  return (noun ? rivals : match.open).find(
    other =>
      (other.kind === 'noun' || other.kind === 'adjective') &&
      related.isSibling(word.lemma, other.lemma) &&
      related.likeness(word.lemma, other.lemma) >= (noun ? KIN.noun : KIN.adjective),
  )
}

/** Letters from which on an adjective says what something is like. */
const LONG = 4

// "an elliptical galaxy" where the others have "a spiral galaxy".
function findOtherQuality(match: Match, word: Word): Word | undefined {
  const { near, open, language } = match
  const [first] = findRivals(match, word)
  if (word.kind !== 'adjective' || first?.word.kind !== 'adjective' || first.word.text.length < LONG)
    return undefined
  const said = near.some(
    ({ lemma }) =>
      language.related.isSynonym(word.lemma, lemma) || language.related.isDerived(word.lemma, lemma),
  )
  const meant = open.some(other => other.kind === 'adjective' && isParaphrase(word, other, language))
  const both = [word, first.word].every(({ lemma }) => isDenied(lemma, match))
  return standsInstead(match, word, first) && !said && !meant && !both ? first.word : undefined
}

// "unmanned", "uncrewed"
function isDenied(lemma: string, { language }: Match): boolean {
  return [...language.compare.denying].some(prefix => lemma.startsWith(prefix))
}
