import type { Analysis } from '../../find/analysis.ts'
import type { Statement } from '../../find/statements.ts'
import type { Language } from '../../language/language.ts'
import { type Bag, makeBag, overlapBags } from '../../match/overlap.ts'
import { sentenceAt, tokensIn } from '../../segment/tree.ts'
import type { Passage } from '../passages.ts'
import type { Place } from '../place.ts'
import { wordTerm } from '../terms.ts'
import { type Bare, type Compared, hasOtherNames, sideOf } from './difference.ts'
import { sameMoment } from './moment.ts'

/** Least weight of words, names apart, that hearsay shares with a flat clause: two fairly rare words. */
const LEAST_WEIGHT = 7.5
/** Least share of the smaller of the two. */
const LEAST_COVER = 0.4
/** Least likeness of the two. */
const LIKE = 0.27
/** Share of what was heard that is as good as all of it. */
const ALL = 0.75
/** Flat clauses remembered for each term, newest last. */
const REMEMBERED = 32

/** What somebody has heard: the content of "reportedly", "is said to have". */
interface Hearsay {
  readonly place: Place
  readonly passage: Passage
  readonly bag: Bag
  readonly words: ReadonlySet<number>
  /** Lemmas of the verbs that are heard of, not of clauses under them, and the terms of these. */
  readonly verbs: ReadonlySet<string>
  readonly acts: ReadonlySet<number>
  readonly lemmas: ReadonlySet<string>
  readonly negated: boolean
}

/**
 * What one report has from hearsay and another says flatly: "reportedly denied yard time and all visits"
 * against "does not allow visits or time in the yard".
 */
export function findHedges(compared: Compared): Bare[] {
  const byTerm = indexFlat(compared)
  const found = new Map<number, { readonly hedged: Place[]; readonly flat: readonly Passage[] }>()
  for (const hearsay of collectHearsay(compared)) {
    const flat = matchFlat(compared, hearsay, byTerm)
    const [first] = flat
    if (!first) continue
    // Copies of one text hedge alike: one entry for all.
    const known = found.get(first.id)
    if (known) known.hedged.push(hearsay.place)
    else found.set(first.id, { hedged: [hearsay.place], flat })
  }
  return [...found.values()].map(({ hedged, flat }) => ({
    kind: 'certainty',
    update: false,
    sides: [sideOf(hedged), sideOf(flat)],
  }))
}

// "may", "likely" and what a source thinks are no hearsay: they speak of what nobody can know yet.
function collectHearsay(compared: Compared): Hearsay[] {
  const firsts = compared.analyses.map(() => new Map<number, Passage>())
  for (const passage of compared.passages) {
    const known = firsts[passage.report]!
    if (!known.has(passage.sentence)) known.set(passage.sentence, passage)
  }
  return compared.analyses.flatMap((analysis, report) =>
    analysis.statements
      .filter(statement => isHearsay(compared.language, statement))
      .flatMap(statement => {
        const sentence = sentenceAt(analysis, statement.start)
        const passage = firsts[report]!.get(sentence)
        return passage && !passage.quoted ? [makeHearsay(compared, statement, passage)] : []
      }),
  )
}

function isHearsay({ compare, statements }: Language, { manner, source, lemma, kind }: Statement): boolean {
  if (source.length > 0 || kind === 'direct' || lemma === null) return false
  return compare.hearsay.has(lemma) || (manner === 'report' && statements.hearsay.includes(lemma))
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV'])

function makeHearsay(
  { analyses, language, vocabulary }: Compared,
  statement: Statement,
  passage: Passage,
): Hearsay {
  const analysis = analyses[passage.report]!
  const { lemma, tag } = analysis.tokens
  const words = new Set<number>()
  const lemmas = new Set<string>()
  for (const span of statement.content) {
    const { first, last } = tokensIn(analysis, span)
    for (let token = first; token < last; token++) {
      const word = lemma[token]!.toLowerCase()
      lemmas.add(word)
      const term = CONTENT.has(tag[token]!) ? wordTerm(word, language, vocabulary) : null
      if (term !== null) words.add(term)
    }
  }
  const negated = language.statements.negations.some(word => lemmas.has(word))
  const place = { report: passage.report, start: statement.start, end: statement.end }
  const verbs = findVerbs(analysis, statement)
  const acts = new Set([...verbs].flatMap(verb => wordTerm(verb, language, vocabulary) ?? []))
  return { place, passage, bag: makeBag(words, vocabulary.weight), words, verbs, acts, lemmas, negated }
}

const UNDER = new Set(['advcl', 'acl', 'acl:relcl'])

// "reportedly passed over the island, triggering an alert": that it passed is hearsay, not that there was an alert.
function findVerbs({ tokens, clauses }: Analysis, { start, end, cue }: Statement): Set<string> {
  const heard = clauses.filter(({ predicate, governors, ...clause }) => {
    const within = clause.start < end && clause.end > start && tokens.start[predicate]! >= start
    const own = governors.some(({ kind, start: at }) => kind === 'hedge' && at === cue[0]?.start)
    return within && tokens.start[predicate]! < end && (own || !UNDER.has(tokens.relation[predicate]!))
  })
  return new Set(heard.map(({ predicate }) => tokens.lemma[predicate]!.toLowerCase()))
}

const DOUBTS = new Set(['hedge', 'modal', 'condition', 'question'])

function isFlat({ analyses }: Compared, passage: Passage): boolean {
  const analysis = analyses[passage.report]!
  const { standing, governors } = analysis.clauses[passage.clause]!
  if (passage.quoted || passage.hedged || !passage.own || standing !== 'own voice') return false
  return !governors.some(({ kind }) => DOUBTS.has(kind))
}

// A sentence with "claims", "alleged" or "indicted" in it is not flat, whoever may be the source.
function isDoubted({ sentences, tokens }: Analysis, index: number, { compare }: Language): boolean {
  const { first, last } = sentences[index]!
  return tokens.lemma.slice(first, last).some(lemma => {
    const word = lemma.toLowerCase()
    return compare.suspect.has(word) || compare.hearsay.has(word) || compare.charging.has(word)
  })
}

function indexFlat(compared: Compared): Map<number, Passage[]> {
  const byTerm = new Map<number, Passage[]>()
  // Passages come by sentence, so that each sentence is looked through once.
  const last = { report: -1, sentence: -1, doubted: false }
  for (const passage of compared.passages) {
    if (!isFlat(compared, passage)) continue
    const { report, sentence } = passage
    if (last.report !== report || last.sentence !== sentence) {
      const doubted = isDoubted(compared.analyses[report]!, sentence, compared.language)
      Object.assign(last, { report, sentence, doubted })
    }
    if (last.doubted) continue
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
  hearsay: Hearsay,
  byTerm: ReadonlyMap<number, readonly Passage[]>,
): Passage[] {
  const { report } = hearsay.place
  const best = new Map<number, { readonly flat: Passage; readonly score: number }>()
  for (const flat of new Set([...hearsay.words].flatMap(term => byTerm.get(term) ?? []))) {
    const others = flat.report === report || hasOtherNames(hearsay.passage, flat)
    const score = others ? 0 : scoreFlat(compared, hearsay, flat)
    if (score > (best.get(flat.report)?.score ?? 0) && sameMoment(compared.analyses, hearsay.passage, flat))
      best.set(flat.report, { flat, score })
  }
  return [...best.values()].map(({ flat }) => flat).sort((a, b) => a.id - b.id)
}

function scoreFlat(compared: Compared, hearsay: Hearsay, flat: Passage): number {
  const { weight } = compared.vocabulary
  const { negated } = hearsay
  if (negated !== flat.negated && !saysOpposite(compared, hearsay, flat)) return 0
  const overlap = overlapBags(hearsay.bag, flat.plain, weight)
  // "reportedly fired a missile", "has fired 21 missiles since May"
  const counts = flat.counted.some(term => overlap.shared.includes(term))
  if (counts && hearsay.passage.counted.length === 0) return 0
  const words = overlap.shared.filter(term => flat.words.has(term))
  const shared = words.reduce((sum, term) => sum + weight(term), 0)
  const act =
    hearsay.acts.has(flat.predicate) ||
    hearsay.verbs.has(verbOf(compared, flat)) ||
    saysOpposite(compared, hearsay, flat)
  const enough = words.length > 1 && shared >= LEAST_WEIGHT
  if (!act && shared < ALL * hearsay.bag.total) return 0
  return enough && overlap.cover >= LEAST_COVER && overlap.cosine >= LIKE ? overlap.cosine : 0
}

// "denied" and "does not allow" say the same; "was hurt" and "was not hurt" do not.
function saysOpposite(compared: Compared, { lemmas }: Hearsay, flat: Passage): boolean {
  return lemmas.has(compared.language.compare.opposites.get(verbOf(compared, flat)) ?? '')
}

function verbOf({ analyses }: Compared, { report, clause }: Passage): string {
  const { tokens, clauses } = analyses[report]!
  return tokens.lemma[clauses[clause]!.predicate]!.toLowerCase()
}
