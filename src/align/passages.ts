import type { Analysis } from '../find/analysis.ts'
import type { Clause } from '../find/clauses.ts'
import type { Language } from '../language/language.ts'
import { type Bag, makeBag } from '../match/overlap.ts'
import { stem } from '../match/stem.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { findSpanAt, type Span } from '../text/span.ts'
import type { Place } from './place.ts'
import { headOf, isSubject } from './subject.ts'

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
}

/** How much it says that two passages name the same entity, figure or date, in nats, as the weights of words are. */
export const WEIGHTS = { person: 3.5, entity: 1, figure: 5, smallFigure: 2, day: 2.5, year: 4 } as const
/** Figures up to this one are too common to say much. */
const SMALL_FIGURE = 12
/** Rarer words say no more than this: one rare word alone does not make two passages alike. */
const MOST_WEIGHT = 5.5

/** Makes the passages of one report; `joint` maps its entities to those of the story; ids start at `first`. */
export function makePassages(
  analysis: Analysis,
  report: number,
  joint: readonly number[],
  language: Language,
  vocabulary: Vocabulary,
  first: number,
): Passage[] {
  const context: Context = { analysis, report, joint, language, vocabulary, ...indexFindings(analysis) }
  const cores = assignTokens(analysis)
  const passages: Passage[] = []
  for (const [index, clause] of analysis.clauses.entries()) {
    if (!BODY.has(analysis.report.parts[analysis.sentences[clause.sentence]!.part]?.kind ?? '')) continue
    passages.push(makePassage(context, clause, index, cores[index]!, first + passages.length))
  }
  return passages
}

const BODY = new Set(['paragraph', 'quotation', 'list', 'embed', 'headline', 'caption'])

interface Context {
  readonly analysis: Analysis
  readonly report: number
  readonly joint: readonly number[]
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly mentionAt: ReadonlyMap<number, number>
  readonly quantityAt: ReadonlyMap<number, number>
  readonly timeAt: ReadonlyMap<number, number>
}

// Findings by the start of their first token, so that each token is looked up once.
function indexFindings(analysis: Analysis): Pick<Context, 'mentionAt' | 'quantityAt' | 'timeAt'> {
  const index = (spans: readonly Span[]) => {
    const at = new Map<number, number>()
    for (const [i, { start }] of spans.entries()) if (!at.has(start)) at.set(start, i)
    return at
  }
  const mentionAt = new Map<number, number>()
  for (const [i, mention] of analysis.mentions.entries()) {
    const start = (mention.name ?? mention.head).start
    if (!mentionAt.has(start)) mentionAt.set(start, i)
  }
  return { mentionAt, quantityAt: index(analysis.quantities), timeAt: index(analysis.times) }
}

// Each token belongs to the nearest predicate above it; a predicate's subject is shared with those that lack one.
function assignTokens(analysis: Analysis): number[][] {
  const head = analysis.tokens.head.map((_, token) => headOf(analysis, token))
  const owner = new Int32Array(head.length).fill(-2)
  const clauseAt = new Map(analysis.clauses.map((clause, index) => [clause.predicate, index]))
  for (let token = 0; token < head.length; token++) ownToken(token, head, clauseAt, owner)
  const cores: number[][] = analysis.clauses.map(() => [])
  for (let token = 0; token < head.length; token++) if (owner[token]! >= 0) cores[owner[token]!]!.push(token)
  return cores
}

function ownToken(
  token: number,
  head: readonly number[],
  clauseAt: Map<number, number>,
  owner: Int32Array,
): void {
  const path: number[] = []
  let at = token
  while (at >= 0 && owner[at] === -2 && !clauseAt.has(at) && path.length < 400) {
    path.push(at)
    at = head[at]!
  }
  const clause = at < 0 ? -1 : (clauseAt.get(at) ?? owner[at]!)
  if (at >= 0) owner[at] = clause
  for (const step of path) owner[step] = clause
}

function makePassage(
  context: Context,
  clause: Clause,
  index: number,
  core: readonly number[],
  id: number,
): Passage {
  const { analysis, vocabulary } = context
  const weight = vocabulary.weight
  const lent = subjectTokens(analysis, clause.predicate, core)
  const found = collectTerms(context, [...new Set([...core, ...lent])])
  const subject = collectTerms(context, lent)
  const sentence = analysis.sentences[clause.sentence]!
  const kind = analysis.report.parts[sentence.part]?.kind
  const act = actOf(context, clause.predicate)
  const predicate = ACTS.has(analysis.tokens.tag[act]!) ? termOf(context, act) : null
  const focus = spanOf(analysis, core, clause)
  return {
    id,
    report: context.report,
    start: focus.start,
    end: focus.end,
    clause: index,
    sentence: clause.sentence,
    bag: makeBag(found.all, weight),
    plain: makeBag(found.plain, weight),
    words: new Set(found.words),
    predicate: predicate ?? -1,
    subject: subject.plain,
    quantities: found.quantities,
    counted: countedTerms(context, found.quantities),
    times: found.times,
    negated: clause.governors.some(({ kind: governor }) => governor === 'negation'),
    hedged:
      clause.standing === 'hearsay' || clause.governors.some(({ kind: governor }) => governor === 'hedge'),
    quoted: kind === 'embed' || kind === 'quotation' || findSpanAt(analysis.quotations, focus.start) >= 0,
    own: clause.statement === null && kind !== 'embed',
  }
}

/** A noun as predicate ("the fire chief") is no act. */
const ACTS = new Set(['VERB', 'ADJ'])

// "is scheduled to visit": the act is the visit.
function actOf({ analysis, language }: Context, predicate: number): number {
  const { head, relation, lemma, tag } = analysis.tokens
  const word = lemma[predicate]!.toLowerCase()
  if (!language.compare.plan.has(word) && !language.compare.light.has(word)) return predicate
  for (let token = predicate + 1; token < Math.min(head.length, predicate + ACT_REACH); token++) {
    if (head[token] === predicate && INNER.has(relation[token]!) && tag[token] === 'VERB') return token
  }
  return predicate
}

const INNER = new Set(['xcomp', 'ccomp', 'advcl'])
/** Tokens after a verb of planning within which its act stands. */
const ACT_REACH = 8

function countedTerms({ analysis, language, vocabulary }: Context, quantities: readonly number[]): number[] {
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

const RELATIVE = new Set(['who', 'that'])
const NEAR = 40

function directSubject(analysis: Analysis, predicate: number): number[] {
  for (let token = predicate - 1; token >= Math.max(0, predicate - NEAR); token--) {
    if (headOf(analysis, token) === predicate && isSubject(analysis, token))
      return withCompounds(analysis, token)
  }
  return []
}

function subjectTokens(analysis: Analysis, predicate: number, core: readonly number[]): readonly number[] {
  const subject = findSubject(analysis, predicate, core)
  if (subject === undefined) return borrowedTokens(analysis, predicate)
  return analysis.tokens.lemma[subject] === 'which'
    ? nounBefore(analysis, subject)
    : RELATIVE.has(analysis.tokens.lemma[subject]!)
      ? borrowedTokens(analysis, predicate)
      : withCompounds(analysis, subject)
}

function findSubject(analysis: Analysis, predicate: number, core: readonly number[]): number | undefined {
  return core.find(token => headOf(analysis, token) === predicate && isSubject(analysis, token))
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

interface Terms {
  readonly all: number[]
  readonly plain: number[]
  readonly words: number[]
  readonly quantities: number[]
  readonly times: number[]
}

function collectTerms(context: Context, tokens: readonly number[]): Terms {
  const terms: Terms = { all: [], plain: [], words: [], quantities: [], times: [] }
  const { start } = context.analysis.tokens
  let named = { end: -1, spelled: false }
  for (const token of tokens) {
    const at = start[token]!
    if (addFigure(context, at, terms) || addTime(context, at, terms)) continue
    named = addEntity(context, at, terms) ?? named
    if (at >= named.end) addWord(context, token, terms, true)
    else if (named.spelled) addWord(context, token, terms, false)
  }
  return terms
}

function addFigure({ analysis, quantityAt, vocabulary }: Context, at: number, terms: Terms): boolean {
  const index = quantityAt.get(at)
  const quantity = index === undefined ? undefined : analysis.quantities[index]
  if (index === undefined || !quantity) return false
  terms.quantities.push(index)
  if (quantity.value === null || quantity.kind === 'ordinal') return true
  const weight = quantity.value > SMALL_FIGURE ? WEIGHTS.figure : WEIGHTS.smallFigure
  terms.all.push(vocabulary.intern(`q:${quantity.value}`, weight))
  return true
}

function addTime({ analysis, timeAt, vocabulary }: Context, at: number, terms: Terms): boolean {
  const index = timeAt.get(at)
  const time = index === undefined ? undefined : analysis.times[index]
  if (index === undefined || !time) return false
  terms.times.push(index)
  if (time.edtf === null) return true
  const day = time.edtf
    .replace(/^\.\.\//, '')
    .slice(0, 10)
    .split('/', 1)[0]!
  terms.all.push(vocabulary.intern(`t:${day}`, day.length === 4 ? WEIGHTS.year : WEIGHTS.day))
  return true
}

// Returns where the name ends. A person is one term; the words of other names are spelled out, since "the Ternel
// River" and "the river", "the East Ferry Terminal" and "the terminal" have them in common.
function addEntity(context: Context, at: number, terms: Terms): { end: number; spelled: boolean } | null {
  const { analysis, joint, vocabulary, mentionAt } = context
  const index = mentionAt.get(at)
  const mention = index === undefined ? undefined : analysis.mentions[index]
  if (!mention || mention.entity === null || mention.form === 'description') return null
  const { kind } = analysis.entities[mention.entity]!
  if (kind === 'group' && mention.form === 'name') return null
  const { end } = mention.name ?? mention.head
  const isPerson = kind === 'person'
  const term = vocabulary.intern(`e:${joint[mention.entity]}`, isPerson ? WEIGHTS.person : WEIGHTS.entity)
  terms.all.push(term)
  terms.plain.push(term)
  if (mention.form === 'pronoun' && !isPerson) addNameWords(context, mention.entity, terms)
  return { end, spelled: !isPerson && mention.form === 'name' }
}

// "It was built by …": the bridge that "it" stands for has the words of its name.
function addNameWords({ analysis, language, vocabulary }: Context, entity: number, terms: Terms): void {
  for (const word of analysis.entities[entity]!.name.toLowerCase().split(/[^\p{L}]+/u)) {
    const term = word === '' ? null : wordTerm(word, language, vocabulary)
    if (term === null) continue
    terms.all.push(term)
    terms.plain.push(term)
  }
}

function addWord(context: Context, token: number, terms: Terms, isWord: boolean): void {
  const term = termOf(context, token) ?? personalTerm(context, token)
  if (term === null) return
  if (isWord) terms.words.push(term)
  terms.all.push(term)
  terms.plain.push(term)
}

/** Weight of an unresolved personal pronoun: it says only that a person is meant. */
const PERSONAL_WEIGHT = 0.1
const PERSONAL = new Set(['he', 'she', 'i', 'we', 'you'])

// "An account he opened": somebody opened it, so it is not the bridge that opened.
function personalTerm({ analysis, vocabulary }: Context, token: number): number | null {
  const lemma = analysis.tokens.lemma[token]!.toLowerCase()
  return PERSONAL.has(lemma) ? vocabulary.intern(`p:${lemma}`, PERSONAL_WEIGHT) : null
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'ADV'])

function termOf({ analysis, language, vocabulary }: Context, token: number): number | null {
  const { tag, lemma } = analysis.tokens
  if (!CONTENT.has(tag[token]!)) return null
  return wordTerm(lemma[token]!.toLowerCase(), language, vocabulary)
}

/** The term of a lower-case lemma: its synonym's stem, weighted by rarity; null where it says too little. */
export function wordTerm(lemma: string, language: Language, vocabulary: Vocabulary): number | null {
  const { compare, rarity } = language
  if (compare.light.has(lemma)) return null
  const common = compare.demonyms.get(lemma) ?? compare.synonyms.get(lemma) ?? lemma
  const weight = Math.min(MOST_WEIGHT, rarity.of(common))
  const key = stem(common, compare.endings)
  return vocabulary.intern(compare.synonyms.get(key) ?? key, weight)
}
