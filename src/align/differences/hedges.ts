import type { Analysis } from '../../find/analysis.ts'
import type { Language } from '../../language/language.ts'
import { overlapBags } from '../../match/overlap.ts'
import type { Passage } from '../passages.ts'
import { type Bare, type Compared, sideOf } from './difference.ts'
import { sameMoment } from './moment.ts'

/** Least weight of words, names apart, that a clause of hearsay shares with a flat one: two fairly rare words. */
const LEAST_WEIGHT = 7.5
/** Least share of the smaller clause. */
const LEAST_COVER = 0.4
/** Least likeness of the two. */
const LIKE = 0.34
/** Flat clauses remembered for each term, newest last. */
const REMEMBERED = 32

/**
 * What one report has from hearsay and another says flatly: "reportedly denied outdoor time and any form of
 * visitation" against "doesn't allow visitations or outdoor recreation".
 */
export function findHedges(compared: Compared): Bare[] {
  const byTerm = indexFlat(compared)
  return compared.passages.flatMap(passage => {
    const matches = isHearsay(compared, passage) ? matchFlat(compared, passage, byTerm) : []
    return matches.length === 0
      ? []
      : [{ kind: 'certainty' as const, update: false, sides: [sideOf([passage]), sideOf(matches)] }]
  })
}

// "may", "likely" and what a source thinks are no hearsay: they speak of what nobody can know yet. Of a sentence that
// is hearsay only the clause that the word belongs to counts, not what that clause takes for granted.
function isHearsay({ analyses, language }: Compared, { report, clause, quoted }: Passage): boolean {
  const analysis = analyses[report]!
  const { predicate, standing } = analysis.clauses[clause]!
  const { head, lemma, relation } = analysis.tokens
  if (quoted) return false
  const said = relation[predicate] === 'xcomp' ? head[predicate]! : -1
  if (standing === 'hearsay' && said >= 0 && language.statements.hearsay.includes(lemma[said]!)) return true
  return findAdverbs(analysis, predicate).some(word => language.compare.hearsay.has(word))
}

/** Tokens before and after a verb within which its adverbs stand. */
const ADVERB_REACH = 4

function findAdverbs({ tokens }: Analysis, predicate: number): string[] {
  const { head, lemma } = tokens
  const words: string[] = []
  for (let token = Math.max(0, predicate - ADVERB_REACH); token <= predicate + ADVERB_REACH; token++)
    if (head[token] === predicate) words.push(lemma[token]!.toLowerCase())
  return words
}

const DOUBTS = new Set(['hedge', 'modal', 'condition', 'question'])

function isFlat({ analyses, language }: Compared, passage: Passage): boolean {
  const analysis = analyses[passage.report]!
  const { standing, governors } = analysis.clauses[passage.clause]!
  if (passage.quoted || passage.hedged || !passage.own || standing !== 'own voice') return false
  return !governors.some(({ kind }) => DOUBTS.has(kind)) && !isDoubted(analysis, passage.sentence, language)
}

// A sentence with "claims" or "alleged" in it is not flat, whoever may be the source.
function isDoubted({ sentences, tokens }: Analysis, index: number, { compare }: Language): boolean {
  const { first, last } = sentences[index]!
  return tokens.lemma.slice(first, last).some(lemma => {
    const word = lemma.toLowerCase()
    return compare.suspect.has(word) || compare.hearsay.has(word)
  })
}

function indexFlat(compared: Compared): Map<number, Passage[]> {
  const byTerm = new Map<number, Passage[]>()
  for (const passage of compared.passages) {
    if (!isFlat(compared, passage)) continue
    for (const term of passage.words) {
      const known = byTerm.get(term)
      if (!known) byTerm.set(term, [passage])
      else if (known.push(passage) > REMEMBERED) known.shift()
    }
  }
  return byTerm
}

// The likest flat clause of each other report.
function matchFlat(
  compared: Compared,
  passage: Passage,
  byTerm: ReadonlyMap<number, readonly Passage[]>,
): Passage[] {
  const { analyses } = compared
  const best = new Map<number, { readonly flat: Passage; readonly score: number }>()
  for (const flat of new Set([...passage.words].flatMap(term => byTerm.get(term) ?? []))) {
    if (flat.report === passage.report || !agreeInPolarity(compared, passage, flat)) continue
    const score = scoreFlat(compared, passage, flat)
    if (score > (best.get(flat.report)?.score ?? 0) && sameMoment(analyses, passage, flat))
      best.set(flat.report, { flat, score })
  }
  return [...best.values()].map(({ flat }) => flat).sort((a, b) => a.id - b.id)
}

function scoreFlat({ vocabulary }: Compared, passage: Passage, flat: Passage): number {
  const overlap = overlapBags(passage.plain, flat.plain, vocabulary.weight)
  const words = overlap.shared.filter(term => passage.words.has(term) && flat.words.has(term))
  const weight = words.reduce((sum, term) => sum + vocabulary.weight(term), 0)
  const enough = words.length > 1 && weight >= LEAST_WEIGHT
  return enough && overlap.cover >= LEAST_COVER && overlap.cosine >= LIKE ? overlap.cosine : 0
}

// "denied" and "does not allow" say the same; "was hurt" and "was not hurt" do not.
function agreeInPolarity({ analyses, language }: Compared, a: Passage, b: Passage): boolean {
  const verb = ({ report, clause }: Passage) => {
    const { tokens, clauses } = analyses[report]!
    return tokens.lemma[clauses[clause]!.predicate]!.toLowerCase()
  }
  const opposite = language.compare.opposites.get(verb(a)) === verb(b)
  return opposite ? a.negated !== b.negated : a.negated === b.negated
}
