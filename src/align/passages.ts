import type { Analysis } from '../find/analysis.ts'
import type { Clause } from '../find/clauses.ts'
import type { Language } from '../language/language.ts'
import { type Bag, makeBag } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { findSpanAt, type Span } from '../text/span.ts'
import { type Act, type ActScene, makeAct, nounOfAct, openActs, verbOfAct } from './acts.ts'
import type { Place } from './place.ts'
import { headOf, isSubject } from './subject.ts'
import { collectTerms, termOf, WEIGHTS, wordTerm } from './terms.ts'

/** A clause as it is compared: its own words, without those of the clauses inside it. */
export interface Passage extends Place {
  readonly id: number
  /** Index of its clause in the report's analysis. */
  readonly clause: number
  readonly sentence: number
  /** What it speaks of: word stems, entities, figures and dates. */
  readonly bag: Bag
  /** The same without figures and dates. */
  readonly plain: Bag
  /** Terms that are neither entities, figures and dates nor words of a name. */
  readonly words: ReadonlySet<number>
  /** Term of its predicate, or -1 where that says too little ("be"). */
  readonly predicate: number
  /** Terms of its subject's words. */
  readonly subject: readonly number[]
  /** Those of them that stand for what has a name. */
  readonly named: readonly number[]
  /** Terms of the people in it. */
  readonly people: readonly number[]
  readonly quantities: readonly number[]
  /** Terms of what is counted in it. */
  readonly counted: readonly number[]
  readonly times: readonly number[]
  readonly negated: boolean
  readonly hedged: boolean
  /** Whether it stands inside quotation marks or an embedded post. */
  readonly quoted: boolean
  /** Whether the reporter says it, not a source. */
  readonly own: boolean
  /** What it says happened or holds, as it is held against others. */
  readonly act: Act
}

/** Makes the passages of one report; `joint` maps its entities to those of the story; ids start at `first`. */
export function makePassages(
  analysis: Analysis,
  report: number,
  joint: readonly number[],
  language: Language,
  vocabulary: Vocabulary,
  first: number,
): Passage[] {
  const scene = openActs(analysis, report, joint, language, vocabulary)
  const passages: Passage[] = []
  for (const [index, clause] of analysis.clauses.entries()) {
    if (!BODY.has(analysis.report.parts[analysis.sentences[clause.sentence]!.part]?.kind ?? '')) continue
    passages.push(makePassage(scene, clause, index, first + passages.length))
  }
  return passages
}

const BODY = new Set(['paragraph', 'quotation', 'list', 'embed', 'headline', 'caption'])

function makePassage(scene: ActScene, clause: Clause, index: number, id: number): Passage {
  const { analysis, vocabulary } = scene
  const core = scene.cores[index]!
  const weight = vocabulary.weight
  const lent = subjectTokens(scene, clause.predicate, core)
  const found = collectTerms(scene, [...new Set([...core, ...lent])])
  const subject = collectTerms(scene, lent)
  const sentence = analysis.sentences[clause.sentence]!
  const kind = analysis.report.parts[sentence.part]?.kind
  const act = verbOfAct(scene, clause.predicate)
  const predicate = ACTS.has(analysis.tokens.tag[act]!) ? termOf(scene, act) : null
  const focus = spanOf(analysis, core, clause)
  const plain = makeBag(found.plain, weight)
  const isName = (term: number) => vocabulary.name(term).startsWith('e:')
  return {
    id,
    report: scene.report,
    start: focus.start,
    end: focus.end,
    clause: index,
    sentence: clause.sentence,
    bag: makeBag(found.all, weight),
    plain,
    words: new Set(found.words),
    predicate: predicate ?? -1,
    subject: subject.plain,
    named: subject.plain.filter(isName),
    people: plain.terms.filter(term => weight(term) === WEIGHTS.person && isName(term)),
    quantities: found.quantities,
    counted: countedTerms(scene, found.quantities),
    times: found.times,
    negated: clause.governors.some(({ kind: governor }) => governor === 'negation'),
    hedged:
      clause.standing === 'hearsay' || clause.governors.some(({ kind: governor }) => governor === 'hedge'),
    quoted: kind === 'embed' || kind === 'quotation' || findSpanAt(analysis.quotations, focus.start) >= 0,
    own: clause.statement === null && kind !== 'embed',
    act: makeAct(scene, nounOfAct(scene, act)),
  }
}

/** A noun as predicate ("the fire chief") is no act. */
const ACTS = new Set(['VERB', 'ADJ'])

function countedTerms({ analysis, language, vocabulary }: ActScene, quantities: readonly number[]): number[] {
  return quantities.flatMap(index => {
    const { head } = analysis.quantities[index]!
    const term = head === null ? null : wordTerm(head, language, vocabulary)
    return term === null ? [] : [term]
  })
}

function spanOf(analysis: Analysis, core: readonly number[], clause: Clause): Span {
  const { start, end, tag } = analysis.tokens
  const words = core.filter(token => tag[token] !== 'PUNCT')
  if (words.length === 0) return { start: clause.start, end: clause.end }
  return { start: start[words[0]!]!, end: end[words.at(-1)!]! }
}

const BORROWS = new Set(['acl', 'acl:relcl', 'xcomp', 'advcl', 'conj', 'parataxis'])

// "The prison, opened in 2023": the participle's own words lack the prison, so the noun it belongs to is lent to it.
function borrowedTokens(analysis: Analysis, predicate: number): number[] {
  const { head, relation } = analysis.tokens
  const above = head[predicate]!
  if (above < 0 || !BORROWS.has(relation[predicate]!)) return []
  if (relation[predicate]!.startsWith('acl')) {
    return analysis.tokens.tag[above] === 'VERB' ? [] : withCompounds(analysis, above)
  }
  return directSubject(analysis, above)
}

function withCompounds(analysis: Analysis, noun: number): number[] {
  const { head, relation } = analysis.tokens
  const near: number[] = [noun]
  for (let token = Math.max(0, noun - 4); token < noun; token++) {
    if (head[token] === noun && (relation[token] === 'compound' || relation[token] === 'amod'))
      near.push(token)
  }
  return near
}

const NEAR = 40

function directSubject(analysis: Analysis, predicate: number): number[] {
  for (let token = predicate - 1; token >= Math.max(0, predicate - NEAR); token--) {
    if (isSubject(analysis, token) && headOf(analysis, token) === predicate)
      return withCompounds(analysis, token)
  }
  return []
}

function subjectTokens(
  { analysis, language }: ActScene,
  predicate: number,
  core: readonly number[],
): readonly number[] {
  const { relatives, which } = language.compare
  const subject = findSubject(analysis, predicate, core)
  if (subject === undefined) return borrowedTokens(analysis, predicate)
  return analysis.tokens.lemma[subject] === which
    ? nounBefore(analysis, subject)
    : relatives.has(analysis.tokens.lemma[subject]!)
      ? borrowedTokens(analysis, predicate)
      : withCompounds(analysis, subject)
}

function findSubject(analysis: Analysis, predicate: number, core: readonly number[]): number | undefined {
  return core.find(token => isSubject(analysis, token) && headOf(analysis, token) === predicate)
}

/** Tokens before "which" among which the noun it stands for is looked for. */
const NOUN_REACH = 4

// "the harbour’s oldest crane, which lifts 40 tons": the noun just before, whatever the tree hangs the clause on.
function nounBefore(analysis: Analysis, relative: number): number[] {
  const { tag } = analysis.tokens
  for (let token = relative - 1; token >= Math.max(0, relative - NOUN_REACH); token--) {
    if (tag[token] === 'NOUN' || tag[token] === 'PROPN') return withCompounds(analysis, token)
  }
  return []
}
